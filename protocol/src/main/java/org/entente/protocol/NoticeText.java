package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a notice says.
 *
 * @param facts what the person is suspected of, in words
 * @param support the items of information the facts rest on, each under its originator's codes
 * @param judicialDecision the warrant or judgment an arrest rests on; empty unless there is one
 */
public record NoticeText(
    CaseReference caseReference,
    NoticePurpose purpose,
    Offence offence,
    LegalBasis legalBasis,
    Wanted wanted,
    String facts,
    List<Item> support,
    String judicialDecision) {
  public NoticeText {
    facts = Rules.text("facts", facts, 4000);
    judicialDecision = Rules.optionalText("judicial decision", judicialDecision, 1000);
    support = List.copyOf(support);
    Rules.size("support", support, 1, 20);
    if (purpose == NoticePurpose.ARREST && judicialDecision.isEmpty()) {
      throw new InvalidTerm("judicial decision", "named where an arrest is asked");
    }
    if (purpose == NoticePurpose.ARREST && wanted.tier() == NetworkTier.EXECUTES) {
      throw new InvalidTerm("purpose", "no arrest of those who only execute");
    }
  }

  /** Whether anything in it rests on more than an unassessed, uncorroborated source (X4). */
  @JsonIgnore
  public boolean isWellFounded() {
    return support.stream()
        .map(Item::evaluation)
        .anyMatch(
            e -> e.source() != SourceGrade.X || e.information() != InformationGrade.UNCORROBORATED);
  }

  @Override
  public String toString() {
    return "NoticeText[" + purpose + "]";
  }
}
