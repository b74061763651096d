package org.entente.node.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.Item;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NetworkTier;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.NoticeText;
import org.entente.protocol.Offence;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.ReviewQuestion;
import org.entente.protocol.Wanted;
import org.junit.jupiter.api.Test;

/** What must be true before a notice leaves, and again before it is let in. */
class NoticeGatesTest {
  private static final AuthorityId NORLAND = new AuthorityId("norland");
  private static final AuthorityId SUDRIA = new AuthorityId("sudria");
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final UUID ID = new UUID(7, 7);

  private static Notice notice(String facts, String evaluation, Set<ReviewQuestion> cleared) {
    return new Notice(
        ID,
        new NoticeText(
            new CaseReference("NOR-2026-0001"),
            NoticePurpose.LOCATE,
            Offence.ORGANISING,
            LegalBasis.UNTOC_16,
            new Wanted(
                NetworkTier.PLANS, "Invented.", List.of("Invento"), List.of(), List.of(), "Sure."),
            facts,
            List.of(
                new Item(
                    ID,
                    NORLAND,
                    DataCategory.CASE_INFORMATION,
                    "Invented.",
                    "Invented.",
                    Handling.of(HandlingCode.H0),
                    Evaluation.parse(evaluation),
                    LocalDate.of(2029, 1, 1))),
            ""),
        cleared,
        NOON,
        NOON.plus(Duration.ofDays(300)));
  }

  private static Notice good() {
    return notice("Invented facts.", "B2", EnumSet.allOf(ReviewQuestion.class));
  }

  private static List<Gate> refused(Body body, SampleTerms terms, Circumstances given) {
    AgreementTerms inForce = terms.done();
    return DisclosurePolicy.run(body, Optional.of(inForce), given, NOON).answers().stream()
        .filter(a -> !a.passed())
        .map(GateAnswer::gate)
        .toList();
  }

  private static SampleTerms usual() {
    return SampleTerms.between(NORLAND, SUDRIA);
  }

  @Test
  void aReviewedReleasedAndFoundedNoticePasses() {
    assertThat(refused(good(), usual(), Circumstances.RELEASED)).isEmpty();
  }

  @Test
  void anAgreementThatDoesNotCoverNoticesLetsNonePassButEveryRecall() {
    SampleTerms without = usual().cooperations(EnumSet.of(Cooperation.ALERTS));
    assertThat(refused(good(), without, Circumstances.RELEASED))
        .containsExactly(Gate.COOPERATION_COVERED);
    assertThat(
            refused(
                new ArrestReport(ID, ID, NOON, Set.of(), "Invented."),
                without,
                Circumstances.PLAIN))
        .containsExactly(Gate.COOPERATION_COVERED);
    assertThat(
            refused(
                new NoticeRecalled(ID, ID, NoticeRecalled.Reason.ACQUITTED, ""),
                without,
                Circumstances.PLAIN))
        .isEmpty();
  }

  @Test
  void withoutAThirdPersonOrAWholeReviewNothingLeaves() {
    assertThat(refused(good(), usual(), Circumstances.PLAIN)).containsExactly(Gate.SECOND_PERSON);
    for (ReviewQuestion question : ReviewQuestion.values()) {
      Set<ReviewQuestion> allButOne = EnumSet.complementOf(EnumSet.of(question));
      assertThat(refused(notice("Invented.", "B2", allButOne), usual(), Circumstances.RELEASED))
          .containsExactly(Gate.LEGAL_REVIEW);
    }
  }

  @Test
  void aRumourAloneAndProtectionMattersAreHeldBack() {
    Set<ReviewQuestion> all = EnumSet.allOf(ReviewQuestion.class);
    assertThat(refused(notice("Invented.", "X4", all), usual(), Circumstances.RELEASED))
        .containsExactly(Gate.WELL_FOUNDED);
    assertThat(
            refused(notice("He applied for asylum.", "B2", all), usual(), Circumstances.RELEASED))
        .containsExactly(Gate.NO_PROTECTION_DATA);
  }

  @Test
  void aRefusalThatNamesProtectionDoesNotLeave() {
    for (RefusalGround ground : NoticeGates.NEVER_NAMED) {
      NoticeReviewed reviewed =
          new NoticeReviewed(
              ID, ID, NoticeReviewed.Verdict.REFUSED, Optional.of(ground), "Invented.");
      assertThat(refused(reviewed, usual(), Circumstances.PLAIN))
          .containsExactly(Gate.NO_PROTECTION_DATA);
      assertThat(Disclosure.told(ground)).isEqualTo(RefusalGround.R20_NOT_IN_CONFORMITY);
    }
  }
}
