package org.entente.names;

/** The kinds of personal document, after the families of ICAO Doc 9303 and return practice. */
public enum DocumentType {
  PASSPORT("passport"),
  DIPLOMATIC("passport"),
  SERVICE("passport"),
  EMERGENCY_LAISSEZ_PASSER("passport"),
  NATIONAL_ID("national"),
  RESIDENCE_PERMIT("document"),
  VISA("document"),
  SEAFARER("document"),
  BIRTH_CERT("document"),
  NATIONALITY_CERT("document"),
  DRIVING_LICENCE("document"),
  REFUGEE_TRAVEL_DOC("passport"),
  STATELESS_TRAVEL_DOC("passport"),
  UNHCR_CARD("document");

  private final String tokenKind;

  DocumentType(String tokenKind) {
    this.tokenKind = tokenKind;
  }

  /**
   * The kind its tokens carry. Sources seldom tell one kind of passport from another, so all of
   * them share one.
   */
  String tokenKind() {
    return tokenKind;
  }

  /** Whether holding it says that its holder is under international protection. */
  public boolean isProtectionDocument() {
    return this == REFUGEE_TRAVEL_DOC || this == STATELESS_TRAVEL_DOC || this == UNHCR_CARD;
  }
}
