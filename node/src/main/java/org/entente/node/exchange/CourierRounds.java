package org.entente.node.exchange;

import org.entente.protocol.AuthorityId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends a courier to a partner as soon as something waits for it, and more of them while there is
 * much to carry; a partner that does not answer holds up nobody else.
 */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class CourierRounds implements SmartLifecycle {
  private static final int MOST_COURIERS = 3;

  /** One of the couriers on their way to a partner. */
  private record Visit(AuthorityId recipient, Lane lane, int courier) {
    Visit another() {
      return new Visit(recipient, lane, courier + 1);
    }
  }

  private final Courier courier;
  private final Departures departures;
  private final Errands<Visit> visits = new Errands<>(this::make);

  CourierRounds(Courier courier, Departures departures) {
    this.courier = courier;
    this.departures = departures;
  }

  @TransactionalEventListener
  void on(Enqueued enqueued) {
    setOut(new Visit(enqueued.recipient(), enqueued.lane(), 0));
  }

  /** For what is to be tried again, and for what a process that ended left behind. */
  @Scheduled(fixedDelay = 500)
  void round() {
    round(Lane.ORDINARY);
  }

  /** On a schedule of its own, so that a slow look at the long queue holds up no alert. */
  @Scheduled(fixedDelay = 250)
  void roundWhileLivesAreAtRisk() {
    round(Lane.LIFE_AT_RISK);
  }

  private void round(Lane lane) {
    courier.recipientsDue(lane).forEach(recipient -> setOut(new Visit(recipient, lane, 0)));
  }

  private void setOut(Visit visit) {
    if (visit.courier() < MOST_COURIERS) {
      visits.call(visit);
    }
  }

  private void make(Visit visit) {
    while (visits.isOpen() && courier.deliverNext(visit.recipient(), visit.lane())) {
      // Who was there once is likely to answer again: there may be more to carry than one can.
      setOut(visit.another());
    }
  }

  @Override
  public void start() {
    departures.giveUpJourneys();
    visits.open();
  }

  /** No courier sets out any more; those on their way come home. */
  @Override
  public void stop() {
    visits.close();
  }

  @Override
  public boolean isRunning() {
    return visits.isOpen();
  }
}
