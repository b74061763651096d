package org.entente.node.discovery.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {
  private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch firstIsServed = new CountDownLatch(1);
  private final CountDownLatch othersMayGoOn = new CountDownLatch(1);

  @Test
  void whoComesAloneIsServedAlone() {
    GroupCommit<Integer, Integer> together = new GroupCommit<>(this::doubled, 10);

    assertThat(together.join(1)).isEqualTo(2);
    assertThat(together.join(2)).isEqualTo(4);
    assertThat(groups).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whoComesMeanwhileIsServedTogetherAndEachGetsItsOwnResult() throws Exception {
    GroupCommit<Integer, Integer> together = new GroupCommit<>(this::doubledOnceAllCame, 10);

    List<Future<Integer>> results = joinWhileTheFirstIsServed(together, 5);

    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i).get()).isEqualTo(2 * i);
    }
    assertThat(groups.getFirst()).containsExactly(0);
    assertThat(groups.get(1)).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void aGroupIsNeverLargerThanAllowed() throws Exception {
    GroupCommit<Integer, Integer> together = new GroupCommit<>(this::doubledOnceAllCame, 3);

    for (Future<Integer> result : joinWhileTheFirstIsServed(together, 9)) {
      result.get();
    }

    assertThat(groups).allMatch(group -> group.size() <= 3);
    assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(9);
  }

  @Test
  void nobodyFailsForAnothersSake() throws Exception {
    GroupCommit<Integer, Integer> together =
        new GroupCommit<>(
            items -> {
              List<Integer> results = doubledOnceAllCame(items);
              if (items.contains(3)) {
                throw new IllegalStateException("three");
              }
              return results;
            },
            10);

    List<Future<Integer>> results = joinWhileTheFirstIsServed(together, 5);

    for (int i : List.of(0, 1, 2, 4)) {
      assertThat(results.get(i).get()).isEqualTo(2 * i);
    }
    assertThatThrownBy(() -> results.get(3).get()).hasRootCauseMessage("three");
    assertThat(together.join(7)).isEqualTo(14);
  }

  @Test
  void ofManyEachIsServedOnce() throws Exception {
    AtomicInteger served = new AtomicInteger();
    GroupCommit<Integer, Integer> together =
        new GroupCommit<>(
            items -> {
              served.addAndGet(items.size());
              Thread.yield();
              return items;
            },
            64);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        int item = i;
        results.add(threads.submit(() -> together.join(item)));
      }
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(i);
      }
    }
    assertThat(served).hasValue(5_000);
  }

  private List<Integer> doubled(List<Integer> items) {
    groups.add(List.copyOf(items));
    return items.stream().map(i -> 2 * i).toList();
  }

  private List<Integer> doubledOnceAllCame(List<Integer> items) {
    firstIsServed.countDown();
    try {
      othersMayGoOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return doubled(items);
  }

  private List<Future<Integer>> joinWhileTheFirstIsServed(
      GroupCommit<Integer, Integer> together, int count) throws InterruptedException {
    List<Future<Integer>> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      results.add(threads.submit(() -> together.join(0)));
      firstIsServed.await();
      List<Thread> others = Collections.synchronizedList(new ArrayList<>());
      for (int i = 1; i < count; i++) {
        int item = i;
        results.add(
            threads.submit(() -> {
              others.add(Thread.currentThread());
              return together.join(item);
            }));
      }
      while (others.size() < count - 1
          || others.stream().anyMatch(t -> t.getState() != Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      othersMayGoOn.countDown();
    }
    return results;
  }
}
