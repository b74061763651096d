package org.entente.node.returns;

import java.time.LocalDate;
import org.entente.protocol.InvalidTerm;

/**
 * What a gate is to be opened on, in this person's own matter.
 *
 * @param day the day of the assessment, decision or certificate
 * @param note the individual reasons; the same words for two people are refused
 * @param language in which the person was told or heard; empty where that does not matter
 * @param interpreter who interpreted, as an office writes it
 * @param guardian of a child
 * @param receiver who receives a child
 */
public record GateProof(
    GateEvidence evidence,
    LocalDate day,
    String note,
    String language,
    String interpreter,
    String guardian,
    String receiver) {
  public GateProof {
    note = text("gate note", note, 10, 2000);
    language = text("gate language", language, 0, 60);
    interpreter = text("interpreter", interpreter, 0, 120);
    guardian = text("guardian", guardian, 0, 120);
    receiver = text("receiver", receiver, 0, 120);
    if (evidence == GateEvidence.BEST_INTERESTS_WITH_GUARDIAN
        && (guardian.isEmpty() || receiver.isEmpty())) {
      throw new InvalidTerm(guardian.isEmpty() ? "guardian" : "receiver", "named, for every child");
    }
    if (needsLanguage(evidence) && language.isEmpty()) {
      throw new InvalidTerm("gate language", "the one the person was told or heard in");
    }
  }

  private static boolean needsLanguage(GateEvidence evidence) {
    return switch (evidence) {
      case INDIVIDUAL_RISK_ASSESSMENT,
          REMEDY_EXPLAINED_NOT_USED,
          CONSULATE_WANTED,
          CONSULATE_NOT_WANTED,
          CONSENT_GIVEN,
          INFORMED_AND_HEARD ->
          true;
      case FINAL_DECISION,
          ADULT_BEYOND_DOUBT,
          BEST_INTERESTS_WITH_GUARDIAN,
          SCREENED_NO_INDICATION,
          RECOVERY_PERIOD_OVER,
          MEDICAL_CERTIFICATE,
          NO_FAMILY_HERE,
          FAMILY_TOGETHER,
          PARTNERS_CONFIRMATION ->
          false;
    };
  }

  static String text(String term, String value, int least, int most) {
    String stripped = value.strip();
    if (stripped.length() < least || stripped.length() > most) {
      throw new InvalidTerm(term, least + " to " + most + " characters");
    }
    return stripped;
  }

  @Override
  public String toString() {
    return "GateProof[" + evidence + "]";
  }
}
