package org.entente.names;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.entente.names.ReasonKind.Effect;

/**
 * The reasons behind a score as a sentence that can be read out in court, in English, French,
 * Chinese or Spanish: what speaks for it first, then what speaks against.
 */
public final class Explanation {
  private static final String BUNDLE = "org.entente.names.explanation";

  private Explanation() {}

  /** The sentence of a comparison of names. */
  public static String of(NameComparison comparison, Locale language) {
    return sentence(comparison.reasons(), language);
  }

  /** The sentence of a comparison of persons: their names, then the evidence beside them. */
  public static String of(PersonComparison comparison, Locale language) {
    List<Reason> reasons = new ArrayList<>(comparison.names().reasons());
    reasons.addAll(comparison.reasons());
    return sentence(reasons, language);
  }

  private static String sentence(List<Reason> reasons, Locale language) {
    ResourceBundle texts = texts(language);
    List<String> clauses = new ArrayList<>();
    for (Effect effect : List.of(Effect.FOR, Effect.AGAINST)) {
      for (Reason reason : reasons) {
        if (reason.kind().effect() == effect) {
          clauses.add(clause(texts, reason));
        }
      }
    }
    String joined = String.join(texts.getString("between"), clauses);
    return joined.isEmpty() ? "" : capital(joined) + texts.getString("end");
  }

  /** One reason as a clause, such as {@code "chan" and "陈" agree as a Chinese spelling}. */
  public static String clause(Reason reason, Locale language) {
    return clause(texts(language), reason);
  }

  private static String clause(ResourceBundle texts, Reason reason) {
    String text = texts.getString(reason.kind().messageKey());
    return new MessageFormat(text, texts.getLocale())
        .format(new Object[] {readable(reason.left()), readable(reason.right())});
  }

  /**
   * Characters that turn the direction of the text around them or control a terminal are left out.
   */
  private static String readable(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }

  private static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language,
        Explanation.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
