package org.entente.node.exchange.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.entente.node.identity.Identity;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is sealed has one text, and no other opens. */
class SealingTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final byte[] MESSAGE = "an invented message".getBytes(US_ASCII);

  private static Sealing ours;
  private static Sealing theirs;
  private static Identity we;
  private static Identity they;

  @BeforeAll
  static void bringTogether() {
    ExerciseNode norland = Neighbours.together().norland;
    ExerciseNode sudria = Neighbours.together().sudria;
    ours = norland.get(Sealing.class);
    theirs = sudria.get(Sealing.class);
    we = norland.identity();
    they = sudria.identity();
  }

  @Test
  void whatIsSealedForAPartnerItOpens() {
    Sealing.Opened opened = theirs.open(ours.seal(MESSAGE, they.profile()));

    assertThat(opened.content()).isEqualTo(MESSAGE);
    assertThat(opened.isSignedBy(we.profile().signingKey())).isTrue();
  }

  @Test
  void bitsThatMeanNothingMustNotBeSet() {
    String good = new String(ours.seal(MESSAGE, they.profile()), US_ASCII);
    String same = withSpareBit(good);
    assertThat(lastPart(same)).isEqualTo(lastPart(good));

    for (String other : new String[] {same, good + "=", good + "\n", " " + good}) {
      assertThatThrownBy(() -> theirs.open(other.getBytes(US_ASCII)))
          .isInstanceOf(Sealing.NotSealed.class);
    }
  }

  @Test
  void aReceiptHasOneTextToo() {
    String good = ours.signReceipt(MESSAGE);
    String same = withSpareBit(good);
    assertThat(lastPart(same)).isEqualTo(lastPart(good));

    assertThat(theirs.openReceipt(good, we.profile().signingKey())).isEqualTo(MESSAGE);
    assertThatThrownBy(() -> theirs.openReceipt(same, we.profile().signingKey()))
        .isInstanceOf(Sealing.NotSealed.class);
  }

  /** A tag of 16 bytes and a signature of 64 both leave four bits of their last character. */
  private static String withSpareBit(String text) {
    int last = text.length() - 1;
    return text.substring(0, last) + DIGITS.charAt(DIGITS.indexOf(text.charAt(last)) + 1);
  }

  private static byte[] lastPart(String text) {
    return Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
  }
}
