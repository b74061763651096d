package org.entente.node.trends.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.entente.node.trends.Incident;
import org.entente.node.trends.RowFinding;
import org.entente.node.trends.RowFinding.Reason;
import org.entente.protocol.CauseOfDeath;
import org.entente.protocol.MigrationRoute;
import org.entente.protocol.OriginRegion;

/**
 * Reads the file of the Missing Migrants Project row by row; a row that is odd costs nothing beyond
 * itself.
 */
public final class IncidentRows {
  private static final List<String> COLUMNS =
      List.of(
          "Year",
          "Reported Month",
          "Region of Origin",
          "Number of Dead",
          "Minimum Estimated Number of Missing",
          "Number of Survivors",
          "Cause of Death",
          "Migration route",
          "latitude",
          "longitude");

  /** One row: the incident where it was kept, and what was found. */
  public record Row(Optional<Incident> incident, List<RowFinding> findings) {
    public Row {
      findings = List.copyOf(findings);
    }
  }

  private IncidentRows() {}

  /**
   * Reads all rows.
   *
   * @throws IllegalArgumentException when the file has other columns
   */
  public static void read(InputStream file, Consumer<Row> each) {
    try (CSVParser parser =
        CSVParser.parse(
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)),
            CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true)
                .get())) {
      if (!parser.getHeaderMap().keySet().containsAll(COLUMNS)) {
        throw new IllegalArgumentException("other columns");
      }
      for (CSVRecord record : parser) {
        each.accept(row(record, (int) record.getRecordNumber() + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(CSVRecord record, int line) {
    if (!record.isConsistent()) {
      return leftOut(line, Reason.NOT_READABLE);
    }
    OptionalInt dead = count(record.get("Number of Dead"));
    OptionalInt missing = count(record.get("Minimum Estimated Number of Missing"));
    if (dead.isEmpty() && missing.isEmpty()) {
      return leftOut(line, Reason.NO_COUNT);
    }
    List<RowFinding> findings = new ArrayList<>();
    if (dead.isEmpty() || missing.isEmpty()) {
      findings.add(new RowFinding(line, Reason.PARTIAL_COUNT));
    }
    Optional<YearMonth> month = month(record.get("Year"), record.get("Reported Month"));
    if (month.isEmpty()) {
      findings.add(new RowFinding(line, Reason.NO_DATE));
    }
    Optional<Incident.Place> place = place(record.get("latitude"), record.get("longitude"));
    if (place.isEmpty()) {
      findings.add(new RowFinding(line, Reason.NO_PLACE));
    }
    MigrationRoute route = MigrationRoute.labelled(record.get("Migration route"));
    CauseOfDeath cause = CauseOfDeath.labelled(record.get("Cause of Death"));
    OriginRegion origin = OriginRegion.labelled(record.get("Region of Origin"));
    if (route == MigrationRoute.OTHER
        || cause == CauseOfDeath.OTHER
        || origin == OriginRegion.OTHER) {
      findings.add(new RowFinding(line, Reason.UNKNOWN_CODE));
    }
    return new Row(
        Optional.of(
            new Incident(
                line,
                month,
                route,
                cause,
                origin,
                dead.orElse(0),
                missing.orElse(0),
                count(record.get("Number of Survivors")).orElse(0),
                place)),
        findings);
  }

  private static Row leftOut(int line, Reason reason) {
    return new Row(Optional.empty(), List.of(new RowFinding(line, reason)));
  }

  private static OptionalInt count(String text) {
    String plain = text.strip().replaceFirst("\\.0$", "");
    return plain.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(plain))
        : OptionalInt.empty();
  }

  private static Optional<YearMonth> month(String year, String month) {
    Optional<Month> known =
        Arrays.stream(Month.values())
            .filter(m -> m.name().equals(month.strip().toUpperCase(Locale.ROOT)))
            .findFirst();
    if (!year.strip().matches("(19|20)[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return known.map(m -> YearMonth.of(Integer.parseInt(year.strip()), m));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Incident.Place> place(String latitude, String longitude) {
    try {
      double lat = Double.parseDouble(latitude.strip());
      double lon = Double.parseDouble(longitude.strip());
      boolean onEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
      return onEarth ? Optional.of(new Incident.Place(lat, lon)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
