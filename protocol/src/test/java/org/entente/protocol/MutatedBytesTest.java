package org.entente.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged bytes are refused in one way, whatever a constructor or the JSON reader says to them. */
class MutatedBytesTest {

  private static final long SEED = 20261101L;
  private static final int ROUNDS = 700;

  /** What damage likes to look like. */
  private static final List<String> SCRAPS =
      List.of(
          "null",
          "{}",
          "[]",
          "\"\"",
          "-1",
          "1e999",
          "99999999999999999999",
          "\\u0000",
          "\\ud800",
          "\"kind\":\"request\"",
          "[null]",
          "true",
          "\"+1000000000-12-31T23:59:59Z\"",
          "PT-1S",
          ",",
          "}",
          "]",
          "\"",
          "\"H3\"",
          "{\"kind\":\"checkpoint\"}",
          "\"https://\"");

  @Test
  void mutatedMessagesAreRefusedAsNotCanonical() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (Body body : Samples.bodies()) {
      byte[] good = Canonical.encode(Samples.message(body));
      for (int round = 0; round < ROUNDS; round++) {
        check(mutate(good, random), good, Message.class, Body.kind(body) + " round " + round);
      }
    }
  }

  @Test
  void mutatedTermsInvitationsAndReceiptsAreRefusedAsNotCanonical() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Object> values =
        List.of(
            Samples.terms(),
            Samples.invitation(),
            Samples.acceptance(),
            Samples.receipt(),
            Samples.gates(Samples.request()),
            Samples.item());
    for (Object value : values) {
      byte[] good = Canonical.encode(value);
      for (int round = 0; round < ROUNDS; round++) {
        check(mutate(good, random), good, value.getClass(), value.getClass() + " round " + round);
      }
    }
  }

  /** A change inside a free text is another, equally canonical, message; all else is refused. */
  private static void check(byte[] mutated, byte[] good, Class<?> type, String where) {
    try {
      Object read = Canonical.decode(mutated, type);
      assertThat(Canonical.encode(read)).as(where).isEqualTo(mutated);
      if (type == Message.class) {
        assertThat(Body.digest(((Message) read).body()))
            .as(where)
            .isEqualTo(((Message) read).gates().payload());
      }
    } catch (NotCanonical expected) {
      assertThat(expected).hasNoCause();
    } catch (RuntimeException | Error e) {
      fail("seed " + SEED + ", " + where + ": " + e + "\n" + text(mutated) + "\n" + text(good), e);
    }
  }

  private static byte[] mutate(byte[] good, SplittableRandom random) {
    byte[] bytes = good.clone();
    int changes = random.nextInt(1, 4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(32, 127)});
            case 2 ->
                spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 9)), new byte[0]);
            case 3 -> inPlaceOfAValue(bytes, at, scrap(random));
            case 4 -> spliced(bytes, at, at, scrap(random));
            default -> {
              int from = random.nextInt(bytes.length);
              int to = Math.min(bytes.length, from + random.nextInt(1, 60));
              yield spliced(bytes, at, at, java.util.Arrays.copyOfRange(bytes, from, to));
            }
          };
      if (bytes.length == 0) {
        return bytes;
      }
    }
    return bytes;
  }

  private static byte[] scrap(SplittableRandom random) {
    return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** Replaces the value after the next colon, which reaches deeper than a flipped bit. */
  private static byte[] inPlaceOfAValue(byte[] bytes, int at, byte[] scrap) {
    int colon = at;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    int end = Math.min(bytes.length, colon + 1);
    while (end < bytes.length && bytes[end] != ',' && bytes[end] != '}' && bytes[end] != ']') {
      end++;
    }
    return spliced(bytes, Math.min(bytes.length, colon + 1), end, scrap);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    byte[] all = new byte[from + middle.length + bytes.length - to];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(middle, 0, all, from, middle.length);
    System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
    return all;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
