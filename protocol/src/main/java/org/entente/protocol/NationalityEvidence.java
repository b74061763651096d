package org.entente.protocol;

import java.util.Optional;

/**
 * A piece of evidence of nationality. The kinds are a closed list: a document that tells of
 * protection is none of them, so it cannot be sent (1951 Convention, arts. 27, 28, 33).
 *
 * @param country the state that issued the document; absent for a statement
 * @param number of the document; absent for a statement
 */
public record NationalityEvidence(Kind kind, Optional<String> country, Optional<String> number) {

  /** What it is. */
  public enum Kind {
    PASSPORT(EvidenceGrade.PROOF),
    NATIONAL_ID(EvidenceGrade.PROOF),
    NATIONALITY_CERTIFICATE(EvidenceGrade.PROOF),
    EXPIRED_PASSPORT(EvidenceGrade.STARTS_VERIFICATION),
    BIRTH_CERTIFICATE(EvidenceGrade.STARTS_VERIFICATION),
    MILITARY_ID(EvidenceGrade.STARTS_VERIFICATION),
    DRIVING_LICENCE(EvidenceGrade.STARTS_VERIFICATION),
    SEAFARER_DOCUMENT(EvidenceGrade.STARTS_VERIFICATION),
    AUTHENTICATED_COPY(EvidenceGrade.STARTS_VERIFICATION),
    /** The person's own statement; no document belongs to it. */
    OWN_STATEMENT(EvidenceGrade.STARTS_VERIFICATION);

    private final EvidenceGrade grade;

    Kind(EvidenceGrade grade) {
      this.grade = grade;
    }

    public EvidenceGrade grade() {
      return grade;
    }
  }

  public NationalityEvidence {
    country = country.map(c -> Rules.text("country", c, 2));
    if (country.filter(c -> !c.matches("[A-Z]{2}")).isPresent()) {
      throw new InvalidTerm("country", "two capital letters (ISO 3166)");
    }
    number = number.map(n -> Rules.text("document number", n, 40));
    if ((kind == Kind.OWN_STATEMENT) == (country.isPresent() || number.isPresent())
        || country.isPresent() != number.isPresent()) {
      throw new InvalidTerm(
          "evidence", "a country and number for a document, none for a statement");
    }
  }

  @Override
  public String toString() {
    return "NationalityEvidence[" + kind + "]";
  }
}
