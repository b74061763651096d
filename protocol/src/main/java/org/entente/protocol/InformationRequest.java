package org.entente.protocol;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A lawful request for information, with every field that Directive (EU) 2023/977, art. 4(5) asks
 * for.
 *
 * @param asked what information is asked for
 * @param facts the purpose in words and the facts, including the offence
 * @param reasonToBelieve why the responder is believed to hold it
 * @param urgencyReason in words; empty for routine requests
 */
public record InformationRequest(
    UUID request,
    CaseReference caseReference,
    Purpose purpose,
    LegalBasis legalBasis,
    Offence offence,
    Urgency urgency,
    String urgencyReason,
    Set<DataCategory> categories,
    String asked,
    String facts,
    String reasonToBelieve,
    Handling handling,
    List<Subject> subjects)
    implements Body {
  /** The most people and objects one request may concern. */
  public static final int MOST_SUBJECTS = 5;

  public InformationRequest {
    asked = Rules.text("information asked", asked, 4000);
    facts = Rules.text("facts", facts, 4000);
    reasonToBelieve = Rules.text("reason to believe", reasonToBelieve, 2000);
    urgencyReason = Rules.optionalText("reason for urgency", urgencyReason, 1000);
    if (urgency != Urgency.ROUTINE && urgencyReason.isEmpty()) {
      throw new InvalidTerm("reason for urgency", "given for every request that is not routine");
    }
    subjects = List.copyOf(subjects);
    Rules.size("subjects", subjects, 1, MOST_SUBJECTS);
    categories = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(categories));
    Rules.size("categories", categories, 1, DataCategory.values().length);
  }

  @Override
  public String toString() {
    return "InformationRequest[" + request + "]";
  }
}
