package org.entente.node.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.entente.names.NameComparison;
import org.entente.names.NameSchema;
import org.entente.node.app.UsageProblem;
import org.jspecify.annotations.Nullable;

/** A file of pairs of names, written again with the score of each pair behind its row. */
final class ScoredFile {
  static final String SCORE = "entente_score";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private final Path file;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Set<String> unknown = new HashSet<>();

  ScoredFile(Path file, PrintWriter out, PrintWriter err) {
    this.file = file;
    this.out = out;
    this.err = err;
  }

  void write() {
    try (CSVParser parser = FORMAT.parse(reader())) {
      Iterator<CSVRecord> rows = parser.iterator();
      if (!rows.hasNext()) {
        throw new UsageProblem(name() + " is empty");
      }
      List<String> header = header(rows.next());
      int schema = column(header, "schema");
      int first = column(header, "name1");
      int second = column(header, "name2");
      CSVPrinter printer = new CSVPrinter(out, FORMAT);
      printer.printRecord(with(header, SCORE));
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        if (row.size() == 1 && row.get(0).isEmpty()) {
          continue;
        }
        if (row.size() != header.size()) {
          throw new UsageProblem(
              "%s, row %d: %d cells where the header has %d"
                  .formatted(name(), row.getRecordNumber(), row.size(), header.size()));
        }
        NameSchema kind = schema(row.get(schema), row.getRecordNumber());
        double score = NameComparison.compare(kind, row.get(first), row.get(second)).score();
        printer.printRecord(with(row.toList(), NamesCommands.score(score)));
      }
      out.flush();
    } catch (UncheckedIOException e) {
      throw problem(e.getCause());
    } catch (IOException e) {
      throw problem(e);
    } catch (IllegalStateException e) {
      throw new UsageProblem(name() + " is not CSV: a quotation is not closed");
    }
  }

  private UsageProblem problem(@Nullable IOException cause) {
    return cause instanceof CharacterCodingException
        ? new UsageProblem(name() + " is not in UTF-8")
        : cause instanceof CSVException
            ? new UsageProblem(name() + " is not CSV: a quotation is not closed or not alone")
            : new UsageProblem(name() + " cannot be read");
  }

  private Reader reader() throws IOException {
    if (!isStandardInput() && !Files.isRegularFile(file)) {
      throw new UsageProblem("there is no file " + file);
    }
    InputStream in = isStandardInput() ? System.in : Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private boolean isStandardInput() {
    return file.toString().equals("-");
  }

  private String name() {
    return isStandardInput() ? "standard input" : file.toString();
  }

  private static List<String> header(CSVRecord row) {
    List<String> header = new ArrayList<>(row.toList());
    String first = header.getFirst();
    if (!first.isEmpty() && first.charAt(0) == BYTE_ORDER_MARK) {
      header.set(0, first.substring(1));
    }
    return header;
  }

  private int column(List<String> header, String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(column)) {
        return i;
      }
    }
    throw new UsageProblem(
        name() + " has no column '" + column + "'; its columns are " + String.join(", ", header));
  }

  /** What the row is about; a schema nobody knows is read as an organisation, and said so once. */
  private NameSchema schema(String text, long row) {
    Optional<NameSchema> known = NameSchema.of(text);
    if (known.isEmpty() && unknown.add(text)) {
      err.printf(
          "entente: row %d: the schema '%s' is not known; its names are compared as organisations%n",
          row, text);
      err.flush();
    }
    return known.orElse(NameSchema.ORGANISATION);
  }

  private static List<String> with(List<String> cells, String last) {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }
}
