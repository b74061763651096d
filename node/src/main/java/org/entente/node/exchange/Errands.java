package org.entente.node.exchange;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Work that is called for by many and done by one at a time for each place. Who calls while the one
 * who works there is about to leave is heard all the same.
 *
 * @param <P> a place
 */
public final class Errands<P> implements AutoCloseable {
  private final Consumer<P> work;
  private final Set<P> called = ConcurrentHashMap.newKeySet();
  private final Set<P> underway = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean open;

  /**
   * @param work what is done at a place; it stops soon when {@link #isOpen} is no longer true, and
   *     looks after its own faults
   */
  public Errands(Consumer<P> work) {
    this.work = work;
  }

  /** From now on, who calls is heard. */
  public void open() {
    open = true;
  }

  public boolean isOpen() {
    return open;
  }

  /** Has the work done at a place, now or as soon as whoever is at it has ended. */
  public void call(P place) {
    called.add(place);
    if (open && underway.add(place)) {
      threads.execute(() -> run(place));
    }
  }

  private void run(P place) {
    do {
      try {
        while (open && called.remove(place)) {
          work.accept(place);
        }
      } finally {
        underway.remove(place);
      }
    } while (open && called.contains(place) && underway.add(place));
  }

  /** Nobody sets out any more; waits for those who have. */
  @Override
  public void close() {
    open = false;
    threads.close();
  }
}
