package org.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.entente.ledger.CheckpointReading.Flaw;
import org.entente.ledger.CheckpointReading.Read;
import org.entente.ledger.CheckpointReading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

  // The key pair, text and signature of the Go reference implementation of signed notes.
  private static final String VERIFIER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String NOTE =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  private static final String LINE =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123Z");

  private final CheckpointSigner peter = new CheckpointSigner(new Origin("PeterNeumann"), pair());
  private final CheckpointSigner witness = Keys.signer("witness.example/ledger");
  private final TreeHead head = Leaves.grow(new StoreInMemory(), Leaves.REFERENCE).head(8);
  private final Checkpoint checkpoint = peter.sign(head, NOON);

  @Test
  void keysAndSignaturesAreThoseOfTheReferenceImplementation() {
    LedgerKey key = LedgerKey.parse(VERIFIER);

    assertThat(peter.key()).isEqualTo(key);
    assertThat(peter.key().text()).isEqualTo(VERIFIER);
    NoteSignature line = NoteSignature.parse(LINE);
    assertThat(line.isBy(key)).isTrue();
    assertThat(key.signed(NOTE.getBytes(StandardCharsets.US_ASCII), line.signature())).isTrue();
    assertThat(line.line()).isEqualTo(LINE);
  }

  @Test
  void theFormIsTheDocumentedOne() {
    assertThat(checkpoint.text().split("\n"))
        .startsWith(
            "PeterNeumann",
            "8",
            "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=",
            "time 2026-11-01T12:00:00.123Z",
            "")
        .hasSize(6);
    assertThat(checkpoint.text()).endsWith("=\n").contains("\n\n— PeterNeumann x08go");
  }

  @Test
  void whatIsWrittenIsReadAndGenuine() {
    CheckpointReading reading = Checkpoint.parse(checkpoint.bytes());

    assertThat(reading).isEqualTo(new Read(checkpoint));
    assertThat(checkpoint.check(LedgerKey.parse(VERIFIER))).isEqualTo(SignatureCheck.GENUINE);
  }

  @Test
  void aWitnessAddsItsSignatureWithoutChangingTheRest() {
    Checkpoint witnessed = witness.countersign(checkpoint);

    assertThat(Checkpoint.parse(witnessed.text())).isEqualTo(new Read(witnessed));
    assertThat(witnessed.check(peter.key())).isEqualTo(SignatureCheck.GENUINE);
    assertThat(witnessed.check(witness.key())).isEqualTo(SignatureCheck.GENUINE);
    assertThat(checkpoint.check(witness.key())).isEqualTo(SignatureCheck.ABSENT);
    assertThat(witnessed.signatures()).startsWith(checkpoint.signatures().getFirst());
  }

  @Test
  void aSignatureOfAnotherHeadIsForged() {
    TreeHead other = new TreeHead(7, head.root());
    Checkpoint swapped = new Checkpoint(checkpoint.origin(), other, NOON, checkpoint.signatures());

    assertThat(swapped.check(peter.key())).isEqualTo(SignatureCheck.FORGED);
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] bytes = checkpoint.bytes();
    for (int i = 0; i < bytes.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = bytes.clone();
        changed[i] ^= (byte) (1 << bit);
        switch (Checkpoint.parse(changed)) {
          case Read(Checkpoint read) ->
              assertThat(read.check(peter.key())).isNotEqualTo(SignatureCheck.GENUINE);
          case Unreadable(Flaw _) -> {}
        }
      }
    }
  }

  @Test
  void everyTruncationIsUnreadable() {
    byte[] bytes = checkpoint.bytes();
    for (int length = 0; length < bytes.length; length++) {
      assertThat(Checkpoint.parse(Arrays.copyOf(bytes, length))).isInstanceOf(Unreadable.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'PeterNeumann', 'Peter Neumann', BAD_ORIGIN",
    "'\n8\n', '\n08\n', BAD_SIZE",
    "'\n8\n', '\n-8\n', BAD_SIZE",
    "'\n8\n', '\n9999999999999999999\n', BAD_SIZE",
    "'\n8\n', '\n0\n', BAD_ROOT",
    "'Xcna', 'Xcn', BAD_ROOT",
    "'Qyg=', 'Qyh=', BAD_ROOT",
    "'Qyg=', 'Qyg', BAD_ROOT",
    "'time ', 'Time ', BAD_TIME",
    "'.123Z', 'Z', BAD_TIME",
    "'-11-01', '-11-31', BAD_TIME",
    "'T12:', 'T24:', BAD_TIME",
    "'— ', '- ', BAD_SIGNATURE_LINE",
    "'\n\n', '\n', WRONG_LINES",
    "'\n\n', '\n\n\n', BAD_SIGNATURE_LINE",
    "'\n\n', '\nextra\n\n', WRONG_LINES",
  })
  void departuresFromTheFormAreNamed(String part, String replacement, Flaw flaw) {
    String wrong = checkpoint.text().replaceFirst(Pattern.quote(part), replacement);

    assertThat(Checkpoint.parse(wrong)).isEqualTo(new Unreadable(flaw));
  }

  @Test
  void moreSignaturesThanAllowedAreRefused() {
    String line = checkpoint.signatures().getFirst().line() + "\n";

    assertThat(Checkpoint.parse(checkpoint.text() + line.repeat(15))).isInstanceOf(Read.class);
    assertThat(Checkpoint.parse(checkpoint.text() + line.repeat(16)))
        .isEqualTo(new Unreadable(Flaw.BAD_SIGNATURE_LINE));
    assertThat(Checkpoint.parse(new byte[70_000])).isEqualTo(new Unreadable(Flaw.TOO_LONG));
    assertThat(Checkpoint.parse(new byte[] {(byte) 0xff})).isEqualTo(new Unreadable(Flaw.NOT_TEXT));
  }

  @Test
  void garbageIsUnreadableAndNeverAnException() {
    long seed = 20261101L;
    SplittableRandom random = new SplittableRandom(seed);
    byte[] good = witness.countersign(checkpoint).bytes();
    for (int round = 0; round < 20_000; round++) {
      byte[] noise = good.clone();
      int from = random.nextInt(noise.length);
      int to = Math.min(noise.length, from + 1 + random.nextInt(40));
      for (int i = from; i < to; i++) {
        noise[i] = (byte) random.nextInt(256);
      }
      byte[] sent = random.nextInt(4) == 0 ? Arrays.copyOfRange(noise, from, noise.length) : noise;
      CheckpointReading reading = Checkpoint.parse(sent);
      if (reading instanceof Read(Checkpoint read)) {
        assertThat(read.bytes()).as("seed %d, round %d", seed, round).isEqualTo(sent);
      }
    }
  }

  @Test
  void verifierKeysHaveOneForm() {
    for (String wrong :
        List.of(
            "",
            "PeterNeumann",
            "PeterNeumann+c74f20a3",
            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+!!!!")) {
      assertThatThrownBy(() -> LedgerKey.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void halvesOfDifferentPairsMakeNoSigner() {
    KeyPair mixed = new KeyPair(Keys.pair().getPublic(), pair().getPrivate());

    assertThatThrownBy(() -> new CheckpointSigner(new Origin("a"), mixed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static KeyPair pair() {
    try {
      byte[] seed = Base64.getDecoder().decode(SEED);
      byte[] raw = Base64.getDecoder().decode(VERIFIER.split("\\+", 3)[2]);
      String privateDer =
          "302e020100300506032b657004220420" + HexFormat.of().formatHex(seed, 1, 33);
      String publicDer = "302a300506032b6570032100" + HexFormat.of().formatHex(raw, 1, 33);
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      PrivateKey secret =
          keys.generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(privateDer)));
      PublicKey open =
          keys.generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(publicDer)));
      return new KeyPair(open, secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
