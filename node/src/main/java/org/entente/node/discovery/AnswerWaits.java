package org.entente.node.discovery;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets those who wait for the answers of a lookup go on as soon as one has come. */
@Component
public class AnswerWaits {
  /** So often a waiter looks anyway: another process of this node may have taken the answer. */
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

  private final ConcurrentMap<UUID, CompletableFuture<Void>> waits = new ConcurrentHashMap<>();

  @TransactionalEventListener
  void on(LookupsFinished finished) {
    for (UUID lookup : finished.lookups()) {
      CompletableFuture<Void> wait = waits.remove(lookup);
      if (wait != null) {
        wait.complete(null);
      }
    }
  }

  /**
   * Looks until no answer is outstanding, at most so long.
   *
   * @param look reads the lookup; it may refuse by throwing
   * @return what was read last
   */
  public Lookup await(UUID lookup, Duration most, Supplier<Lookup> look) {
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      // Before looking, so that an answer in between is not missed.
      CompletableFuture<Void> wait = waits.computeIfAbsent(lookup, _ -> new CompletableFuture<>());
      boolean goesOn = false;
      try {
        Lookup read = look.get();
        long left = end - System.nanoTime();
        goesOn = read.isWaiting() && left > 0;
        if (!goesOn) {
          return read;
        }
        wait.copy()
            .completeOnTimeout(null, Math.min(left, LOOK_ANYWAY.toNanos()), TimeUnit.NANOSECONDS)
            .join();
      } finally {
        if (!goesOn) {
          leave(lookup, wait);
        }
      }
    }
  }

  /** Others who wait for the same look again and wait on. */
  private void leave(UUID lookup, CompletableFuture<Void> wait) {
    waits.remove(lookup, wait);
    wait.complete(null);
  }

  /** The lookups that somebody waits for. */
  int waiting() {
    return waits.size();
  }
}
