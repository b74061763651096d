package org.entente.node.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.HarmStatements;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.InvalidTerm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Harm, consent, referral: what each purpose may see, and every attempt to see more. */
class CareTest {
  private final ExerciseNode node = Neighbours.together().norland;
  private final Officer desk = node.officer(Role.PROTECTION_DESK);
  private final UUID file =
      node.get(CareDesk.class).open(desk, "Invented alias " + UUID.randomUUID()).id();

  @AfterEach
  void clockBack() {
    node.clock().back();
  }

  private HarmDesk harm() {
    return node.get(HarmDesk.class);
  }

  private HarmRecord record(PaymentTerms terms, PaymentMeans means, HarmCode... codes) {
    return harm()
        .record(
            desk,
            file,
            new NewHarm(
                Set.of(codes),
                terms,
                means,
                Optional.of(new Loss(new BigDecimal("3000"), "EUR")),
                Optional.empty(),
                "Promised work that did not exist.",
                "Invented: kept in a house until relatives paid."));
  }

  private void consent(Consent.Answer answer) {
    harm().decide(desk, file, Consent.Use.RELEASE_TO_A_CASE, answer, "an invented language", "");
  }

  @Test
  void anAccountReachesACaseWithConsentOnlyAndLeavesItWithTheConsent() {
    CaseStory story = CaseStory.at(node);
    HarmRecord harm = record(PaymentTerms.UPFRONT, PaymentMeans.CASH, HarmCode.RANSOM);
    HarmStatements statements = node.get(HarmStatements.class);
    assertThatThrownBy(() -> harm().release(desk, harm.id(), story.file.reference()))
        .isInstanceOf(InvalidTerm.class);
    consent(Consent.Answer.REFUSED);
    assertThatThrownBy(() -> harm().release(desk, harm.id(), story.file.reference()))
        .isInstanceOf(InvalidTerm.class);

    consent(Consent.Answer.GIVEN);
    harm().release(desk, harm.id(), story.file.reference());
    assertThat(statements.list(story.officer, story.file.id()))
        .singleElement()
        .satisfies(s -> assertThat(s.codes()).containsExactly(HarmCode.RANSOM));
    assertThat(statements.list(story.officer, CaseStory.at(node).file.id())).isEmpty();

    consent(Consent.Answer.WITHDRAWN);
    assertThat(statements.list(story.officer, story.file.id())).isEmpty();
    assertThat(harm().releases(desk, file)).allMatch(HarmDesk.Release::withdrawn);
  }

  @Test
  void nobodyButTheDeskAndOversightReadsACareFile() {
    for (Role role : Role.values()) {
      Officer officer = node.officer(role);
      boolean reads = role == Role.PROTECTION_DESK || role == Role.OVERSIGHT;
      if (reads) {
        assertThat(node.get(CareDesk.class).view(officer, file).id()).isEqualTo(file);
        continue;
      }
      for (Runnable look :
          List.<Runnable>of(
              () -> node.get(CareDesk.class).view(officer, file),
              () -> node.get(CareDesk.class).list(officer),
              () -> node.get(CareDesk.class).status(officer, file),
              () -> harm().list(officer, file),
              () -> harm().consents(officer, file),
              () -> harm().releases(officer, file),
              () -> node.get(ReferralDesk.class).list(officer),
              () -> node.get(ReferralDesk.class).of(officer, file))) {
        assertThatThrownBy(look::run).as("%s", role).isInstanceOf(NotAllowed.class);
      }
    }
    assertThatThrownBy(() ->
            harm()
                .decide(
                    node.officer(Role.OVERSIGHT),
                    file,
                    Consent.Use.REFERRAL,
                    Consent.Answer.GIVEN,
                    "en",
                    ""))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void workOwedForTheCrossingRaisesTheTraffickingScreenByItself() {
    record(PaymentTerms.PAY_LATER, PaymentMeans.CASH, HarmCode.DEBT);
    assertThat(node.get(CareDesk.class).status(desk, file).recoveryUntil()).isEmpty();

    record(PaymentTerms.PAY_LATER, PaymentMeans.IN_KIND, HarmCode.DEBT);

    assertThat(node.get(CareDesk.class).status(desk, file).recoveryUntil())
        .hasValueSatisfying(until ->
            assertThat(Duration.between(node.clock().instant(), until))
                .isGreaterThan(Duration.ofDays(29)));
    assertThat(node.get(ReferralDesk.class).of(desk, file))
        .singleElement()
        .satisfies(r -> assertThat(r.need()).isEqualTo(Referral.Need.ANTI_TRAFFICKING))
        .satisfies(r -> assertThat(r.by()).isEmpty());
  }

  @Test
  void aReferralNobodyTakesUpInTimeIsOverdueAndSaysSo() {
    Referral referral =
        node.get(ReferralDesk.class).make(desk, file, Referral.Need.MEDICAL, "Invented clinic");
    node.clock().move(Duration.ofHours(5));
    node.get(ReferralDesk.class).escalate();

    assertThat(node.get(ReferralDesk.class).of(desk, file))
        .singleElement()
        .satisfies(r -> assertThat(r.overdue()).isPresent());
    ReferralDesk referrals = node.get(ReferralDesk.class);
    assertThatThrownBy(() -> referrals.step(desk, referral.id(), Referral.State.DONE))
        .isInstanceOf(InvalidTerm.class);
    referrals.step(desk, referral.id(), Referral.State.ACCEPTED);
    referrals.step(desk, referral.id(), Referral.State.DONE);
    assertThatThrownBy(() -> referrals.step(desk, referral.id(), Referral.State.REJECTED))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void noTableOfCareFilesHasRoomForANameOrANumber() {
    List<String> columns =
        node.sql()
            .sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_name LIKE 'protection_%' AND table_schema = current_schema()
                """)
            .query(String.class)
            .list();
    assertThat(columns)
        .isNotEmpty()
        .doesNotContain("name", "names", "birth_date", "document", "identifier", "phone");
  }

  @Test
  void whatNobodyHasAskedHoldsAReturn() {
    assertThat(ProtectionStatus.unknown().holdsOnReturnTo(node.id(), node.clock().instant()))
        .contains(ProtectionStatus.Hold.PROTECTION, ProtectionStatus.Hold.CHILD);
  }
}
