package org.entente.node.discovery.asking;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.exchange.Errands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends the questions of a lane as soon as one may leave, one sender a lane. */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class BatchRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRounds.class);

  private final BatchSender sender;
  private final Errands<QuestionLane> errands = new Errands<>(this::send);

  BatchRounds(BatchSender sender) {
    this.sender = sender;
  }

  @TransactionalEventListener
  void on(QuestionWaits waits) {
    errands.call(waits.lane());
  }

  /**
   * For what a process that ended left behind, and for questions that have gathered long enough.
   */
  @Scheduled(fixedDelay = 500)
  void round() {
    sender.lanes().forEach(errands::call);
  }

  private void send(QuestionLane lane) {
    try {
      Optional<Duration> again = sender.send(lane);
      while (errands.isOpen() && again.isPresent()) {
        LockSupport.parkNanos(again.get().toNanos());
        again = sender.send(lane);
      }
    } catch (RuntimeException e) {
      LOG.warn("questions to {} wait: {}", lane.partner(), e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    errands.open();
  }

  @Override
  public void stop() {
    errands.close();
  }

  @Override
  public boolean isRunning() {
    return errands.isOpen();
  }
}
