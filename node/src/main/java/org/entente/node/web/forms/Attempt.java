package org.entente.node.web.forms;

import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.names.InvalidIdentifier;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InvalidTerm;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tries an act with what was posted; what is not admitted comes back as the form with its errors.
 */
public final class Attempt {
  private Attempt() {}

  /**
   * The answer of the act, or of {@code again} with the same form and a sentence at the field that
   * was not admitted.
   */
  public static ModelAndView of(
      Form form, Words words, Supplier<ModelAndView> act, Function<Form, ModelAndView> again) {
    try {
      return act.get();
    } catch (FieldFault e) {
      return again.apply(form.withError(e.field(), words.of(e.key())));
    } catch (InvalidIdentifier e) {
      String sentence = words.of("codes." + e.reason().messageKey());
      return again.apply(form.withError(field(e), sentence));
    } catch (InvalidTerm e) {
      return again.apply(form.withError(field(e.term()), sentence(words, e.term())));
    }
  }

  /** The field of a term: its name with hyphens for spaces. */
  static String field(String term) {
    return term.replace(' ', '-');
  }

  static String sentence(Words words, String term) {
    String key = "codes.term." + field(term);
    return words.has(key) ? words.of(key) : words.of("codes.term.other", "term", term);
  }

  private static String field(InvalidIdentifier fault) {
    return switch (fault.reason()) {
      case COUNTRY_NEEDED, COUNTRY_UNKNOWN -> "country";
      case KIND_UNKNOWN -> "kind";
      case EMPTY,
          TOO_SHORT,
          TOO_LONG,
          CHARACTERS,
          STRUCTURE,
          CHECK_DIGIT,
          WORDS,
          PLATFORM_NEEDED,
          NETWORK_UNKNOWN ->
          "value";
    };
  }
}
