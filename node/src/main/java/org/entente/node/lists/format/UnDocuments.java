package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents in an entry of the UN list.
 *
 * <p>The list has elements for type, number and country, but now and then writes all of it into the
 * number, as in {@code Libyan passport No. 513519}, or into the note. The number is taken out of
 * such words where they say plainly which it is, and the words stay in the note.
 */
final class UnDocuments {
  /** Words ending in number, no., code or the like, before the number itself. */
  private static final Pattern AFTER_LABEL =
      Pattern.compile(
          "^(.*?(?:[Nn]umber|\\b[Nn][Oo]\\.?:?|[Cc]ode|[Pp]assport|[Cc]ard|SSN|[Ii]dentity number|[Dd]ocument \\([^()]*\\))):?"
              + "\\s+((?:[A-Z]{1,3}[- ]?)?\\d[\\w./-]*(?:[- ]\\d[\\w/-]*)*)(.*)$",
          Pattern.DOTALL);

  /** {@code Libya 428720}: a country, then the number. */
  private static final Pattern AFTER_COUNTRY =
      Pattern.compile("^(\\p{Lu}\\p{Ll}{3,}) ([A-Z]?/?\\d[\\w/]*)$");

  /**
   * {@code 403062567 (US)}, {@code R00012098, South Sudan}: the number, then something said of it.
   */
  private static final Pattern BEFORE_WORDS =
      Pattern.compile("^(\\S*\\d\\S*?)(?:\\s+\\(([^()]*)\\)|,\\s+(\\D+))$");

  private static final Pattern NUMBER_FIRST =
      Pattern.compile("^(\\d{5,}) (issued .*)$", Pattern.DOTALL);

  private UnDocuments() {}

  static List<StatedIdentifier> identifiers(UnElement entry, Consumer<FindingCode> findings) {
    List<StatedIdentifier> identifiers = new ArrayList<>();
    entry
        .all("INDIVIDUAL_DOCUMENT")
        .filter(d -> !d.children().isEmpty())
        .forEach(d -> {
          StatedIdentifier identifier = identifier(d, findings);
          if (identifier == null) {
            findings.accept(FindingCode.DOCUMENT_WITHOUT_NUMBER);
          } else {
            identifiers.add(identifier);
          }
        });
    return identifiers;
  }

  private static @Nullable StatedIdentifier identifier(
      UnElement document, Consumer<FindingCode> findings) {
    String stated = document.value("NUMBER");
    String note = document.value("NOTE");
    String second = document.value("TYPE_OF_DOCUMENT2");
    String type = Words.join(" / ", document.value("TYPE_OF_DOCUMENT"), second);
    String country =
        document.value("ISSUING_COUNTRY").isEmpty()
            ? document.value("COUNTRY_OF_ISSUE")
            : document.value("ISSUING_COUNTRY");
    Found found =
        stated.isEmpty()
            ? Stream.of(second, note)
                .map(UnDocuments::inWords)
                .filter(f -> f != null)
                .findFirst()
                .orElse(null)
            : inNumber(stated);
    if (found == null) {
      return null;
    }
    String day = document.value("DATE_OF_ISSUE");
    String city = document.value("CITY_OF_ISSUE");
    String said =
        Words.join(
            "; ",
            found.number().equals(stated) ? "" : stated,
            Words.join(
                " ",
                day.isEmpty() && city.isEmpty() ? "" : "issued",
                day,
                city.isEmpty() ? "" : "in " + city),
            note);
    return CanonicalIdentifiers.stated(
        kind(type + " " + stated + (note.contains("Fiscal Code") ? " " + note : "")),
        type,
        found.number(),
        country.isEmpty() ? found.country() : country,
        said,
        findings);
  }

  /** A number taken out of words, with the country those words name, or an empty one. */
  private record Found(String number, String country) {}

  private static Found inNumber(String stated) {
    Matcher country = AFTER_COUNTRY.matcher(stated);
    if (country.matches()) {
      return new Found(country.group(2), country.group(1));
    }
    Matcher before = BEFORE_WORDS.matcher(stated);
    if (before.matches()) {
      String place = before.group(3) == null ? before.group(2) : before.group(3);
      return new Found(before.group(1), place.contains("xpire") ? "" : place);
    }
    Found found = inWords(stated);
    return found == null ? new Found(stated, "") : found;
  }

  private static @Nullable Found inWords(String words) {
    Matcher first = NUMBER_FIRST.matcher(words);
    if (first.matches()) {
      return new Found(first.group(1), "");
    }
    Matcher after = AFTER_LABEL.matcher(words);
    if (after.matches()) {
      return new Found(after.group(2), "");
    }
    int colon = words.indexOf(": ");
    return colon > 0 && words.substring(colon + 2).matches("[A-Z0-9]{6,20}")
        ? new Found(words.substring(colon + 2), "")
        : null;
  }

  private static StatedKind kind(String said) {
    String words = said.toLowerCase(Locale.ROOT);
    if (containsAny(words, "driving licence", "driver")) {
      return StatedKind.DRIVING_LICENCE;
    }
    if (containsAny(words, "travel document", "laissez-passer")) {
      return StatedKind.TRAVEL_DOCUMENT;
    }
    if (containsAny(words, "fiscal code")) {
      return StatedKind.TAX_NUMBER;
    }
    if (containsAny(words, "birth certificate")) {
      return StatedKind.BIRTH_CERTIFICATE;
    }
    if (containsAny(words, "military id")) {
      return StatedKind.MILITARY_ID;
    }
    if (containsAny(
        words,
        "ration card",
        "student",
        "voter",
        "certificate",
        "residential",
        "other id",
        "fardc")) {
      return StatedKind.OTHER;
    }
    return containsAny(words.split(" / ", 2)[0], "passport", "passeport", "pasaporte")
        ? StatedKind.PASSPORT
        : StatedKind.NATIONAL_ID;
  }

  private static boolean containsAny(String words, String... sought) {
    return Stream.of(sought).anyMatch(words::contains);
  }
}
