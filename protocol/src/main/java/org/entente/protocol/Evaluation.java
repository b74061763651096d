package org.entente.protocol;

/** The 4x4 evaluation an item carries as its provider gave it; it is never converted. */
public record Evaluation(SourceGrade source, InformationGrade information) {
  public static Evaluation parse(String code) {
    if (code.length() != 2) {
      throw new InvalidTerm("evaluation", "a source letter and an information digit, such as B2");
    }
    try {
      return new Evaluation(
          SourceGrade.valueOf(code.substring(0, 1)), InformationGrade.of(code.substring(1)));
    } catch (IllegalArgumentException e) {
      throw new InvalidTerm("evaluation", "a source letter and an information digit, such as B2");
    }
  }

  /** The code as officers write it, such as {@code B2}. */
  public String label() {
    return source.name() + information.digit();
  }
}
