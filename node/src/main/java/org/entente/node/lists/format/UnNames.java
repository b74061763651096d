package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.names.NamePart;
import org.entente.names.PartRole;
import org.entente.names.PersonName;
import org.jspecify.annotations.Nullable;

/** The names in an entry of the UN list. */
final class UnNames {
  private static final Set<String> PARTS =
      Set.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

  /** Several aliases in one element: {@code A; B} or {@code A b) C}. */
  private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*(?![^()]*\\))|\\s+[a-z]\\)\\s+");

  /** An alias followed by a remark in brackets or by {@code , born …}. */
  private static final Pattern REMARK =
      Pattern.compile("^(.+?)(?:\\s*\\(([^()]*)\\)\\s*|,\\s*(born .*))$");

  private static final Pattern IN_ITS_SCRIPT =
      Pattern.compile(
          "(?:[Ii]n Arabic|original script):\\s*([\\p{IsArabic}\\p{IsCyrillic}\\p{IsHan}\\s]*[\\p{IsArabic}\\p{IsCyrillic}\\p{IsHan}])");

  private UnNames() {}

  static List<ListedName> names(UnElement element, EntryKind kind) {
    List<ListedName> names = new ArrayList<>();
    List<NamePart> parts =
        element.children().stream()
            .filter(e -> PARTS.contains(e.name()) && isName(e.collapsed()))
            .map(e -> new NamePart(PartRole.UNSTATED, e.collapsed()))
            .toList();
    String primary = parts.stream().map(NamePart::text).collect(Collectors.joining(" "));
    names.add(
        new ListedName(
            NameKind.PRIMARY,
            primary,
            new PersonName(primary, kind == EntryKind.PERSON ? parts : List.of()),
            "",
            ""));
    element
        .all("NAME_ORIGINAL_SCRIPT")
        .map(UnElement::collapsed)
        .filter(n -> !n.isEmpty())
        .forEach(n -> names.add(originalScript(n, "NAME_ORIGINAL_SCRIPT")));
    element
        .all(kind == EntryKind.PERSON ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")
        .forEach(alias -> addAlias(alias, kind, names));
    return names.stream().distinct().toList();
  }

  private static void addAlias(UnElement alias, EntryKind entryKind, List<ListedName> names) {
    String quality = alias.value("QUALITY");
    NameKind kind = quality.equals("Low") ? NameKind.ALIAS_LOW : NameKind.ALIAS_GOOD;
    for (String one : SEVERAL.split(alias.value("ALIAS_NAME"), -1)) {
      String name = one;
      String note = alias.value("NOTE");
      Matcher remark = REMARK.matcher(one);
      if (remark.matches()) {
        name = remark.group(1);
        String said = Words.join("", orEmpty(remark.group(2)), orEmpty(remark.group(3)));
        if (isOtherScript(said)) {
          names.add(originalScript(said, quality));
        } else {
          note = Words.join("; ", said, note);
        }
      }
      if (isName(name)) {
        PersonName asName =
            entryKind == EntryKind.PERSON ? PersonName.of(name) : new PersonName(name, List.of());
        names.add(new ListedName(kind, name, asName, quality, note));
      }
    }
    Matcher script = IN_ITS_SCRIPT.matcher(alias.value("NOTE"));
    if (script.find()) {
      names.add(originalScript(script.group(1).strip(), quality));
    }
  }

  private static ListedName originalScript(String name, String label) {
    return new ListedName(
        NameKind.ORIGINAL_SCRIPT, name, new PersonName(name, List.of()), label, "");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isLetter) && !text.equals("na");
  }

  private static boolean isOtherScript(String text) {
    return text.codePoints().anyMatch(Character::isLetter)
        && text.codePoints()
            .filter(Character::isLetter)
            .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** A date of birth the list gives with an alias. */
  static StatedBirthDate aliasBirthDate(String text) {
    return new StatedBirthDate(text, UnDates.date(text));
  }

  /** Places of birth the list gives with aliases. */
  static Stream<ListedPlace> aliasBirthPlaces(UnElement element) {
    return element
        .all("INDIVIDUAL_ALIAS")
        .map(a ->
            new ListedPlace(
                Words.join(", ", a.value("CITY_OF_BIRTH"), a.value("COUNTRY_OF_BIRTH")),
                a.value("COUNTRY_OF_BIRTH")))
        .filter(p -> !p.text().isEmpty());
  }
}
