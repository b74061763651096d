package org.entente.protocol;

/**
 * What an agreement grants for blinded lookups of one class: who learns first, and how many padded
 * values may be asked a day, a day in one case file, a day by one officer, and in one question.
 */
public record LookupTerms(
    LookupClass lookupClass,
    WhoLearnsFirst whoLearnsFirst,
    int perDay,
    int perCaseAndDay,
    int perOfficerAndDay,
    int perQuestion) {
  public LookupTerms {
    if (perDay < 0 || perCaseAndDay < 0 || perOfficerAndDay < 0 || perQuestion < 0) {
      throw new InvalidTerm("lookup budget", "0 or more");
    }
    if (perQuestion > Padding.LARGEST) {
      throw new InvalidTerm("lookup budget a question", "at most " + Padding.LARGEST);
    }
  }
}
