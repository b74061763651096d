package org.entente.protocol;

import java.util.UUID;

/**
 * What a partner is told of one question: from which case, why, on what basis and by whom, and how
 * much it costs; never what is asked.
 *
 * @param officer an opaque reference to the asking officer, stable for budgets, meaningless outside
 *     the asking node
 * @param size the padded number of values the question has for itself, which is what the budgets
 *     are charged
 */
public record LookupQuestion(
    UUID question,
    CaseReference caseReference,
    Purpose purpose,
    LegalBasis legalBasis,
    String officer,
    int size) {
  public LookupQuestion {
    officer = Rules.text("officer reference", officer, 40);
    if (!Padding.SIZES.contains(size)) {
      throw new InvalidTerm("question", "a padded size");
    }
  }
}
