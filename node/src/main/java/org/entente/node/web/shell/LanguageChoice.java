package org.entente.node.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Which language a page is written in, and the way back after changing it. */
public final class LanguageChoice {
  /** The cookie in which a browser keeps its reader's language. */
  public static final String COOKIE = "entente-language";

  private static final String SWITCH = "/language/";

  private LanguageChoice() {}

  /** What the reader chose, else what the browser asks for, else the node's own. */
  static Language of(String cookie, String acceptLanguage, Language house) {
    Optional<Language> chosen = Language.find(cookie);
    return chosen.or(() -> Language.preferred(acceptLanguage)).orElse(house);
  }

  static String address(Language language, String back) {
    return SWITCH + language.code() + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /**
   * Where to go afterwards: the page given if it is one of ours, else the start. Never another
   * site.
   */
  static String safe(String back) {
    boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.startsWith(SWITCH);
    boolean plain = back.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    return ours && plain ? back : "/";
  }
}
