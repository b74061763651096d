package org.entente.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncodedBeforeTest {
  record Said(String text, int number) {}

  private static Said large(int number) {
    return new Said("x".repeat(5_000), number);
  }

  @Test
  void aLargeRecordHasTheSameBytesAgain() {
    Said said = large(1);
    byte[] first = Canonical.encode(said);

    assertThat(EncodedBefore.find(said)).contains(first);
    assertThat(Canonical.encode(said)).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void aStoredRecordLeavesAsItWasStored() {
    Said said = large(5);
    String stored = Canonical.text(said);

    Said read = Canonical.decodeStored(stored, Said.class);

    assertThat(read).isEqualTo(said);
    assertThat(EncodedBefore.find(read)).contains(Canonical.encode(said));
    assertThatThrownBy(() -> Canonical.decodeStored(stored.substring(1), Said.class))
        .isInstanceOf(NotCanonical.class);
  }

  @Test
  void whoChangesItsCopyChangesNobodyElses() {
    Said said = large(2);
    byte[] kept = Canonical.encode(said).clone();
    Arrays.fill(Canonical.encode(said), (byte) 0);
    Arrays.fill(Canonical.encode(said), (byte) 0);

    assertThat(Canonical.encode(said)).isEqualTo(kept);
  }

  @Test
  void anotherRecordIsNeverTakenForIt() {
    List<byte[]> all = IntStream.range(0, 20).mapToObj(i -> Canonical.encode(large(i))).toList();

    for (int i = 0; i < 20; i++) {
      assertThat(new String(all.get(i), java.nio.charset.StandardCharsets.UTF_8))
          .contains("\"number\":" + i + ",");
    }
    Said one = large(7);
    Canonical.encode(one);
    assertThat(EncodedBefore.find(large(7))).as("equal, but not the same").isEmpty();
  }

  @Test
  void smallRecordsAndOldOnesAreForgotten() {
    Said small = new Said("short", 3);
    Canonical.encode(small);
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      said.add(large(i));
      Canonical.encode(said.get(i));
    }

    assertThat(EncodedBefore.find(small)).isEmpty();
    assertThat(EncodedBefore.find(said.getFirst())).isEmpty();
    assertThat(EncodedBefore.find(said.getLast())).isPresent();
  }

  @Test
  void whatWouldTakeMuchMemoryIsNotKept() {
    Said huge = new Said("x".repeat(600_000), 4);

    assertThat(Canonical.encode(huge)).hasSizeGreaterThan(600_000);
    assertThat(EncodedBefore.find(huge)).isEmpty();
  }

  @Test
  void whatCanChangeIsEncodedAnew() {
    List<String> words = new ArrayList<>(List.of("x".repeat(5_000)));
    byte[] before = Canonical.encode(words);
    words.add("more");

    assertThat(Canonical.encode(words)).isNotEqualTo(before);
  }

  @Test
  void eachThreadKeepsItsOwn() {
    Said said = large(9);
    Canonical.encode(said);

    assertThat(CompletableFuture.supplyAsync(() -> EncodedBefore.find(said)).join()).isEmpty();
  }
}
