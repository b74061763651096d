package org.entente.node.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.protection.Referral;
import org.entente.node.protection.ReferralDesk;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Returns between two whole nodes, with every attempt to get round their gates. */
class ReturnsTest {
  private final Neighbours all = Neighbours.together();
  private final ExerciseNode norland = all.norland;
  private final ExerciseNode sudria = all.sudria;

  @AfterEach
  void clocksBack() {
    norland.clock().back();
    sudria.clock().back();
  }

  private SendingDesk sending() {
    return norland.get(SendingDesk.class);
  }

  private static Map<String, String> acts(ExerciseNode node, UUID id) {
    return node.get(Audit.class).latestAbout(id.toString(), 100).stream()
        .filter(e -> e.facts().containsKey("act"))
        .collect(Collectors.toMap(e -> e.act(), e -> e.facts().get("act"), (a, _) -> a));
  }

  @Test
  void aSafeReturnEndsWithAReceiptAFollowUpAndTheSameActsInBothLedgers() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).notified();
    assertThat(sending().depart(story.officer, story.id)).isInstanceOf(ReturnResult.Done.class);
    story.awaitThere(ReturnState.DEPARTED);
    sudria
        .get(ReceivingDesk.class)
        .receive(story.receiving, story.id, "An invented airport", 2, true);
    story.awaitHere(ReturnState.RECEIVED);
    assertThat(story.here().handover()).isPresent();
    sudria
        .get(ReceivingDesk.class)
        .followUp(story.receiving, story.id, FollowUpReport.Finding.SAFE);
    story.awaitHere(ReturnState.FOLLOW_UP);
    sending().end(story.officer, story.id, ReturnOutcome.RETURNED_AND_RECEIVED);
    story.awaitThere(ReturnState.CLOSED);

    assertThat(story.there().outcome()).contains(ReturnOutcome.RETURNED_AND_RECEIVED);
    Map<String, String> ours = acts(norland, story.id);
    Map<String, String> theirs = acts(sudria, story.id);
    assertThat(theirs.keySet())
        .contains(Act.RETURN_RECEIVED.code(), Act.RETURN_DEPARTED.code(), Act.RETURN_ENDED.code());
    theirs.forEach((act, id) -> assertThat(ours).as(act).containsEntry(act, id));
  }

  @Test
  void nothingIsAskedWhileAGateOfContactIsNotOpen() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).readyToAsk();
    for (RightsGate gate : RightsGate.beforeContact()) {
      norland.get(GateDesk.class).close(story.supervisor, story.id, gate, "Invented doubts.");

      assertThat(sending().askVerification(story.officer, story.id))
          .as("%s", gate)
          .isInstanceOf(ReturnResult.Held.class);
    }
    assertThat(sudria.count("returns_case WHERE id = '" + story.id + "'")).isZero();
    assertThat(norland.count("exchange_outbox WHERE conversation = '" + story.id + "'")).isZero();
  }

  @Test
  void aGateThatClosesAfterTheNoticeStopsTheTransferAndTheOtherSideLearnsNoReason() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).notified();
    story.status(ProtectionStatus.Claim.PENDING, ProtectionStatus.Age.ADULT);

    assertThat(story.here().state()).isEqualTo(ReturnState.SUSPENDED);
    assertThat(story.here().plan()).isEmpty();
    story.awaitThere(ReturnState.SUSPENDED);
    assertThatThrownBy(() -> sending().depart(story.officer, story.id))
        .isInstanceOf(InvalidTerm.class);
    assertThat(sending().resume(story.officer, story.id)).isInstanceOf(ReturnResult.Held.class);
    String told =
        sudria
            .sql()
            .sql("SELECT coalesce(string_agg(c::text, ' '), '') FROM returns_case c WHERE id = :id")
            .param("id", story.id)
            .query(String.class)
            .single();
    assertThat(told).doesNotContainIgnoringCase("protection").doesNotContain("PENDING");
    for (AuditEntry entry : sudria.get(Audit.class).latestAbout(story.id.toString(), 100)) {
      assertThat(entry.facts()).doesNotContainKey("gate");
      assertThat(entry.result()).isIn("done", "late");
    }
  }

  @Test
  void verificationIsBlockedDuringAClaimWhoeverOpensTheGate() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).safe();
    story.status(ProtectionStatus.Claim.PENDING, ProtectionStatus.Age.ADULT);

    assertThatThrownBy(
            () -> story.open(RightsGate.PROTECTION_NEED, GateEvidence.INDIVIDUAL_RISK_ASSESSMENT))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void nobodyIsReturnedToAnAuthorityTheyFear() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).readyToAsk();
    norland
        .get(CareDesk.class)
        .setStatus(
            story.desk,
            story.careFile(),
            new ProtectionStatus(
                ProtectionStatus.Claim.NONE,
                ProtectionStatus.Age.ADULT,
                Optional.empty(),
                ProtectionStatus.Health.NOT_KNOWN,
                Set.of(sudria.id())));

    assertThat(sending().askVerification(story.officer, story.id))
        .isEqualTo(new ReturnResult.Held(Set.of(RightsGate.PROTECTION_NEED)));
  }

  @Test
  void aProtectionDocumentClosesTheGateAndRefersThePerson() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).readyToAsk();
    norland.get(ReturnDesk.class).protectionDocumentShown(story.officer, story.id);

    assertThat(story.here().course().open()).doesNotContain(RightsGate.PROTECTION_NEED);
    assertThat(norland.get(ReferralDesk.class).of(story.desk, story.careFile()))
        .extracting(Referral::need)
        .containsExactly(Referral.Need.INTERNATIONAL_PROTECTION);
    assertThat(NationalityEvidence.Kind.values())
        .noneMatch(k -> k.name().contains("REFUGEE") || k.name().contains("UNHCR"));
  }

  @Test
  void protectionMattersInAnyTextAreHeldBackBeforeTheyLeave() {
    Officer officer = norland.officer(Role.RETURN_OFFICER);
    UUID other =
        norland
            .get(ReturnDesk.class)
            .open(
                officer,
                new NewReturn(
                    sudria.id(),
                    ReturnKind.COMPLIANT_DEPARTURE,
                    new ReturnPerson(
                        List.of("Invento Still"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                    List.of(),
                    "She has applied for asylum here."))
            .id();
    ReturnStory story = new ReturnStory(norland, sudria, other);
    story.readyToAsk();

    assertThat(sending().askVerification(story.officer, other))
        .isInstanceOf(ReturnResult.HeldBack.class);
    assertThat(story.here().state()).isEqualTo(ReturnState.RIGHTS_GATES);
  }

  @Test
  void aMinorFoundToBeOneLateStopsEverythingAndIsReferred() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).notified();
    norland
        .get(GateDesk.class)
        .close(story.officer, story.id, RightsGate.CHILDS_BEST_INTERESTS, "May be sixteen.");

    assertThat(story.here().state()).isEqualTo(ReturnState.SUSPENDED);
    assertThat(norland.get(ReferralDesk.class).of(story.desk, story.careFile()))
        .extracting(Referral::need)
        .contains(Referral.Need.CHILD_PROTECTION);
    story.status(ProtectionStatus.Claim.NONE, ProtectionStatus.Age.CHILD);
    assertThatThrownBy(
            () -> story.open(RightsGate.CHILDS_BEST_INTERESTS, GateEvidence.ADULT_BEYOND_DOUBT))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> story.proof(GateEvidence.BEST_INTERESTS_WITH_GUARDIAN))
        .isInstanceOf(InvalidTerm.class)
        .hasMessageContaining("guardian");
    story.open(
        RightsGate.CHILDS_BEST_INTERESTS,
        new GateProof(
            GateEvidence.BEST_INTERESTS_WITH_GUARDIAN,
            story.proof(GateEvidence.ADULT_BEYOND_DOUBT).day(),
            "An invented determination of " + story.id,
            "",
            "",
            "An invented guardian",
            "An invented aunt"));
    assertThat(sending().resume(story.officer, story.id)).isInstanceOf(ReturnResult.Done.class);
    assertThat(story.here().state()).isEqualTo(ReturnState.DOCUMENT_ISSUED);
  }

  @Test
  void theRecoveryPeriodLocksTheReturnForThirtyDaysAndCannotBeShortened() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).readyToAsk();
    norland
        .get(GateDesk.class)
        .close(story.officer, story.id, RightsGate.TRAFFICKING_RECOVERY, "She owes work.");

    assertThatThrownBy(
            () -> story.open(RightsGate.TRAFFICKING_RECOVERY, GateEvidence.RECOVERY_PERIOD_OVER))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(story::safe)
        .isInstanceOf(InvalidTerm.class)
        .hasMessageContaining("recovery");
    norland.clock().move(Duration.ofDays(31));
    story.open(RightsGate.TRAFFICKING_RECOVERY, GateEvidence.RECOVERY_PERIOD_OVER);
    assertThat(story.here().course().open()).contains(RightsGate.TRAFFICKING_RECOVERY);
  }

  @Test
  void anAssessmentOfRiskThatGrewOldHoldsTheDeparture() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).notified();
    norland.clock().move(Duration.ofDays(40));

    assertThat(sending().depart(story.officer, story.id))
        .isEqualTo(new ReturnResult.Held(Set.of(RightsGate.PROTECTION_NEED)));
  }

  @Test
  void aTransferIsNotifiedInTimeByASecondPersonAndInNoOtherWay() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).documented();
    assertThatThrownBy(() ->
            sending()
                .plan(
                    story.officer,
                    story.id,
                    norland.clock().instant().plus(Duration.ofDays(2)),
                    "An invented airport",
                    "XX 100",
                    0))
        .isInstanceOf(InvalidTerm.class);
    story.plan();
    assertThatThrownBy(() -> sending().release(story.officer, story.id))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> sending().depart(story.officer, story.id))
        .isInstanceOf(InvalidTerm.class);
    assertThat(story.here().state()).isEqualTo(ReturnState.DOCUMENT_ISSUED);
  }

  @Test
  void gatesOfTwoPersonsAreNotOpenedByOne() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).safe();
    Officer both = norland.officer(Role.PROTECTION_DESK, Role.SUPERVISOR);
    GateDesk gates = norland.get(GateDesk.class);
    GateProof proof = story.proof(GateEvidence.INDIVIDUAL_RISK_ASSESSMENT);
    gates.open(both, story.id, RightsGate.PROTECTION_NEED, proof);

    assertThatThrownBy(() -> gates.confirm(both, story.id, RightsGate.PROTECTION_NEED))
        .isInstanceOf(NotAllowed.class);
    assertThat(story.here().course().open()).isEmpty();
    assertThatThrownBy(() ->
            norland
                .sql()
                .sql(
                    "UPDATE returns_gate SET status = 'OPEN' WHERE return_case = :id"
                        + " AND gate = 'PROTECTION_NEED'")
                .param("id", story.id)
                .update())
        .as("the database itself")
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void theSameWordsForTwoPeopleAreNoIndividualDecision() {
    ReturnStory one = ReturnStory.voluntary(norland, sudria).safe();
    ReturnStory other = ReturnStory.voluntary(norland, sudria).safe();
    one.open(RightsGate.EFFECTIVE_REMEDY, GateEvidence.FINAL_DECISION);
    GateProof copied = one.proof(GateEvidence.FINAL_DECISION);

    assertThatThrownBy(() -> other.open(RightsGate.EFFECTIVE_REMEDY, copied))
        .isInstanceOf(InvalidTerm.class)
        .hasMessageContaining("own reasons");
  }

  @Test
  void whoeverWorksOnCriminalCasesSeesNoReturn() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria);
    Officer both = norland.officer(Role.RETURN_OFFICER, Role.INVESTIGATOR);
    for (Officer outside :
        List.of(
            both,
            norland.officer(Role.INVESTIGATOR),
            norland.officer(Role.LIAISON_OFFICER),
            norland.officer(Role.OPERATOR))) {
      assertThatThrownBy(() -> norland.get(ReturnDesk.class).view(outside, story.id))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> norland.get(CareDesk.class).view(story.officer, story.careFile()))
        .as("the return officer does not read the care file")
        .isInstanceOf(NotAllowed.class);
    assertThat(norland.get(ReturnWork.class).of(both)).isEmpty();
  }

  @Test
  void noNameOfThePersonStandsInLedgersOrBesideMessages() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).asked();
    for (ExerciseNode node : List.of(norland, sudria)) {
      List<String> texts =
          node.sql()
              .sql(
                  """
                  SELECT convert_from(leaf, 'UTF8') FROM audit_entry
                  UNION ALL
                  SELECT concat_ws(' ', message, conversation, recipient, kind, state, code)
                  FROM exchange_outbox
                  """)
              .query(String.class)
              .list();
      assertThat(texts).isNotEmpty();
      assertThat(texts)
          .allSatisfy(t ->
              assertThat(t)
                  .doesNotContain("Heimkehr")
                  .doesNotContain("Invented reasons of " + story.id));
    }
  }

  @Test
  void everyGateHasADayThatIsNotInTheFutureAndOnlyItsOwnEvidence() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).safe();
    LocalDate later = LocalDate.of(2199, 1, 1);
    assertThatThrownBy(() ->
            story.open(
                RightsGate.EFFECTIVE_REMEDY,
                new GateProof(
                    GateEvidence.FINAL_DECISION, later, "Invented reasons.", "", "", "", "")))
        .isInstanceOf(InvalidTerm.class);
    for (GateEvidence evidence :
        EnumSet.of(GateEvidence.CONSENT_GIVEN, GateEvidence.NO_FAMILY_HERE)) {
      assertThatThrownBy(() -> story.open(RightsGate.EFFECTIVE_REMEDY, evidence))
          .isInstanceOf(InvalidTerm.class);
    }
  }
}
