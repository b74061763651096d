package org.entente.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.entente.ledger.CheckpointReading.Flaw;

/** Reads checkpoints; whatever it is given, it answers with a {@link CheckpointReading}. */
final class CheckpointParser {

  private static final int LONGEST = 64 * 1024;
  private static final int BODY_LINES = 4;
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Pattern TIME =
      Pattern.compile("time ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)");

  private CheckpointParser() {}

  static CheckpointReading parse(byte[] note) {
    try {
      return new CheckpointReading.Read(read(text(note)));
    } catch (Departure departure) {
      return new CheckpointReading.Unreadable(departure.flaw);
    }
  }

  private static String text(byte[] note) {
    if (note.length > LONGEST) {
      throw new Departure(Flaw.TOO_LONG);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
    } catch (CharacterCodingException e) {
      throw new Departure(Flaw.NOT_TEXT);
    }
  }

  private static Checkpoint read(String note) {
    List<String> lines = List.of(note.split("\n", -1));
    int signatures = lines.size() - BODY_LINES - 2;
    if (signatures < 1 || !lines.get(BODY_LINES).isEmpty() || !lines.getLast().isEmpty()) {
      throw new Departure(Flaw.WRONG_LINES);
    }
    if (signatures > Checkpoint.MOST_SIGNATURES) {
      throw new Departure(Flaw.BAD_SIGNATURE_LINE);
    }
    Origin origin = or(Flaw.BAD_ORIGIN, () -> new Origin(lines.get(0)));
    long size = or(Flaw.BAD_SIZE, () -> size(lines.get(1)));
    Hash root = or(Flaw.BAD_ROOT, () -> Hash.ofBase64(lines.get(2)));
    TreeHead head = or(Flaw.BAD_ROOT, () -> new TreeHead(size, root));
    Instant time = or(Flaw.BAD_TIME, () -> time(lines.get(3)));
    List<NoteSignature> signed =
        or(
            Flaw.BAD_SIGNATURE_LINE,
            () ->
                lines.subList(BODY_LINES + 1, lines.size() - 1).stream()
                    .map(NoteSignature::parse)
                    .toList());
    return or(Flaw.BAD_TIME, () -> new Checkpoint(origin, head, time, signed));
  }

  private static long size(String line) {
    if (!SIZE.matcher(line).matches()) {
      throw new IllegalArgumentException("not a size");
    }
    return Long.parseLong(line);
  }

  private static Instant time(String line) {
    var matcher = TIME.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a time");
    }
    Instant time = Instant.parse(matcher.group(1));
    if (!line.equals(Checkpoint.timeLine(time))) {
      throw new IllegalArgumentException("not a canonical time");
    }
    return time;
  }

  private static <T> T or(Flaw flaw, Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Departure(flaw);
    }
  }

  /** Leads out of the parser; never leaves this class. */
  private static final class Departure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Flaw flaw;

    Departure(Flaw flaw) {
      super(flaw.name(), null, false, false);
      this.flaw = flaw;
    }
  }
}
