package org.entente.node.lists.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns an entry of the UN list into the neutral form. */
final class UnEntries {
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{2,8}\\.[0-9A-Za-z]{1,8}");

  private UnEntries() {}

  /** Whether a text has the form of the committee's permanent reference numbers. */
  static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches();
  }

  static ListEntry entry(UnElement element, EntryKind kind, Consumer<FindingCode> findings) {
    String listedOn = element.value("LISTED_ON");
    LocalDate day = UnDates.day(listedOn);
    if (day == null) {
      findings.accept(FindingCode.UNREADABLE_DATE);
    }
    return new ListEntry(
        OfficialList.UN_SC,
        element.value("REFERENCE_NUMBER"),
        kind,
        UnNames.names(element, kind),
        kind == EntryKind.PERSON ? person(element, findings) : PersonParticulars.NONE,
        UnDocuments.identifiers(element, findings),
        places(element, kind == EntryKind.PERSON ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS"),
        List.of(element.value("UN_LIST_TYPE")),
        List.of(),
        day,
        element.all("COMMENTS1").map(UnElement::text).map(String::strip).findFirst().orElse(""),
        UnStatements.of(element));
  }

  private static PersonParticulars person(UnElement element, Consumer<FindingCode> findings) {
    List<StatedBirthDate> dates = new ArrayList<>();
    element
        .all("INDIVIDUAL_DATE_OF_BIRTH")
        .map(UnDates::birthDate)
        .filter(d -> !d.text().isEmpty())
        .forEach(dates::add);
    element
        .all("INDIVIDUAL_ALIAS")
        .map(a -> a.value("DATE_OF_BIRTH"))
        .filter(d -> !d.isEmpty())
        .forEach(d -> dates.add(UnNames.aliasBirthDate(d)));
    dates.stream()
        .filter(d -> d.date() == null)
        .forEach(_ -> findings.accept(FindingCode.BIRTH_DATE_IN_WORDS));
    return new PersonParticulars(
        dates.stream().distinct().toList(),
        Stream.concat(
                places(element, "INDIVIDUAL_PLACE_OF_BIRTH").stream(),
                UnNames.aliasBirthPlaces(element))
            .distinct()
            .toList(),
        element.values("NATIONALITY"),
        sex(element.value("GENDER")),
        element.values("TITLE"),
        element.values("DESIGNATION"));
  }

  private static @Nullable Sex sex(String text) {
    return switch (text) {
      case "Male" -> Sex.MALE;
      case "Female" -> Sex.FEMALE;
      default -> null;
    };
  }

  private static List<ListedPlace> places(UnElement element, String name) {
    return element
        .all(name)
        .map(p ->
            new ListedPlace(
                Words.join(
                    ", ",
                    p.value("STREET"),
                    p.value("CITY"),
                    p.value("STATE_PROVINCE"),
                    p.value("ZIP_CODE"),
                    p.value("COUNTRY"),
                    p.value("NOTE")),
                p.value("COUNTRY")))
        .filter(p -> !p.text().isEmpty())
        .toList();
  }
}
