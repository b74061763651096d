package org.entente.node.trends.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.trends.Incident;
import org.entente.node.trends.RowFinding;
import org.entente.protocol.MigrationRoute;
import org.junit.jupiter.api.Test;

class IncidentRowsTest {
  private static final String HEADER =
      "Year,Reported Month,Region of Origin,Number of Dead,Minimum Estimated Number of Missing,"
          + "Number of Survivors,Cause of Death,Migration route,latitude,longitude\n";
  private static final String GOOD =
      "2023,June,Southern Asia,1.0,2,3,Drowning,Central Mediterranean,34.1,12.2\n";

  private static List<IncidentRows.Row> read(String rows) {
    List<IncidentRows.Row> read = new ArrayList<>();
    IncidentRows.read(
        new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)), read::add);
    return read;
  }

  private static List<RowFinding.Reason> found(IncidentRows.Row row) {
    return row.findings().stream().map(RowFinding::reason).toList();
  }

  @Test
  void aRowIsReadWithItsLineMonthAndCounts() {
    Incident incident = read(GOOD).getFirst().incident().orElseThrow();

    assertThat(incident.line()).isEqualTo(2);
    assertThat(incident.month()).contains(YearMonth.of(2023, 6));
    assertThat(incident.dead()).isEqualTo(1);
    assertThat(incident.missing()).isEqualTo(2);
    assertThat(incident.route()).isEqualTo(MigrationRoute.CENTRAL_MEDITERRANEAN);
  }

  @Test
  void aRowWithoutDateOrPlaceIsKeptAndReportedWithItsLine() {
    List<IncidentRows.Row> rows =
        read(GOOD + "2023,Unknown,Southern Asia,1,0,0,Drowning,Central Mediterranean,,\n");

    assertThat(rows.get(1).incident()).isPresent();
    assertThat(rows.get(1).incident().orElseThrow().month()).isEmpty();
    assertThat(rows.get(1).incident().orElseThrow().place()).isEmpty();
    assertThat(rows.get(1).findings())
        .containsExactly(
            new RowFinding(3, RowFinding.Reason.NO_DATE),
            new RowFinding(3, RowFinding.Reason.NO_PLACE));
  }

  @Test
  void aRowWithoutCountsOrWithOtherColumnsIsLeftOutAndCostsNoOther() {
    List<IncidentRows.Row> rows =
        read(
            "2023,June,Southern Asia,many,-2,0,Drowning,Central Mediterranean,1,1\n"
                + "2023,June\n"
                + "2023,June,Southern Asia,-4,7,0,Drowning,Central Mediterranean,1,1\n"
                + GOOD);

    assertThat(rows).hasSize(4);
    assertThat(found(rows.get(0))).containsExactly(RowFinding.Reason.NO_COUNT);
    assertThat(found(rows.get(1))).containsExactly(RowFinding.Reason.NOT_READABLE);
    assertThat(found(rows.get(2))).containsExactly(RowFinding.Reason.PARTIAL_COUNT);
    assertThat(rows.get(2).incident().orElseThrow().missing()).isEqualTo(7);
    assertThat(rows.get(3).incident()).isPresent();
  }

  @Test
  void aRouteWithoutACodeCountsAsOtherAndPlacesOffTheEarthAreNone() {
    List<IncidentRows.Row> rows =
        read("2023,June,Southern Asia,1,0,0,Drowning,Moon to Mars,95,12\n");

    assertThat(found(rows.getFirst()))
        .containsExactly(RowFinding.Reason.NO_PLACE, RowFinding.Reason.UNKNOWN_CODE);
    assertThat(rows.getFirst().incident().orElseThrow().route()).isEqualTo(MigrationRoute.OTHER);
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() ->
            IncidentRows.read(
                new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), _ -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShippedFileIsWholeAndAlmostAllOfItReadable() throws IOException {
    List<IncidentRows.Row> rows = new ArrayList<>();
    try (InputStream in = ShippedIncidents.open()) {
      IncidentRows.read(in, rows::add);
    }

    assertThat(rows).hasSize(ShippedIncidents.ROWS);
    assertThat(rows).allMatch(r -> r.incident().isPresent());
    assertThat(rows.stream().flatMap(r -> r.findings().stream()).map(RowFinding::reason))
        .containsOnly(RowFinding.Reason.UNKNOWN_CODE, RowFinding.Reason.PARTIAL_COUNT);
  }
}
