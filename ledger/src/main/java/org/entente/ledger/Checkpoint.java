package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A signed tree head: an authority's word for what its ledger was at a moment. It is a checkpoint
 * of the C2SP tlog-checkpoint specification in a signed note, UTF-8, every line ended by one line
 * feed:
 *
 * <pre>{@code
 * node.authority.example/ledger                  the origin
 * 20852163                                       number of leaves, decimal, no leading zero
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=   Merkle root, Base64 of 32 bytes
 * time 2026-11-01T12:00:00.000Z                  when it was signed: UTC with milliseconds
 *                                                one empty line
 * — node.authority.example/ledger Az3grlgtz…    signature lines: em dash, space, key name, space,
 *                                                Base64 of the 4-byte key id and the Ed25519 signature
 * }</pre>
 *
 * <p>What is signed are the bytes of the first four lines with their line feeds. The first
 * signature is the authority's own, under the origin as key name; up to 15 more are those of
 * witnesses. There is exactly one encoding of a checkpoint; anything else is refused when read.
 *
 * @param origin the ledger
 * @param head its size and root
 * @param time when it was signed, in whole milliseconds
 * @param signatures the authority's own signature first
 */
public record Checkpoint(
    Origin origin, TreeHead head, Instant time, List<NoteSignature> signatures) {

  /** The most signatures a checkpoint may carry. */
  public static final int MOST_SIGNATURES = 16;

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

  public Checkpoint {
    if (!time.equals(time.truncatedTo(ChronoUnit.MILLIS))
        || time.isBefore(Instant.EPOCH)
        || time.isAfter(END_OF_TIME)) {
      throw new IllegalArgumentException(
          "a checkpoint's time is in whole milliseconds from 1970 to 9999");
    }
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("a checkpoint carries 1 to 16 signatures");
    }
  }

  /** Reads a checkpoint; see {@link CheckpointReading} for what may come of it. */
  public static CheckpointReading parse(byte[] note) {
    return CheckpointParser.parse(note);
  }

  /** Reads a checkpoint; see {@link CheckpointReading} for what may come of it. */
  public static CheckpointReading parse(String note) {
    return parse(note.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether the key signed this checkpoint. Signatures by other keys are ignored, as the
   * specification asks.
   */
  public SignatureCheck check(LedgerKey key) {
    byte[] body = body(origin, head, time);
    List<NoteSignature> own = signatures.stream().filter(s -> s.isBy(key)).toList();
    if (own.isEmpty()) {
      return SignatureCheck.ABSENT;
    }
    boolean allGood = own.stream().allMatch(s -> key.signed(body, s.signature()));
    return allGood ? SignatureCheck.GENUINE : SignatureCheck.FORGED;
  }

  /**
   * The same checkpoint with a further signature, a witness's for instance, behind those it has.
   */
  Checkpoint with(NoteSignature further) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    all.add(further);
    return new Checkpoint(origin, head, time, all);
  }

  /** The signed note as text. */
  public String text() {
    StringBuilder note =
        new StringBuilder(new String(body(origin, head, time), StandardCharsets.US_ASCII));
    note.append('\n');
    signatures.forEach(signature -> note.append(signature.line()).append('\n'));
    return note.toString();
  }

  /** The signed note as bytes. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] body(Origin origin, TreeHead head, Instant time) {
    String lines =
        origin + "\n" + head.size() + "\n" + head.root().base64() + "\n" + timeLine(time) + "\n";
    return lines.getBytes(StandardCharsets.US_ASCII);
  }

  static String timeLine(Instant time) {
    return "time " + MILLISECONDS.format(time);
  }
}
