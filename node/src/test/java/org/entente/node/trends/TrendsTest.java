package org.entente.node.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.entente.node.audit.Act;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.node.trends.format.ShippedIncidents;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real incidents in a live node. */
class TrendsTest {
  private static ExerciseNode node;
  private static Officer analyst;

  @BeforeAll
  static void start() {
    node = Neighbours.together().estmark;
    analyst = node.officer(Role.ANALYST);
    node.get(IncidentDesk.class)
        .importFile(analyst, ShippedIncidents.open(), ShippedIncidents.ROWS);
  }

  @Test
  void theShippedIncidentsAreImportedWholeAndTheImportIsAudited() {
    IncidentImport done = node.get(IncidentDesk.class).newest().orElseThrow();

    assertThat(done.state()).isEqualTo(IncidentImport.State.DONE);
    assertThat(done.rows()).isEqualTo(ShippedIncidents.ROWS);
    assertThat(done.kept()).isEqualTo(ShippedIncidents.ROWS);
    assertThat(node.audited(Act.INCIDENTS_IMPORTED)).isNotEmpty();
  }

  @Test
  void thisMonthIsTheLastTheDataCoverAndEverySeriesAddsUp() {
    Picture picture = node.get(TrendDesk.class).picture(analyst, TrendSource.INCIDENTS);

    assertThat(picture.first()).isEqualTo(YearMonth.of(2014, 1));
    assertThat(picture.last()).isEqualTo(YearMonth.of(2023, 7));
    int all = picture.all().getFirst().facts().stream().mapToInt(Integer::intValue).sum();
    assertThat(all).isEqualTo(ShippedIncidents.ROWS);
    for (TrendDimension dimension : TrendDimension.of(TrendSource.INCIDENTS)) {
      assertThat(
              picture.by(dimension).stream()
                  .flatMap(s -> s.facts().stream())
                  .mapToInt(Integer::intValue)
                  .sum())
          .isEqualTo(all);
    }
  }

  @Test
  void whatIsNewNamesTheFiguresItRestsOn() {
    Picture picture = node.get(TrendDesk.class).picture(analyst, TrendSource.INCIDENTS);
    YearMonth month = picture.first().plusYears(3);
    while (month.isBefore(picture.last()) && picture.newIn(month).isEmpty()) {
      month = month.plusMonths(1);
    }

    assertThat(picture.newIn(month))
        .isNotEmpty()
        .allSatisfy(m -> {
          assertThat(m.verdict().observed()).isEqualTo(m.facts());
          assertThat((double) m.facts()).isGreaterThan(m.verdict().limit());
          assertThat(m.verdict().compared()).isGreaterThanOrEqualTo(9);
        });
  }

  @Test
  void aFileOfOtherColumnsFailsAndWhatWasCountedStays() {
    node.get(IncidentDesk.class)
        .importFile(
            analyst, new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), 1);

    assertThat(node.get(IncidentDesk.class).newest().orElseThrow().state())
        .isEqualTo(IncidentImport.State.FAILED);
    assertThat(node.get(TrendDesk.class).picture(analyst, TrendSource.INCIDENTS).isEmpty())
        .isFalse();
  }

  @Test
  void trendsComputedOverTheIncidentsAreReadyWithinASecond() {
    long began = System.nanoTime();
    Picture picture = node.get(TrendDesk.class).picture(analyst, TrendSource.INCIDENTS);
    picture.newIn(picture.last());

    assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
  }
}
