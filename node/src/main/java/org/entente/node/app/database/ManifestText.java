package org.entente.node.app.database;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.app.database.Manifest.Content;
import org.entente.node.app.database.Manifest.KeyFile;
import org.entente.node.app.database.Manifest.Sequence;
import org.entente.node.app.database.Manifest.Table;

/**
 * A manifest as text, the entry {@code manifest} of a back-up. One line each:
 *
 * <pre>{@code
 * entente-backup 1
 * created 2026-11-01T12:00:00Z
 * schema 12
 * table requests_request 812 90113 <sha256> id,case_id,…      rows, bytes, digest, columns
 * sequence audit_entry_position_seq 5310
 * key signing/current.pem 119 <sha256>                        bytes, digest
 * sha256 <digest of all lines above>
 * }</pre>
 */
final class ManifestText {

  static final String ENTRY = "manifest";
  private static final String FORMAT = "entente-backup ";
  private static final int VERSION = 1;

  private static final Pattern TABLE =
      Pattern.compile(
          "table ([a-z_][a-z0-9_]*) ([0-9]{1,18}) ([0-9]{1,18}) ([0-9a-f]{64}) ([a-z0-9_,]+)");
  private static final Pattern SEQUENCE =
      Pattern.compile("sequence ([a-z_][a-z0-9_]*) (-?[0-9]{1,18})");
  private static final Pattern KEY = Pattern.compile("key ([!-~]+) ([0-9]{1,18}) ([0-9a-f]{64})");
  private static final Pattern KEY_NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern SCHEMA = Pattern.compile("[0-9][0-9._]*");

  private ManifestText() {}

  static byte[] write(Manifest manifest) {
    StringBuilder text = new StringBuilder(FORMAT + VERSION + "\n");
    text.append("created ").append(manifest.created()).append('\n');
    text.append("schema ").append(manifest.schema()).append('\n');
    for (Table table : manifest.tables()) {
      text.append("table ").append(table.name()).append(' ').append(table.rows());
      text.append(content(table.content()))
          .append(' ')
          .append(String.join(",", table.columns()))
          .append('\n');
    }
    for (Sequence sequence : manifest.sequences()) {
      text.append("sequence ")
          .append(sequence.name())
          .append(' ')
          .append(sequence.value())
          .append('\n');
    }
    for (KeyFile key : manifest.keys()) {
      text.append("key ").append(key.name()).append(content(key.content())).append('\n');
    }
    String digest = Digests.sha256(text.toString().getBytes(StandardCharsets.US_ASCII));
    return text.append("sha256 ")
        .append(digest)
        .append('\n')
        .toString()
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String content(Content content) {
    return " " + content.bytes() + " " + content.sha256();
  }

  static Manifest read(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
    if (lines.size() < 4 || !lines.getFirst().startsWith(FORMAT)) {
      throw new BackupFailure(BackupFault.NOT_A_BACKUP, "the manifest is not one");
    }
    if (!lines.getFirst().equals(FORMAT + VERSION)) {
      throw new BackupFailure(
          BackupFault.NEWER, "the form of the back-up is '" + lines.getFirst() + "'");
    }
    Manifest manifest = read(lines);
    if (!new String(write(manifest), StandardCharsets.US_ASCII)
        .equals(new String(bytes, StandardCharsets.ISO_8859_1))) {
      throw new BackupFailure(BackupFault.DAMAGED, "the manifest does not have its own digest");
    }
    return manifest;
  }

  private static Manifest read(List<String> lines) {
    List<Table> tables = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    List<KeyFile> keys = new ArrayList<>();
    for (String line : lines.subList(3, lines.size() - 1)) {
      Matcher table = TABLE.matcher(line);
      Matcher sequence = SEQUENCE.matcher(line);
      Matcher key = KEY.matcher(line);
      if (table.matches()) {
        tables.add(table(table));
      } else if (sequence.matches()) {
        sequences.add(new Sequence(sequence.group(1), Long.parseLong(sequence.group(2))));
      } else if (key.matches() && isKeyName(key.group(1))) {
        keys.add(
            new KeyFile(key.group(1), new Content(Long.parseLong(key.group(2)), key.group(3))));
      } else {
        throw new BackupFailure(
            BackupFault.DAMAGED, "the manifest has a line that belongs in none");
      }
    }
    return new Manifest(created(lines.get(1)), schema(lines.get(2)), tables, sequences, keys);
  }

  private static Table table(Matcher line) {
    Content content = new Content(Long.parseLong(line.group(3)), line.group(4));
    List<String> columns = List.of(line.group(5).split(",", -1));
    if (!columns.stream().allMatch(ManifestText::isIdentifier)) {
      throw new BackupFailure(BackupFault.DAMAGED, "the manifest names a column that can be none");
    }
    return new Table(line.group(1), columns, Long.parseLong(line.group(2)), content);
  }

  private static Instant created(String line) {
    try {
      return Instant.parse(line.replaceFirst("^created ", ""));
    } catch (DateTimeException e) {
      throw new BackupFailure(BackupFault.DAMAGED, "the manifest does not say when it was made", e);
    }
  }

  private static String schema(String line) {
    String version = line.replaceFirst("^schema ", "");
    if (!isSchema(version)) {
      throw new BackupFailure(
          BackupFault.DAMAGED, "the manifest does not say of which schema it is");
    }
    return version;
  }

  static boolean isSchema(String version) {
    return SCHEMA.matcher(version).matches();
  }

  static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches();
  }

  /** Whether a name stays within the directory of keys wherever that is restored. */
  static boolean isKeyName(String name) {
    return KEY_NAME.matcher(name).matches();
  }
}
