package org.entente.node.returns;

import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.protocol.NationalityAnswer;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;

/** The return of an invented person from one node to another, taken as far as a test wants. */
final class ReturnStory {
  final ExerciseNode here;
  final ExerciseNode there;
  final Officer officer;
  final Officer desk;
  final Officer adviser;
  final Officer supervisor;
  final Officer receiving;
  final UUID id;

  ReturnStory(ExerciseNode here, ExerciseNode there, ReturnKind kind) {
    this(here, there, open(here, there, kind));
  }

  /** A return that was opened before. */
  ReturnStory(ExerciseNode here, ExerciseNode there, UUID id) {
    this.here = here;
    this.there = there;
    this.officer = here.officer(Role.RETURN_OFFICER);
    this.desk = here.officer(Role.PROTECTION_DESK);
    this.adviser = here.officer(Role.LEGAL_ADVISER);
    this.supervisor = here.officer(Role.SUPERVISOR);
    this.receiving = there.officer(Role.RETURN_OFFICER);
    this.id = id;
  }

  private static UUID open(ExerciseNode here, ExerciseNode there, ReturnKind kind) {
    return here.get(ReturnDesk.class)
        .open(
            here.officer(Role.RETURN_OFFICER),
            new NewReturn(
                there.id(),
                kind,
                new ReturnPerson(
                    List.of("Invento Heimkehr"),
                    Optional.of("1990-02"),
                    Optional.empty(),
                    Optional.of("XX")),
                List.of(),
                ""))
        .id();
  }

  static ReturnStory voluntary(ExerciseNode here, ExerciseNode there) {
    return new ReturnStory(here, there, ReturnKind.VOLUNTARY_ASSISTED);
  }

  UUID careFile() {
    return here.get(ReturnDesk.class).get(officer, id).careFile().orElseThrow();
  }

  void status(ProtectionStatus.Claim claim, ProtectionStatus.Age age) {
    here.get(CareDesk.class)
        .setStatus(
            desk,
            careFile(),
            new ProtectionStatus(
                claim, age, Optional.empty(), ProtectionStatus.Health.NOT_KNOWN, Set.of()));
  }

  ReturnStory safe() {
    status(ProtectionStatus.Claim.NONE, ProtectionStatus.Age.ADULT);
    return this;
  }

  GateProof proof(GateEvidence evidence) {
    return new GateProof(
        evidence,
        here.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate(),
        "Invented reasons of " + id,
        "an invented language",
        "",
        "",
        "");
  }

  void open(RightsGate gate, GateEvidence evidence) {
    open(gate, proof(evidence));
  }

  void open(RightsGate gate, GateProof proof) {
    Officer opener =
        switch (gate.openers().getFirst()) {
          case PROTECTION_DESK -> desk;
          case LEGAL_ADVISER -> adviser;
          default -> officer;
        };
    here.get(GateDesk.class).open(opener, id, gate, proof);
    if (gate.needsTwo()) {
      here.get(GateDesk.class).confirm(supervisor, id, gate);
    }
  }

  void openContact() {
    open(RightsGate.PROTECTION_NEED, GateEvidence.INDIVIDUAL_RISK_ASSESSMENT);
    open(RightsGate.EFFECTIVE_REMEDY, GateEvidence.FINAL_DECISION);
    open(RightsGate.CHILDS_BEST_INTERESTS, GateEvidence.ADULT_BEYOND_DOUBT);
    open(RightsGate.TRAFFICKING_RECOVERY, GateEvidence.SCREENED_NO_INDICATION);
    open(RightsGate.CONSULAR_ACCESS, GateEvidence.CONSULATE_NOT_WANTED);
    open(RightsGate.INFORMED_CHOICE, GateEvidence.CONSENT_GIVEN);
  }

  ReturnStory readyToAsk() {
    safe();
    here.get(ReturnDesk.class)
        .addEvidence(
            officer,
            id,
            new NationalityEvidence(
                NationalityEvidence.Kind.OWN_STATEMENT, Optional.empty(), Optional.empty()));
    here.get(SendingDesk.class).enterGates(officer, id);
    openContact();
    return this;
  }

  ReturnStory asked() {
    readyToAsk();
    here.get(SendingDesk.class).askVerification(officer, id);
    awaitThere(ReturnState.VERIFICATION_ASKED);
    return this;
  }

  void answer(NationalityAnswer.Finding finding) {
    there
        .get(ReceivingDesk.class)
        .answer(receiving, id, finding, Set.of(NationalityEvidence.Kind.OWN_STATEMENT));
  }

  ReturnStory confirmed() {
    asked();
    answer(NationalityAnswer.Finding.CONFIRMED);
    awaitHere(ReturnState.NATIONALITY_CONFIRMED);
    return this;
  }

  ReturnStory documented() {
    confirmed();
    here.get(SendingDesk.class).askDocument(officer, id);
    awaitThere(ReturnState.DOCUMENT_ASKED);
    there
        .get(ReceivingDesk.class)
        .issueDocument(
            receiving,
            id,
            "X0000009",
            LocalDate.ofInstant(there.clock().instant(), ZoneOffset.UTC).plusYears(1));
    awaitHere(ReturnState.DOCUMENT_ISSUED);
    open(RightsGate.FITNESS_TO_TRAVEL, GateEvidence.MEDICAL_CERTIFICATE);
    open(RightsGate.FAMILY_UNITY, GateEvidence.NO_FAMILY_HERE);
    open(RightsGate.NATIONALITY_VERIFIED, GateEvidence.PARTNERS_CONFIRMATION);
    return this;
  }

  ReturnResult plan() {
    return here.get(SendingDesk.class)
        .plan(
            officer,
            id,
            here.clock().instant().plus(Duration.ofDays(8)),
            "An invented airport",
            "XX 100",
            0);
  }

  ReturnStory notified() {
    documented();
    plan();
    here.get(SendingDesk.class).release(supervisor, id);
    awaitThere(ReturnState.TRANSFER_NOTIFIED);
    await("the receipt", () -> here().told());
    return this;
  }

  ReturnCase here() {
    return here.get(ReturnDesk.class).get(officer, id);
  }

  ReturnCase there() {
    return there.get(ReturnDesk.class).get(receiving, id);
  }

  void awaitHere(ReturnState state) {
    await(state + " at " + here, () -> here().state() == state);
  }

  void awaitThere(ReturnState state) {
    await(
        state + " at " + there,
        () -> there.count("returns_case WHERE id = '" + id + "' AND state = '" + state + "'") == 1);
  }
}
