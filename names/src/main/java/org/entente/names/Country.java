package org.entente.names;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.names.InvalidIdentifier.Reason;

/**
 * A state or territory by its ISO 3166-1 alpha-2 code. {@code XK} is taken as well: a user-assigned
 * code, but the one CLDR and the European Union use for Kosovo, whose documents occur.
 */
public record Country(String code) implements Comparable<Country> {
  private static final Set<String> CODES = new HashSet<>(Arrays.asList(Locale.getISOCountries()));

  static {
    CODES.add("XK");
  }

  public Country {
    code = code.strip().toUpperCase(Locale.ROOT);
    if (!CODES.contains(code)) {
      throw new InvalidIdentifier(Reason.COUNTRY_UNKNOWN);
    }
  }

  /** Whether the text is such a code, in capitals. */
  static boolean isCode(String text) {
    return CODES.contains(text);
  }

  static Set<String> codes() {
    return Set.copyOf(CODES);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
