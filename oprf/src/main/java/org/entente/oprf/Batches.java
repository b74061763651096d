package org.entente.oprf;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same to each item of a batch, a larger batch on all cores. */
final class Batches {
  /**
   * As many items as a core takes at a time: a millisecond or two of work, so that one that comes
   * late or is slow keeps nobody waiting for longer.
   */
  private static final int SHARE = 16;

  private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;

  private Batches() {}

  /** Returns what the function makes of each position, in order. */
  static <T> List<T> map(int size, IntFunction<T> function) {
    return inShares(size, positions -> positions.mapToObj(function).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the sum, in whatever order, of what the function makes of each position. */
  static <T> T sum(int size, IntFunction<T> function, BinaryOperator<T> add) {
    List<T> sums =
        inShares(size, positions -> positions.mapToObj(function).reduce(add).orElseThrow());
    return sums.size() == 1 ? sums.getFirst() : sum(sums.size(), sums::get, add);
  }

  private interface Share<S> {
    S of(IntStream positions);
  }

  /**
   * What comes of each share; the caller works too, and returns when no core is at one any more.
   */
  private static <S> List<S> inShares(int size, Share<S> share) {
    int count = (size + SHARE - 1) / SHARE;
    Work<S> work =
        new Work<>(
            count, i -> share.of(IntStream.range(i * SHARE, Math.min(size, (i + 1) * SHARE))));
    for (int i = 0; i < Math.min(HELPERS, count - 1); i++) {
      ForkJoinPool.commonPool().execute(work);
    }
    work.run();
    return work.results();
  }

  /** Shares of a batch, each of which is taken by whoever is free. */
  private static final class Work<S> implements Runnable {
    private final IntFunction<S> share;
    private final AtomicReferenceArray<S> results;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger left;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    Work(int count, IntFunction<S> share) {
      this.share = share;
      this.results = new AtomicReferenceArray<>(count);
      this.left = new AtomicInteger(count);
      if (count == 0) {
        done.complete(null);
      }
    }

    @Override
    public void run() {
      for (int i = taken.getAndIncrement(); i < results.length(); i = taken.getAndIncrement()) {
        try {
          results.set(i, share.apply(i));
        } catch (RuntimeException e) {
          failures.add(e);
        } finally {
          if (left.decrementAndGet() == 0) {
            done.complete(null);
          }
        }
      }
    }

    List<S> results() {
      done.join();
      if (!failures.isEmpty()) {
        throw failures.remove();
      }
      List<S> all = new ArrayList<>(results.length());
      for (int i = 0; i < results.length(); i++) {
        all.add(results.get(i));
      }
      return all;
    }
  }
}
