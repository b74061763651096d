package org.entente.node.discovery;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
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
  private final Set<QuestionLane> called = ConcurrentHashMap.newKeySet();
  private final Set<QuestionLane> underway = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  BatchRounds(BatchSender sender) {
    this.sender = sender;
  }

  @TransactionalEventListener
  void on(QuestionWaits waits) {
    call(waits.lane());
  }

  /**
   * For what a process that ended left behind, and for questions that have gathered long enough.
   */
  @Scheduled(fixedDelay = 500)
  void round() {
    sender.lanes().forEach(this::call);
  }

  private void call(QuestionLane lane) {
    called.add(lane);
    if (running && underway.add(lane)) {
      threads.execute(() -> work(lane));
    }
  }

  private void work(QuestionLane lane) {
    do {
      try {
        while (running && called.remove(lane)) {
          send(lane);
        }
      } catch (RuntimeException e) {
        LOG.warn("questions to {} wait: {}", lane.partner(), e.getClass().getSimpleName());
      } finally {
        underway.remove(lane);
      }
      // Who called while this sender was leaving is heard all the same.
    } while (running && called.contains(lane) && underway.add(lane));
  }

  private void send(QuestionLane lane) {
    Optional<Duration> again = sender.send(lane);
    while (running && again.isPresent()) {
      LockSupport.parkNanos(again.get().toNanos());
      again = sender.send(lane);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    threads.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
