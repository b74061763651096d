package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work at many places, one at a time at each. */
@Timeout(60)
class ErrandsTest {

  @Test
  void whoCallsWhileTheOneAtWorkIsLeavingIsHeard() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    try (Errands<String> errands = new Errands<>(_ -> seen.set(asked.get()));
        var callers = Executors.newFixedThreadPool(4)) {
      errands.open();
      for (int round = 0; round < 2_000; round++) {
        CountDownLatch called = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
          callers.execute(() -> {
            asked.incrementAndGet();
            errands.call("a place");
            called.countDown();
          });
        }
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
        while (seen.get() < asked.get()) {
          Thread.onSpinWait();
        }
      }
    }
    assertThat(seen.get()).isEqualTo(8_000);
  }

  @Test
  void oneIsAtWorkAtAPlaceAtATime() throws Exception {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    try (Errands<String> errands =
        new Errands<>(_ -> {
          most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
          Thread.yield();
          atWork.decrementAndGet();
          done.countDown();
        })) {
      errands.open();
      for (int i = 0; i < 1_000; i++) {
        errands.call("a place");
      }
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void aFaultAtAPlaceClosesItForNobody() throws Exception {
    CountDownLatch second = new CountDownLatch(2);
    try (Errands<String> errands =
        new Errands<>(_ -> {
          second.countDown();
          if (second.getCount() == 1) {
            throw new IllegalStateException("the first time");
          }
        })) {
      errands.open();
      errands.call("a place");
      while (second.getCount() == 2) {
        Thread.onSpinWait();
      }
      while (second.getCount() > 0) {
        errands.call("a place");
        Thread.sleep(1);
      }
    }
    assertThat(second.getCount()).isZero();
  }

  @Test
  void nobodySetsOutBeforeTheOpeningAndAfterTheEnd() {
    AtomicInteger times = new AtomicInteger();
    Errands<String> errands = new Errands<>(_ -> times.incrementAndGet());
    errands.call("a place");
    errands.open();
    errands.close();
    errands.call("a place");
    assertThat(times).hasValue(0);
  }
}
