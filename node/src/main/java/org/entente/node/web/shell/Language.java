package org.entente.node.web.shell;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which every screen of a node can be read. */
public enum Language {
  ENGLISH("en", "en", "en-GB", "English"),
  FRENCH("fr", "fr", "fr-FR", "Français"),
  CHINESE("zh", "zh-Hans", "zh-Hans-CN", "中文"),
  SPANISH("es", "es", "es-ES", "Español");

  private final String code;
  private final String tag;
  private final Locale locale;
  private final String ownName;

  Language(String code, String tag, String locale, String ownName) {
    this.code = code;
    this.tag = tag;
    this.locale = Locale.forLanguageTag(locale);
    this.ownName = ownName;
  }

  /** The two letters used in addresses, cookies and bundle names. */
  public String code() {
    return code;
  }

  /** The BCP 47 tag for the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  ULocale icuLocale() {
    return ULocale.forLocale(locale);
  }

  /** The language's name as its own readers write it. */
  public String ownName() {
    return ownName;
  }

  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /**
   * The first language of an {@code Accept-Language} header that we speak, by its weights; empty
   * when we speak none.
   */
  public static Optional<Language> preferred(String acceptLanguage) {
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> range.getRange().split("-", 2)[0])
        .flatMap(code -> find(code).stream())
        .findFirst();
  }
}
