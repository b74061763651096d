package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.node.lists.format.NamePart.Role;

/** The names in an entry of the UN list. */
final class UnNames {
  private static final Map<String, Role> PARTS =
      Map.of(
          "FIRST_NAME", Role.FIRST,
          "SECOND_NAME", Role.SECOND,
          "THIRD_NAME", Role.THIRD,
          "FOURTH_NAME", Role.FOURTH);

  /** Several aliases in one element: {@code A; B} or {@code A b) C}. */
  private static final Pattern SEVERAL = Pattern.compile("\\s*;\\s*|\\s+[a-z]\\)\\s+");

  /** An alias followed by a remark in brackets or by {@code , born …}. */
  private static final Pattern REMARK =
      Pattern.compile("^(.+?)(?:\\s*\\(([^()]*)\\)\\s*|,\\s*(born .*))$");

  private static final Pattern IN_ARABIC =
      Pattern.compile("[Ii]n Arabic:\\s*([\\p{IsArabic}\\s]+)");

  private UnNames() {}

  static List<ListedName> names(UnElement element, EntryKind kind) {
    List<ListedName> names = new ArrayList<>();
    List<NamePart> parts =
        element.children().stream()
            .filter(e -> PARTS.containsKey(e.name()) && isName(e.collapsed()))
            .map(e -> new NamePart(PARTS.getOrDefault(e.name(), Role.FIRST), e.collapsed()))
            .toList();
    names.add(
        new ListedName(
            NameKind.PRIMARY,
            parts.stream().map(NamePart::text).collect(Collectors.joining(" ")),
            kind == EntryKind.PERSON ? parts : List.of(),
            "",
            ""));
    element
        .all("NAME_ORIGINAL_SCRIPT")
        .map(UnElement::collapsed)
        .filter(n -> !n.isEmpty())
        .forEach(
            n -> names.add(new ListedName(NameKind.ORIGINAL_SCRIPT, n, "NAME_ORIGINAL_SCRIPT")));
    element
        .all(kind == EntryKind.PERSON ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")
        .forEach(alias -> addAlias(alias, names));
    return names.stream().distinct().toList();
  }

  private static void addAlias(UnElement alias, List<ListedName> names) {
    String quality = alias.value("QUALITY");
    NameKind kind = quality.equals("Low") ? NameKind.ALIAS_LOW : NameKind.ALIAS_GOOD;
    for (String one : SEVERAL.split(alias.value("ALIAS_NAME"))) {
      String name = one;
      String note = alias.value("NOTE");
      Matcher remark = REMARK.matcher(one);
      if (remark.matches()) {
        name = remark.group(1);
        String said = Words.join("", orEmpty(remark.group(2)), orEmpty(remark.group(3)));
        if (isOtherScript(said)) {
          names.add(new ListedName(NameKind.ORIGINAL_SCRIPT, said, quality));
        } else {
          note = Words.join("; ", said, note);
        }
      }
      if (isName(name)) {
        names.add(new ListedName(kind, name, List.of(), quality, note));
      }
    }
    Matcher arabic = IN_ARABIC.matcher(alias.value("NOTE"));
    if (arabic.find()) {
      names.add(new ListedName(NameKind.ORIGINAL_SCRIPT, arabic.group(1).strip(), quality));
    }
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
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
  static BirthDate aliasBirthDate(String text) {
    StatedDate date = UnDates.date(text);
    return date == null ? new BirthDate.InWords(text) : new BirthDate.Exact(text, date);
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
