package org.entente.node.lists.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.node.lists.format.NotSuchAList.Reason;
import org.jspecify.annotations.Nullable;

/** The rows of one of OFAC's delimited files, with or without a row of column names. */
final class OfacTable {
  /** What OFAC writes where there is nothing. */
  private static final String NOTHING = "-0-";

  private static final int ROWS_LOOKED_AT_FIRST = 10;
  private static final Pattern ENTITY_NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z][A-Za-z _]{0,30}");

  /** A row: its line, and its cells with OFAC's mark for nothing made empty. */
  record Row(long line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    String reference() {
      return cells.getFirst();
    }

    @Override
    public String toString() {
      return "row " + line;
    }
  }

  private final BoundedInput input;
  private final int columns;
  private final FindingLog log;
  private final CSVFormat format = CSVFormat.RFC4180;
  private boolean endMarkSeen;
  private int considered;
  private int wellFormed;

  OfacTable(BoundedInput input, int columns, FindingLog log) {
    this.input = input;
    this.columns = columns;
    this.log = log;
  }

  /**
   * Hands over the well-formed rows in order and reports the others.
   *
   * @throws NotSuchAList where the first rows show that this is another kind of file
   */
  void forEach(Consumer<Row> rows) {
    var lines = new CsvLines(input);
    List<Row> first = new ArrayList<>();
    for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
      Row row = row(line);
      if (first == null) {
        accept(row, rows);
      } else {
        if (row != null) {
          first.add(row);
        }
        if (considered == ROWS_LOOKED_AT_FIRST) {
          first = release(first, rows);
        }
      }
    }
    if (first != null) {
      release(first, rows);
    }
    if (!endMarkSeen) {
      log.add(FindingCode.NO_END_MARK, input.file(), 0, "");
    }
  }

  private static void accept(@Nullable Row row, Consumer<Row> rows) {
    if (row != null) {
      rows.accept(row);
    }
  }

  private @Nullable List<Row> release(List<Row> first, Consumer<Row> rows) {
    if (wellFormed == 0 || wellFormed * 2 < considered) {
      throw new NotSuchAList(Reason.WRONG_COLUMNS, input.file(), 1);
    }
    first.forEach(rows);
    return null;
  }

  /** The row on a line, or null where there is none or it is malformed, which is reported. */
  private @Nullable Row row(CsvLines.Line line) {
    String text = line.text();
    if (text != null && text.isBlank()) {
      return null;
    }
    List<String> cells = text == null || text.indexOf('\0') >= 0 ? List.of() : cells(text);
    if (isEndMark(cells)) {
      endMarkSeen = true;
      return null;
    }
    if (line.number() == 1 && isHeader(cells)) {
      return null;
    }
    considered++;
    if (cells.size() != columns || !ENTITY_NUMBER.matcher(cells.getFirst()).matches()) {
      log.add(FindingCode.MALFORMED_ROW, input.file(), line.number(), "");
      return null;
    }
    wellFormed++;
    if (line.encoding() == CsvLines.Encoding.WINDOWS_1252) {
      log.add(FindingCode.OTHER_ENCODING, input.file(), line.number(), cells.getFirst());
    }
    return new Row(line.number(), cells);
  }

  private List<String> cells(String text) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1
          ? records.getFirst().stream().map(OfacTable::cell).toList()
          : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static String cell(String raw) {
    String text = Words.collapse(raw);
    return text.equals(NOTHING) ? "" : text;
  }

  /** A last row of nothing but the end mark or a count. */
  private boolean isEndMark(List<String> cells) {
    boolean mark = !cells.isEmpty() && cells.getFirst().equals(EndMark.TEXT);
    boolean count = cells.size() == columns && ENTITY_NUMBER.matcher(cells.getLast()).matches();
    return (mark && cells.stream().skip(1).allMatch(String::isEmpty))
        || (count
            && cells.stream()
                .limit(columns - 1L)
                .allMatch(c -> c.isEmpty() || c.equals(EndMark.TEXT)));
  }

  private boolean isHeader(List<String> cells) {
    return cells.size() == columns
        && cells.stream().allMatch(c -> COLUMN_NAME.matcher(c).matches());
  }
}
