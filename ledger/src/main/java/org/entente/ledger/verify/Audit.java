package org.entente.ledger.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ledger.verify.Verification.Broken;
import org.entente.ledger.verify.Verification.KeyTrust;
import org.entente.ledger.verify.Verification.Summary;
import org.entente.ledger.verify.Verification.Verified;
import org.jspecify.annotations.Nullable;

/** One reading of one ledger file from its first line to its last. */
final class Audit {

  private static final int MOST_FINDINGS = 100;

  private final FileLines lines;
  private final Pins pins;
  private final List<Finding> findings = new ArrayList<>();
  private final RunningRoot running = new RunningRoot();

  private String origin = "";
  private @Nullable SigningKey key;
  private @Nullable Note previous;
  private @Nullable Instant first;
  private long checkpoints;

  /**
   * Whether the leaves so far can be judged; once one is known to be wrong, every later root is
   * wrong with it.
   */
  private boolean leavesFit = true;

  private boolean ended;

  Audit(FileLines lines, Pins pins) {
    this.lines = lines;
    this.pins = pins;
  }

  Verification read() throws IOException {
    if (readHead()) {
      compareWithWitness();
      while (!ended && findings.size() < MOST_FINDINGS && readLine()) {}
    }
    return result();
  }

  private boolean readHead() throws IOException {
    if (!isLine() || !lines.line().equals("entente-ledger 1")) {
      return fatal(Problem.NOT_A_LEDGER, "the first line is not 'entente-ledger 1'");
    }
    if (!isLine() || !lines.line().startsWith("origin ") || lines.line().length() == 7) {
      return fatal(Problem.NOT_A_LEDGER, "the second line does not name an origin");
    }
    origin = lines.line().substring(7);
    if (!isLine() || !lines.line().startsWith("key ")) {
      return fatal(Problem.NOT_A_LEDGER, "the third line does not hold a key");
    }
    Optional<SigningKey> read = SigningKey.read(origin, lines.line().substring(4));
    if (read.isEmpty()) {
      return fatal(Problem.KEY_MALFORMED, "not an Ed25519 verifier key of this origin");
    }
    key = read.get();
    if (!pins.fingerprints().isEmpty() && !pins.fingerprints().contains(key.fingerprint())) {
      found(Problem.KEY_NOT_PINNED, "the file has the key " + key.fingerprint());
    }
    return true;
  }

  private boolean isLine() throws IOException {
    return lines.next() == FileLines.State.LINE;
  }

  private boolean fatal(Problem problem, String detail) {
    found(problem, detail);
    return false;
  }

  /** Reads one line; false if there is nothing more to be read. */
  private boolean readLine() throws IOException {
    switch (lines.next()) {
      case END -> {
        return fatal(Problem.CUT_OFF, "the file ends without its last line");
      }
      case UNENDED -> {
        return fatal(Problem.CUT_OFF, "the file ends in the middle of a line");
      }
      case TOO_LONG -> {
        return fatal(Problem.LINE_MALFORMED, "the line is longer than any in a ledger file");
      }
      case NOT_ASCII -> malformed("the line is not plain ASCII");
      case LINE -> readLine(lines.line());
    }
    return true;
  }

  private void readLine(String line) throws IOException {
    String[] parts = line.split(" ", -1);
    switch (parts[0]) {
      case "leaf" -> leaf(parts);
      case "checkpoint" -> checkpoint(parts);
      case "end" -> end(line);
      default -> malformed("not a line of a ledger file");
    }
  }

  private void leaf(String[] parts) {
    Optional<byte[]> leaf =
        parts.length == 3 ? SigningKey.canonicalBase64(parts[2]) : Optional.empty();
    if (leaf.isEmpty()) {
      malformed("not a leaf in Base64");
    } else if (!parts[1].equals(Long.toString(running.leaves()))) {
      leavesFit = false;
      found(Problem.LEAF_OUT_OF_ORDER, "here belongs leaf " + running.leaves());
    }
    running.add(leaf.orElse(new byte[0]));
    compareWithWitness();
  }

  private void malformed(String detail) {
    leavesFit = false;
    found(Problem.LINE_MALFORMED, detail);
  }

  private void compareWithWitness() {
    String witnessed = pins.heads().get(running.leaves());
    if (witnessed != null && leavesFit && !witnessed.equals(running.base64())) {
      found(
          Problem.NOT_AS_WITNESSED,
          "a witness saw another root of " + running.leaves() + " leaves");
    }
  }

  private void checkpoint(String[] parts) {
    checkpoints++;
    Optional<Note> read =
        parts.length == 2
            ? SigningKey.canonicalBase64(parts[1]).flatMap(Note::read)
            : Optional.empty();
    if (read.isEmpty()) {
      found(Problem.CHECKPOINT_MALFORMED, "not a signed note of the agreed form");
      return;
    }
    Note note = read.get();
    if (!note.origin().equals(origin)) {
      found(Problem.ORIGIN_WRONG, "a checkpoint of another ledger");
    }
    if (key != null) {
      note.check(key)
          .ifPresent(problem -> found(problem, "checkpoint of " + note.size() + " leaves"));
    }
    compareWithPrevious(note);
    compareWithLeaves(note);
    first = first == null ? note.time() : first;
    previous = note;
  }

  private void compareWithPrevious(Note note) {
    if (previous != null && note.size() < previous.size()) {
      found(Problem.SHRUNK, "from " + previous.size() + " to " + note.size() + " leaves");
    }
    if (previous != null && note.time().isBefore(previous.time())) {
      found(Problem.TIME_BACKWARDS, note.time() + " after " + previous.time());
    }
  }

  private void compareWithLeaves(Note note) {
    if (note.size() != running.leaves()) {
      found(
          Problem.SIZE_WRONG,
          "a checkpoint of " + note.size() + " leaves behind " + running.leaves());
    } else if (leavesFit && !note.root().equals(running.base64())) {
      leavesFit = false;
      long from = previous == null ? 0 : previous.size();
      found(
          Problem.ROOT_WRONG,
          "a leaf from " + from + " to " + (note.size() - 1) + " is not the one signed for");
    }
  }

  private void end(String line) throws IOException {
    ended = true;
    if (!line.equals("end " + running.leaves() + " " + checkpoints)) {
      found(
          Problem.COUNT_WRONG,
          "there are " + running.leaves() + " leaves and " + checkpoints + " checkpoints");
    }
    if (previous == null) {
      found(Problem.NO_CHECKPOINT, "nobody signed for this ledger");
    } else if (previous.size() < running.leaves()) {
      found(
          Problem.LEAVES_UNCOVERED,
          "leaves from " + previous.size() + " stand under no checkpoint");
    }
    for (Map.Entry<Long, String> head : pins.heads().entrySet()) {
      if (head.getKey() > running.leaves()) {
        found(Problem.SHORTER_THAN_WITNESSED, "a witness saw " + head.getKey() + " leaves");
      }
    }
    if (lines.next() != FileLines.State.END) {
      found(Problem.TRAILING, "the file goes on behind its last line");
    }
  }

  private void found(Problem problem, String detail) {
    findings.add(new Finding(problem, lines.number(), running.leaves(), detail));
  }

  private Verification result() {
    if (!findings.isEmpty() || key == null || previous == null || first == null) {
      return new Broken(findings);
    }
    KeyTrust trust = pins.fingerprints().isEmpty() ? KeyTrust.VOUCHES_FOR_ITSELF : KeyTrust.PINNED;
    return new Verified(
        new Summary(
            origin,
            key.fingerprint(),
            trust,
            running.leaves(),
            checkpoints,
            running.base64(),
            first,
            previous.time()));
  }
}
