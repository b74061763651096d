package org.entente.node.returns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.node.staff.Role;

/**
 * A gate that protects the person: who opens it, on what evidence, and by when it must be open.
 * Nothing overrides a gate. Anyone who works on the return may close one, at once and alone.
 */
public enum RightsGate {
  /** No danger of persecution, torture or death (1951 Convention, art. 33; CAT, art. 3). */
  PROTECTION_NEED(
      Before.CONTACT,
      Persons.TWO,
      List.of(Role.PROTECTION_DESK),
      List.of(GateEvidence.INDIVIDUAL_RISK_ASSESSMENT)),
  /** No claim and no appeal is open, and the person could bring one (ICCPR, art. 13). */
  EFFECTIVE_REMEDY(
      Before.CONTACT,
      Persons.ONE,
      List.of(Role.LEGAL_ADVISER),
      List.of(GateEvidence.FINAL_DECISION, GateEvidence.REMEDY_EXPLAINED_NOT_USED)),
  /** The child's best interests come first, with a guardian (CRC, arts. 3, 10, 20). */
  CHILDS_BEST_INTERESTS(
      Before.CONTACT,
      Persons.TWO,
      List.of(Role.PROTECTION_DESK),
      List.of(GateEvidence.ADULT_BEYOND_DOUBT, GateEvidence.BEST_INTERESTS_WITH_GUARDIAN)),
  /** A victim of trafficking has time to recover and reflect (CETS 197, art. 13). */
  TRAFFICKING_RECOVERY(
      Before.CONTACT,
      Persons.TWO,
      List.of(Role.PROTECTION_DESK),
      List.of(GateEvidence.SCREENED_NO_INDICATION, GateEvidence.RECOVERY_PERIOD_OVER)),
  /** The person knows the right to their consulate and chose (VCCR, art. 36). */
  CONSULAR_ACCESS(
      Before.CONTACT,
      Persons.ONE,
      List.of(Role.RETURN_OFFICER),
      List.of(GateEvidence.CONSULATE_WANTED, GateEvidence.CONSULATE_NOT_WANTED)),
  /** The person knows every choice there is and made one, in their own language. */
  INFORMED_CHOICE(
      Before.CONTACT,
      Persons.ONE,
      List.of(Role.RETURN_OFFICER),
      List.of(GateEvidence.CONSENT_GIVEN, GateEvidence.INFORMED_AND_HEARD)),
  /** A doctor says the person can travel; what the doctor found stays with the doctor. */
  FITNESS_TO_TRAVEL(
      Before.TRANSFER,
      Persons.ONE,
      List.of(Role.PROTECTION_DESK),
      List.of(GateEvidence.MEDICAL_CERTIFICATE)),
  /** No family is torn apart (ICCPR, arts. 17, 23; CRC, art. 9). */
  FAMILY_UNITY(
      Before.TRANSFER,
      Persons.ONE,
      List.of(Role.LEGAL_ADVISER),
      List.of(GateEvidence.NO_FAMILY_HERE, GateEvidence.FAMILY_TOGETHER)),
  /** The other authority has confirmed who the person is; silence confirms nothing. */
  NATIONALITY_VERIFIED(
      Before.TRANSFER,
      Persons.ONE,
      List.of(Role.RETURN_OFFICER),
      List.of(GateEvidence.PARTNERS_CONFIRMATION));

  /** What must not happen before the gate is open. */
  public enum Before {
    /** Any contact with the other authority about this person. */
    CONTACT,
    /** The notice of a transfer, and the transfer. */
    TRANSFER
  }

  /** How many officers it takes. */
  public enum Persons {
    ONE,
    /** One proposes; a supervisor who is somebody else opens. */
    TWO
  }

  private final Before before;
  private final Persons persons;
  private final List<Role> openers;
  private final List<GateEvidence> evidence;

  RightsGate(Before before, Persons persons, List<Role> openers, List<GateEvidence> evidence) {
    this.before = before;
    this.persons = persons;
    this.openers = openers;
    this.evidence = evidence;
  }

  public Before before() {
    return before;
  }

  public boolean needsTwo() {
    return persons == Persons.TWO;
  }

  /** Who may open it, or propose to. */
  public List<Role> openers() {
    return openers;
  }

  /** What it may open on; nothing else will do. */
  public List<GateEvidence> evidence() {
    return evidence;
  }

  /** Those that must be open before the other authority hears of the person. */
  static Set<RightsGate> beforeContact() {
    Set<RightsGate> gates = EnumSet.noneOf(RightsGate.class);
    for (RightsGate gate : values()) {
      if (gate.before == Before.CONTACT) {
        gates.add(gate);
      }
    }
    return gates;
  }

  /** All of them. */
  static Set<RightsGate> all() {
    return EnumSet.allOf(RightsGate.class);
  }
}
