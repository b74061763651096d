package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The conduct a case file concerns (Smuggling Protocol, art. 6; UNTOC, arts. 5 to 8 and 23). */
public enum Offence {
  SMUGGLING("6.1.a"),
  FRAUDULENT_DOCUMENT("6.1.b"),
  ENABLING_ILLEGAL_STAY("6.1.c"),
  ATTEMPT("6.2.a"),
  ACCOMPLICE("6.2.b"),
  ORGANISING("6.2.c"),
  ENDANGERING_LIFE("6.3.a"),
  INHUMAN_TREATMENT("6.3.b"),
  ORGANISED_GROUP("UNTOC.5"),
  LAUNDERING("UNTOC.6"),
  CORRUPTION("UNTOC.8"),
  OBSTRUCTION("UNTOC.23");

  private final String article;

  Offence(String article) {
    this.article = article;
  }

  @JsonValue
  public String article() {
    return article;
  }

  @JsonCreator
  public static Offence of(String article) {
    for (Offence offence : values()) {
      if (offence.article.equals(article)) {
        return offence;
      }
    }
    throw new InvalidTerm("offence", "an article of the agreed list");
  }
}
