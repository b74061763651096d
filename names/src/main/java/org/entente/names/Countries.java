package org.entente.names;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Countries by the English names that lists and officers use: those of CLDR, and in {@code
 * country-names.txt} those of the United Nations, of OFAC and of common usage. What was dissolved
 * without one successor is not a country here.
 */
public final class Countries {
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\],]");
  private static final Pattern IGNORED =
      Pattern.compile("\\p{M}|['\u2019\u02BC.]|(?<=^|\\s)(?:the|of|and)(?=\\s|$)");
  private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Pd}&]+");
  private static final int LONGEST = 120;

  private static final Map<String, Country> BY_CODE = codes();
  private static final Map<String, Country> BY_NAME = names();

  private Countries() {}

  /**
   * The country that an alpha-2 or alpha-3 code in capitals or an English name stands for. In small
   * letters a code may be a word, such as "na".
   */
  public static Optional<Country> find(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Country byCode = BY_CODE.get(text.strip());
    return Optional.ofNullable(byCode != null ? byCode : BY_NAME.get(key(text)));
  }

  /** All countries in the order of their codes. */
  public static List<Country> all() {
    return Country.codes().stream().sorted().map(Country::new).toList();
  }

  /** The name of a country in the language of a locale. */
  public static String name(Country country, Locale language) {
    return LocaleDisplayNames.getInstance(ULocale.forLocale(language))
        .regionDisplayName(country.code());
  }

  /** Small letters without marks and articles, "Korea, North" and "Korea North" being the same. */
  private static String key(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String open = SPACE.matcher(BRACKETS.matcher(plain).replaceAll(" ")).replaceAll(" ");
    String bare = SAINT.matcher(IGNORED.matcher(open).replaceAll("")).replaceAll("st");
    return SPACE.matcher(bare).replaceAll(" ").strip();
  }

  private static Map<String, Country> codes() {
    Map<String, Country> codes = new HashMap<>();
    for (String code : Country.codes()) {
      Country country = new Country(code);
      codes.put(code, country);
      alpha3(code).ifPresent(alpha3 -> codes.put(alpha3, country));
    }
    return Map.copyOf(codes);
  }

  private static Map<String, Country> names() {
    Map<String, Country> names = new HashMap<>();
    LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    for (String code : Country.codes()) {
      Country country = new Country(code);
      names.put(key(english.regionDisplayName(code)), country);
    }
    for (String line : table().lines().filter(l -> !l.isBlank() && l.charAt(0) != '#').toList()) {
      Country country = new Country(line.substring(0, 2));
      for (String name : line.substring(3).split("\\|", -1)) {
        names.put(key(name), country);
      }
    }
    return Map.copyOf(names);
  }

  private static Optional<String> alpha3(String alpha2) {
    try {
      return Optional.of(Locale.of("", alpha2).getISO3Country());
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  private static String table() {
    try (InputStream in = Countries.class.getResourceAsStream("country-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("country-names.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
