package org.entente.node.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.DisclosurePolicy;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.node.testbed.SampleTerms;
import org.entente.node.trends.CodedFact;
import org.entente.node.trends.Incident;
import org.entente.node.trends.TrendDesk;
import org.entente.protocol.Cooperation;
import org.entente.protocol.InformationCategory;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.PaymentMeans;
import org.entente.protocol.SmugglingWay;
import org.entente.protocol.TrendCount;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendReport;
import org.entente.protocol.TrendSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts between live nodes; every fact is invented. */
class SharingTest {
  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static ExerciseNode estmark;
  private static Officer officer;

  @BeforeAll
  static void start() {
    Neighbours neighbours = Neighbours.together();
    norland = neighbours.norland;
    sudria = neighbours.sudria;
    estmark = neighbours.estmark;
    officer = norland.officer(Role.LIAISON_OFFICER, Role.INVESTIGATOR);
  }

  private static void code(YearMonth month, SmugglingWay way, PaymentMeans means, int times) {
    for (int i = 0; i < times; i++) {
      norland
          .get(TrendDesk.class)
          .code(
              officer,
              new CodedFact(
                  month,
                  way,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(means),
                  Set.of(),
                  Optional.empty(),
                  EnumSet.of(InformationCategory.ROUTES_AND_MEANS),
                  Optional.empty(),
                  List.of(),
                  Optional.empty(),
                  Optional.empty()));
    }
  }

  private static Sharing share(ExerciseNode with, TrendDimension by, YearMonth month) {
    return norland.get(SharingDesk.class).share(officer, with.id(), by, month);
  }

  @Test
  void countsReachThePartnerWithoutTheSmallOnesAndWithOneActOnBothSides() {
    YearMonth month = YearMonth.of(2025, 3);
    code(month, SmugglingWay.SEA_SMALL_BOAT, PaymentMeans.HAWALA, 7);
    code(month, SmugglingWay.LAND_CONCEALED, PaymentMeans.HAWALA, 4);

    Sharing shared = share(sudria, TrendDimension.WAY, month);

    assertThat(shared).isInstanceOf(Sharing.Shared.class);
    TrendReport report = ((Sharing.Shared) shared).report();
    assertThat(report.counts())
        .containsExactly(
            new TrendCount("SEA_SMALL_BOAT", 7, report.counts().getFirst().newThisMonth()));
    ExerciseNode.await(
        "the counts",
        () -> sudria.count("sharing_report WHERE id = '" + report.report() + "'") == 1);
    assertThat(sudria.audited(Act.COUNTS_RECEIVED))
        .anySatisfy(e -> {
          assertThat(e.facts()).containsEntry("act", report.report().toString());
          assertThat(e.facts()).containsEntry("partner", "norland");
        });
    assertThat(norland.audited(Act.COUNTS_SHARED))
        .anySatisfy(e -> assertThat(e.facts()).containsEntry("act", report.report().toString()));
  }

  /**
   * All seven facts of a month by way, and by means all but one: the difference would be that one.
   */
  @Test
  void aSmallCountCannotBeWorkedOutFromTwoTablesOfOneMonth() {
    YearMonth month = YearMonth.of(2025, 4);
    code(month, SmugglingWay.SEA_SMALL_BOAT, PaymentMeans.HAWALA, 6);
    code(month, SmugglingWay.SEA_SMALL_BOAT, PaymentMeans.CRYPTO, 1);

    assertThat(share(sudria, TrendDimension.WAY, month)).isInstanceOf(Sharing.Shared.class);

    assertThat(share(sudria, TrendDimension.MEANS, month))
        .isEqualTo(new Sharing.OtherDimension(TrendDimension.WAY));
    assertThat(share(estmark, TrendDimension.MEANS, month))
        .as("nor by two partners who lay their tables together")
        .isEqualTo(new Sharing.OtherDimension(TrendDimension.WAY));
    assertThatThrownBy(() ->
            norland
                .sql()
                .sql(
                    """
                    INSERT INTO sharing_month (source, month, dimension, content, frozen)
                    VALUES ('CASE_FILES', '2025-04-01', 'MEANS', '', now())
                    """)
                .update())
        .hasMessageContaining("sharing_month_pkey");
  }

  @Test
  void aFactThatComesLaterDoesNotShowInTheDifferenceToAnEarlierTable() {
    YearMonth month = YearMonth.of(2025, 5);
    code(month, SmugglingWay.RAIL_FREIGHT, PaymentMeans.CASH, 6);
    assertThat(share(sudria, TrendDimension.WAY, month)).isInstanceOf(Sharing.Shared.class);

    code(month, SmugglingWay.RAIL_FREIGHT, PaymentMeans.CASH, 1);
    Sharing later = share(estmark, TrendDimension.WAY, month);

    assertThat(share(sudria, TrendDimension.WAY, month)).isEqualTo(new Sharing.SharedBefore());
    assertThat(((Sharing.Shared) later).report().counts().getFirst().count()).isEqualTo(6);
  }

  @Test
  void aCountBelowTheSmallestOrATotalHasNoWireForm() {
    assertThatThrownBy(() -> report(List.of(new TrendCount("HAWALA", 4, false))))
        .isInstanceOf(InvalidTerm.class);
    assertThat(Arrays.stream(TrendReport.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly("report", "source", "by", "month", "smallestCount", "counts");
  }

  @Test
  void onlyCodesOfClosedSetsAreCountedSoNoNameCanBe() {
    assertThatThrownBy(() -> report(List.of(new TrendCount("INVENTO_FABULOVIC", 9, false))))
        .isInstanceOf(InvalidTerm.class);
    List<Class<?>> seen =
        List.of(CodedFact.class, Incident.class, TrendReport.class, TrendCount.class);
    assertThat(
            seen.stream()
                .flatMap(t -> Arrays.stream(t.getRecordComponents()))
                .map(RecordComponent::getName))
        .doesNotContain("name", "names", "person", "subject", "case", "file", "text", "words");
    assertThat(
            Arrays.stream(CodedFact.class.getRecordComponents())
                .map(c -> c.getGenericType().getTypeName()))
        .noneMatch(t -> t.contains("java.lang.String") || t.contains("UUID"));
  }

  private static TrendReport report(List<TrendCount> counts) {
    return new TrendReport(
        UUID.randomUUID(), TrendSource.CASE_FILES, TrendDimension.MEANS, "2025-06", 5, counts);
  }

  @Test
  void bothSidesGatesRefuseASmallerLimitThanAgreedAndWhatIsNotCovered() {
    TrendReport loose =
        new TrendReport(
            UUID.randomUUID(),
            TrendSource.CASE_FILES,
            TrendDimension.MEANS,
            "2025-06",
            2,
            List.of(new TrendCount("HAWALA", 3, false)));
    var usual = SampleTerms.between(norland, sudria).done();
    var without =
        SampleTerms.between(norland, sudria).cooperations(EnumSet.of(Cooperation.ALERTS)).done();
    var now = norland.clock().instant();

    assertThat(
            DisclosurePolicy.run(loose, Optional.of(usual), Circumstances.RECEIVED, now).isPassed())
        .isFalse();
    assertThat(
            DisclosurePolicy.run(
                    report(List.of(new TrendCount("HAWALA", 9, false))),
                    Optional.of(without),
                    Circumstances.PLAIN,
                    now)
                .isPassed())
        .isFalse();
  }

  @Test
  void anAnalystSeesTrendsAndSharesNone() {
    Officer analyst = norland.officer(Role.ANALYST);

    assertThat(TrendDesk.mayRead(analyst)).isTrue();
    assertThatThrownBy(() ->
            norland
                .get(SharingDesk.class)
                .share(analyst, sudria.id(), TrendDimension.WAY, YearMonth.of(2025, 3)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() ->
            norland
                .get(TrendDesk.class)
                .picture(norland.officer(Role.OPERATOR), TrendSource.CASE_FILES))
        .isInstanceOf(NotAllowed.class);
  }
}
