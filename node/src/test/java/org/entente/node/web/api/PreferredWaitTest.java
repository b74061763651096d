package org.entente.node.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wait=10 | 10",
        "WAIT=3 | 3",
        "respond-async, wait=7 | 7",
        "wait=5; foo=bar | 5",
        "wait=0 | 0",
        "wait=600 | 30",
        "wait=999999999 | 30"
      })
  void aWaitIsHeardUpToThirtySeconds(String header, long seconds) {
    assertThat(PreferredWait.of(Optional.of(header))).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "wait", "wait=", "wait=-1", "wait=ten", "wait=1e9", "wait=9999999999", ",;,"})
  void whatCannotBeReadIsNoWait(String header) {
    assertThat(PreferredWait.of(Optional.of(header))).isZero();
  }

  @Test
  void withoutTheHeaderNobodyWaits() {
    assertThat(PreferredWait.of(Optional.empty())).isZero();
  }
}
