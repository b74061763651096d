package org.entente.ledger.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.ledger.CheckpointSigner;
import org.entente.ledger.Hash;
import org.entente.ledger.Keys;
import org.entente.ledger.LedgerFile;
import org.entente.ledger.TreeHead;
import org.entente.ledger.verify.Verification.Broken;
import org.entente.ledger.verify.Verification.KeyTrust;
import org.entente.ledger.verify.Verification.Summary;
import org.entente.ledger.verify.Verification.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerifierTest {

  private static final int HEADER = 3;

  @TempDir Path directory;

  private final CheckpointSigner signer = Keys.signer("node.example/ledger");

  @Test
  void aSoundLedgerOfAnySizeIsVerified() throws IOException {
    for (int size = 0; size <= 70; size++) {
      byte[] file =
          SampleLedger.write(
              signer, SampleLedger.leaves(size), new HashSet<>(List.of(0, 1, size / 2, size - 1)));
      Summary summary = verified(file);

      assertThat(summary.leaves()).isEqualTo(size);
      assertThat(summary.origin()).isEqualTo("node.example/ledger");
      assertThat(summary.last()).isEqualTo(SampleLedger.NOON.plusSeconds(size));
    }
  }

  @Test
  void aFileThatVouchesForItselfSaysSo() throws IOException {
    byte[] file = sample();
    String fingerprint = signer.key().fingerprint();

    assertThat(verified(file).trust()).isEqualTo(KeyTrust.VOUCHES_FOR_ITSELF);
    assertThat(verified(file).fingerprint()).isEqualTo(fingerprint);
    assertThat(LedgerVerifier.verify(saved(file), fingerprint)).isInstanceOf(Verified.class);
    assertThat(LedgerVerifier.verify(saved(file), fingerprint.toUpperCase(Locale.ROOT)))
        .isInstanceOfSatisfying(
            Verified.class, v -> assertThat(v.summary().trust()).isEqualTo(KeyTrust.PINNED));
  }

  @Test
  void aLedgerRewrittenAndSignedWithAnotherKeyDoesNotPassThePin() throws IOException {
    List<byte[]> rewritten = new ArrayList<>(SampleLedger.leaves(6));
    rewritten.set(2, new byte[] {1});
    byte[] forged = SampleLedger.write(Keys.signer("node.example/ledger"), rewritten, Set.of(3));

    assertThat(verified(forged).fingerprint()).isNotEqualTo(signer.key().fingerprint());
    assertThat(LedgerVerifier.verify(saved(forged), signer.key().fingerprint()))
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(problems(broken)).contains(Problem.KEY_NOT_PINNED));
  }

  @Test
  void aLedgerRewrittenWithItsOwnKeyDoesNotPassTheWitness() throws IOException {
    byte[] original = SampleLedger.write(signer, SampleLedger.leaves(5), Set.of());
    String seen = verified(original).root();
    List<byte[]> rewritten = new ArrayList<>(SampleLedger.leaves(8));
    rewritten.set(2, new byte[] {1});
    byte[] longer = SampleLedger.write(signer, SampleLedger.leaves(8), Set.of());

    assertThat(check(longer, Pins.none().head(5, seen))).isEmpty();
    assertThat(check(original, Pins.none().head(5, seen))).isEmpty();
    assertThat(check(SampleLedger.write(signer, rewritten, Set.of()), Pins.none().head(5, seen)))
        .containsExactly(Problem.NOT_AS_WITNESSED);
    assertThat(
            check(
                SampleLedger.write(signer, SampleLedger.leaves(4), Set.of()),
                Pins.none().head(5, seen)))
        .containsExactly(Problem.SHORTER_THAN_WITNESSED);
  }

  @Test
  void everyChangedBitIsFound() throws IOException {
    byte[] file = sample();
    for (int i = 0; i < file.length; i++) {
      for (int bit = i % 4; bit < 8; bit += 4) {
        byte[] changed = file.clone();
        changed[i] ^= (byte) (1 << bit);
        assertThat(check(changed, Pins.none())).as("byte %d, bit %d", i, bit).isNotEmpty();
      }
    }
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    byte[] file = sample();
    for (int length = 0; length < file.length; length++) {
      List<Problem> problems = check(Arrays.copyOf(file, length), Pins.none());
      assertThat(problems)
          .as("length %d", length)
          .containsAnyOf(Problem.CUT_OFF, Problem.NOT_A_LEDGER);
    }
  }

  @Test
  void aChangedLeafIsTracedToTheCheckpointsAroundIt() throws IOException {
    for (int leaf = 0; leaf < 6; leaf++) {
      List<String> lines = lines(sample());
      int at = lineOf(lines, "leaf " + leaf + " ");
      lines.set(at, "leaf " + leaf + " AAAA");
      Broken broken = broken(lines);

      assertThat(broken.findings()).hasSize(1);
      Finding finding = broken.findings().getFirst();
      assertThat(finding.problem()).isEqualTo(Problem.ROOT_WRONG);
      assertThat(finding.detail())
          .contains(leaf < 2 ? "from 0 to 1" : leaf < 4 ? "from 2 to 3" : "from 4 to 5");
    }
  }

  @Test
  void missingRepeatedAndSwappedLinesAreFound() throws IOException {
    int count = lines(sample()).size();
    for (int i = HEADER; i < count; i++) {
      List<String> missing = lines(sample());
      missing.remove(i);
      assertThat(broken(missing).findings()).as("without line %d", i + 1).isNotEmpty();
      List<String> twice = lines(sample());
      twice.add(i, twice.get(i));
      assertThat(broken(twice).findings()).as("line %d twice", i + 1).isNotEmpty();
      for (int j = i + 1; j < count; j++) {
        List<String> swapped = lines(sample());
        Collections.swap(swapped, i, j);
        assertThat(broken(swapped).findings()).as("lines %d and %d", i + 1, j + 1).isNotEmpty();
      }
    }
  }

  @Test
  void findingsNameTheProblemAndTheLine() throws IOException {
    List<String> lines = lines(sample());
    int first = lineOf(lines, "checkpoint ");
    assertThat(only(with(lines, first, "checkpoint AAAA"))).isEqualTo(Problem.CHECKPOINT_MALFORMED);
    assertThat(broken(with(lines, first, "checkpoint AAAA")).findings().getFirst().line())
        .isEqualTo(first + 1);
    assertThat(only(with(lines, lines.size() - 1, "end 6 4"))).isEqualTo(Problem.COUNT_WRONG);
    assertThat(problems(broken(with(lines, lineOf(lines, "leaf 2 "), "leaf 7 AAAA"))))
        .containsExactly(Problem.LEAF_OUT_OF_ORDER);
    assertThat(problems(broken(with(lines, lineOf(lines, "leaf 2 "), "leaf 2 AAA"))))
        .containsExactly(Problem.LINE_MALFORMED);
    List<String> longer = lines(sample());
    longer.add("leaf 6 AAAA");
    assertThat(problems(broken(longer))).containsExactly(Problem.TRAILING);
  }

  @Test
  void checkpointsOfOtherKeysLedgersAndSizesAreRefused() throws IOException {
    CheckpointSigner namesake = Keys.signer("node.example/ledger");
    CheckpointSigner other = Keys.signer("other.example/ledger");
    TreeHead head = head();
    assertThat(withLast(namesake.sign(head, later(9)).bytes()))
        .containsExactly(Problem.SIGNATURE_MISSING);
    assertThat(withLast(other.sign(head, later(9)).bytes()))
        .containsExactly(Problem.ORIGIN_WRONG, Problem.SIGNATURE_MISSING);
    assertThat(withLast(signer.sign(head, later(-9)).bytes()))
        .containsExactly(Problem.TIME_BACKWARDS);
    assertThat(withLast(signer.sign(new TreeHead(5, head.root()), later(9)).bytes()))
        .containsExactly(Problem.SIZE_WRONG, Problem.LEAVES_UNCOVERED);
    assertThat(withLast(signer.sign(new TreeHead(1, head.root()), later(9)).bytes()))
        .containsExactly(Problem.SHRUNK, Problem.SIZE_WRONG, Problem.LEAVES_UNCOVERED);
    String forged = signer.sign(head, later(9)).text().replace("12:00:09", "12:00:08");
    assertThat(withLast(forged.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(Problem.SIGNATURE_WRONG);
  }

  @Test
  void aWitnessedCheckpointIsAsGoodAsAnother() throws IOException {
    byte[] witnessed =
        Keys.signer("witness.example").countersign(signer.sign(head(), later(9))).bytes();

    assertThat(withLast(witnessed)).isEmpty();
  }

  @Test
  void garbageIsBrokenAndNeverAnException() throws IOException {
    long seed = 20261102L;
    SplittableRandom random = new SplittableRandom(seed);
    byte[] good = sample();
    for (int round = 0; round < 3_000; round++) {
      byte[] noise = good.clone();
      int from = random.nextInt(noise.length);
      int to = Math.min(noise.length, from + 1 + random.nextInt(300));
      for (int i = from; i < to; i++) {
        noise[i] =
            (byte) (random.nextBoolean() ? random.nextInt(256) : good[random.nextInt(good.length)]);
      }
      byte[] sent = random.nextInt(3) == 0 ? Arrays.copyOfRange(noise, from, noise.length) : noise;
      if (!Arrays.equals(sent, good)) {
        assertThat(check(sent, Pins.none())).as("seed %d, round %d", seed, round).isNotEmpty();
      }
    }
  }

  @Test
  void theWriterRefusesWhatTheVerifierWould() throws IOException {
    LedgerFile.Writer writer = LedgerFile.writer(new ByteArrayOutputStream(), signer.key());
    assertThatIllegalStateException().isThrownBy(writer::finish);
    writer.leaf(new byte[] {1});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.checkpoint(signer.sign(head(), later(0))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.leaf(new byte[LedgerFile.LARGEST_LEAF + 1]));
  }

  @Test
  void aLeafOfTheLargestSizePasses() throws IOException {
    List<byte[]> large = List.of(new byte[LedgerFile.LARGEST_LEAF]);

    assertThat(verified(SampleLedger.write(signer, large, Set.of())).leaves()).isEqualTo(1);
  }

  @Test
  void theCommandTellsSoundFromBroken() throws IOException {
    Path file = saved(sample());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(VerifyLedger.run(print, file.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("sound", "vouches for itself", signer.key().fingerprint());
    assertThat(VerifyLedger.run(print, file.toString(), "00".repeat(32))).isEqualTo(1);
    assertThat(VerifyLedger.run(print, file.toString(), "nonsense")).isEqualTo(2);
    assertThat(VerifyLedger.run(print, directory.resolve("none").toString())).isEqualTo(2);
    assertThat(VerifyLedger.run(print)).isEqualTo(2);
  }

  @Test
  void theVerifierSharesNoCodeWithTheWriter() {
    noClasses()
        .that()
        .resideInAPackage("org.entente.ledger.verify")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.entente.ledger")
        .check(
            new ClassFileImporter()
                .withImportOption(place -> !place.contains("test-classes"))
                .importPackages("org.entente.ledger"));
  }

  /** Six leaves, checkpoints behind 2, 4 and 6. */
  private byte[] sample() throws IOException {
    return SampleLedger.write(signer, SampleLedger.leaves(6), Set.of(2, 4));
  }

  private TreeHead head() throws IOException {
    return new TreeHead(6, Hash.ofBase64(verified(sample()).root()));
  }

  private static Instant later(int seconds) {
    return SampleLedger.NOON.plusSeconds(seconds);
  }

  /** What is found when the last checkpoint of the sample is replaced. */
  private List<Problem> withLast(byte[] note) throws IOException {
    List<String> lines = lines(sample());
    lines.set(lines.size() - 2, "checkpoint " + Base64.getEncoder().encodeToString(note));
    return check(joined(lines), Pins.none());
  }

  private Summary verified(byte[] file) throws IOException {
    Verification verification = LedgerVerifier.verify(saved(file));
    assertThat(verification).isInstanceOf(Verified.class);
    return ((Verified) verification).summary();
  }

  private List<Problem> check(byte[] file, Pins pins) throws IOException {
    return switch (LedgerVerifier.verify(saved(file), pins)) {
      case Verified _ -> List.of();
      case Broken broken -> problems(broken);
    };
  }

  private Broken broken(List<String> lines) throws IOException {
    Verification verification = LedgerVerifier.verify(saved(joined(lines)));
    assertThat(verification).isInstanceOf(Broken.class);
    return (Broken) verification;
  }

  private Problem only(List<String> lines) throws IOException {
    assertThat(broken(lines).findings()).hasSize(1);
    return broken(lines).findings().getFirst().problem();
  }

  private static List<Problem> problems(Broken broken) {
    return broken.findings().stream().map(Finding::problem).toList();
  }

  private static List<String> lines(byte[] file) {
    return new ArrayList<>(new String(file, StandardCharsets.US_ASCII).lines().toList());
  }

  private static List<String> with(List<String> lines, int at, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, line);
    return changed;
  }

  private static int lineOf(List<String> lines, String start) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] joined(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private Path saved(byte[] file) throws IOException {
    return Files.write(directory.resolve("ledger.txt"), file);
  }
}
