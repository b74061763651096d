package org.entente.node.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.protocol.AuthorityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends a courier to every partner for whom something waits; one that does not answer holds up
 * nobody else.
 */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class CourierRounds implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(CourierRounds.class);

  /** A courier on its way. */
  private record Visit(AuthorityId recipient, Lane lane) {}

  private final Courier courier;
  private final Set<Visit> underway = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  CourierRounds(Courier courier) {
    this.courier = courier;
  }

  @Scheduled(fixedDelay = 100)
  void round() {
    round(Lane.ORDINARY);
  }

  /** On a schedule of its own, so that a slow look at the long queue holds up no alert. */
  @Scheduled(fixedDelay = 100)
  void roundWhileLivesAreAtRisk() {
    round(Lane.LIFE_AT_RISK);
  }

  private void round(Lane lane) {
    for (AuthorityId recipient : courier.recipientsDue(lane)) {
      Visit visit = new Visit(recipient, lane);
      if (underway.add(visit)) {
        threads.execute(() -> make(visit));
      }
    }
  }

  private void make(Visit visit) {
    try {
      boolean more = true;
      while (more) {
        more = courier.deliverNext(visit.recipient(), visit.lane());
      }
    } catch (RuntimeException e) {
      // The courier loop must outlive any one message; the row stays and is tried again.
      LOG.warn("courier to {} failed: {}", visit.recipient(), e.getClass().getSimpleName());
      courier.setAside(visit.recipient(), visit.lane());
    } finally {
      underway.remove(visit);
    }
  }

  @Override
  public void destroy() {
    threads.close();
  }
}
