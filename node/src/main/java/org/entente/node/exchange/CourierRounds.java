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

  private final Courier courier;
  private final Set<AuthorityId> underway = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  CourierRounds(Courier courier) {
    this.courier = courier;
  }

  @Scheduled(fixedDelay = 100)
  void round() {
    for (AuthorityId recipient : courier.recipientsDue()) {
      if (underway.add(recipient)) {
        threads.execute(() -> visit(recipient));
      }
    }
  }

  private void visit(AuthorityId recipient) {
    try {
      boolean more = true;
      while (more) {
        more = courier.deliverNext(recipient);
      }
    } catch (RuntimeException e) {
      // The courier loop must outlive any one message; the row stays and is tried again.
      LOG.warn("courier to {} failed: {}", recipient, e.getClass().getSimpleName());
      courier.setAside(recipient);
    } finally {
      underway.remove(recipient);
    }
  }

  @Override
  public void destroy() {
    threads.close();
  }
}
