package org.entente.node.discovery.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Serves those together who come while others are being served, in one transaction: who comes alone
 * is served alone and at once. A group that fails is served once more one by one, so that nobody
 * fails for another's sake.
 *
 * @param <T> what is asked for
 * @param <R> what comes of it
 */
public final class GroupCommit<T, R> {
  private record Waiting<T, R>(T item, CompletableFuture<R> result) {}

  private final Function<List<T>, List<R>> transaction;
  private final int most;
  private final Queue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();
  private final Lock turn = new ReentrantLock();

  /**
   * @param transaction serves a group whole or not at all; a result for each, in their order
   * @param most the largest group
   */
  public GroupCommit(Function<List<T>, List<R>> transaction, int most) {
    this.transaction = transaction;
    this.most = most;
  }

  /** Waits for what comes of an item; fails as the transaction of that item alone fails. */
  public R join(T item) {
    Waiting<T, R> own = new Waiting<>(item, new CompletableFuture<>());
    waiting.add(own);
    turn.lock();
    try {
      while (!own.result().isDone()) {
        serve(next());
      }
    } finally {
      turn.unlock();
    }
    return result(own);
  }

  private List<Waiting<T, R>> next() {
    List<Waiting<T, R>> group = new ArrayList<>();
    Waiting<T, R> one = waiting.poll();
    while (one != null) {
      group.add(one);
      one = group.size() < most ? waiting.poll() : null;
    }
    return group;
  }

  private void serve(List<Waiting<T, R>> group) {
    try {
      List<R> results = transaction.apply(group.stream().map(Waiting::item).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException | Error e) {
      if (group.size() == 1) {
        group.getFirst().result().completeExceptionally(e);
      } else {
        group.forEach(one -> serve(List.of(one)));
      }
    }
  }

  private static <R> R result(Waiting<?, R> own) {
    try {
      return own.result().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }
}
