package org.entente.node.discovery.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.entente.oprf.Filter;
import org.entente.oprf.KeyPair;
import org.entente.oprf.Output;
import org.entente.oprf.Voprf;
import org.junit.jupiter.api.Test;

/** A partner that keeps a published set and has every number there is still learns nothing. */
class OfflineDictionaryTest {

  private static final int NUMBERS = 2_000;

  private static byte[] token(int number) {
    return ("phone:+4420794%05d".formatted(number)).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aDictionaryTriedOfflineFindsNothing() {
    Voprf voprf = Voprf.create();
    try (KeyPair holder = voprf.generateKeyPair();
        KeyPair attacker = voprf.generateKeyPair()) {
      List<Long> held = new ArrayList<>();
      for (int i = 0; i < NUMBERS; i++) {
        held.add(TokenValues.value(voprf.output(holder.secretKey(), token(i))));
      }
      CodedSet published =
          CodedSet.of(held.stream().mapToLong(Long::longValue).toArray(), new SecureRandom());
      Filter set = Filter.decode(published.coded());

      List<Output> guesses = new ArrayList<>();
      for (int i = 0; i < NUMBERS; i++) {
        guesses.add(voprf.output(attacker.secretKey(), token(i)));
      }
      assertThat(guesses).noneMatch(set::contains);
      assertThat(set.contains(voprf.output(holder.secretKey(), token(7)))).isTrue();
    }
  }

  @Test
  void theSizeOfASetIsPaddedAndStaysSmall() {
    for (int size : new int[] {0, 1, 63, 64, 65, 1_000, 100_000, 1_000_000}) {
      int padded = CodedSet.padded(size);
      assertThat(padded).isGreaterThanOrEqualTo(Math.max(64, size));
      assertThat(padded - size).isLessThanOrEqualTo(Math.max(64, size / 8));
    }
    assertThat(CodedSet.padded(65)).isEqualTo(CodedSet.padded(128));
  }

  @Test
  void aBigSetTakesAtMostFourPointSixBytesAnEntry() {
    long[] values = new SecureRandom().longs(50_000, 0, 1L << TokenValues.VALUE_BITS).toArray();

    CodedSet set = CodedSet.of(values, new SecureRandom());

    assertThat((double) set.coded().length / values.length).isLessThanOrEqualTo(4.6);
  }
}
