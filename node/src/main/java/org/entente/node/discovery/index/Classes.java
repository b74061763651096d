package org.entente.node.discovery.index;

import org.entente.names.Token;
import org.entente.names.TokenClass;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.LookupClass;

/**
 * In which class a value is held and asked. People on official lists have one of their own where
 * the agreement grants it: what is public need not wait for an officer.
 */
public final class Classes {
  private Classes() {}

  /** The class of a value by its kind. */
  public static LookupClass of(Token token) {
    return switch (token.tokenClass()) {
      case PHONE -> LookupClass.PHONE;
      case DOCUMENT -> LookupClass.DOCUMENT;
      case NAME -> LookupClass.NAME;
      case OBJECT -> LookupClass.OBJECT;
    };
  }

  /** Whether a value of a person may also be asked of official lists. */
  public static boolean isOfPeople(Token token) {
    return token.tokenClass() != TokenClass.OBJECT;
  }

  /** The class in which a holder keeps a value. */
  static LookupClass of(Token token, Holding.Source source, AgreementTerms terms) {
    boolean apart =
        source == Holding.Source.OFFICIAL_LIST
            && isOfPeople(token)
            && terms.find(LookupClass.LISTED).isPresent();
    return apart ? LookupClass.LISTED : of(token);
  }
}
