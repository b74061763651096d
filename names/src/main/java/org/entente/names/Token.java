package org.entente.names;

/**
 * One value of blinded discovery in its canonical text, {@code kind:value}. Both sides derive the
 * same text from the same thing, so that equality of blinded texts is a hit.
 *
 * @param kind such as {@code passport}, {@code national}, {@code document}, {@code phone}
 * @param text the whole canonical text, beginning with the kind and a colon
 * @param basis what agrees when it hits
 */
public record Token(
    String kind, TokenClass tokenClass, String text, Strength strength, TokenBasis basis) {

  static Token of(
      String kind, TokenClass tokenClass, String value, Strength strength, TokenBasis basis) {
    return new Token(kind, tokenClass, kind + ":" + value, strength, basis);
  }

  /** Kind and class only: the text is personal data. */
  @Override
  public String toString() {
    return "Token[" + kind + ", " + tokenClass + "]";
  }
}
