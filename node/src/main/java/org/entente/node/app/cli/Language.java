package org.entente.node.app.cli;

import java.util.Locale;

/** The languages in which commands explain what they found. */
enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH),
  ZH(Locale.SIMPLIFIED_CHINESE),
  ES(Locale.of("es"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
