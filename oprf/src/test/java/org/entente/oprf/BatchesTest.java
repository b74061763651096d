package org.entente.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BatchesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 32, 1_000, 4_096})
  void everyPositionIsDoneOnceAndStandsInItsPlace(int size) {
    AtomicInteger done = new AtomicInteger();

    assertThat(
            Batches.map(
                size,
                i -> {
                  done.incrementAndGet();
                  return 3 * i;
                }))
        .isEqualTo(IntStream.range(0, size).mapToObj(i -> 3 * i).toList());
    assertThat(done).hasValue(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 17, 1_000})
  void aSumIsThatOfAllPositions(int size) {
    assertThat(Batches.sum(size, i -> i, Integer::sum)).isEqualTo(size * (size - 1) / 2);
  }

  @Test
  void aFailureIsToldWhenNobodyIsAtWorkAnyMore() {
    AtomicInteger atWork = new AtomicInteger();

    for (int run = 0; run < 100; run++) {
      assertThatThrownBy(() ->
              Batches.map(
                  1_000,
                  i -> {
                    atWork.incrementAndGet();
                    try {
                      if (i == 500) {
                        throw new IllegalStateException("five hundred");
                      }
                      return i;
                    } finally {
                      atWork.decrementAndGet();
                    }
                  }))
          .hasMessage("five hundred");
      assertThat(atWork).hasValue(0);
    }
  }

  @Test
  void aBatchWithinABatchEnds() {
    assertThat(Batches.map(200, i -> Batches.sum(100, j -> i * j, Integer::sum)))
        .isEqualTo(IntStream.range(0, 200).mapToObj(i -> i * 4_950).toList());
  }
}
