package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.node.lists.format.Remark.Trait;
import org.jspecify.annotations.Nullable;

/** What the statements in OFAC's remarks say of one entry. */
final class OfacRemarks {
  /** {@code C17HLRL3 (Libya) issued 30 Dec 2015 expires 29 Dec 2023}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?<number>.+?)(?<more>(?: \\([^()\\d]*\\))*?)(?: \\((?<country>[^()\\d]*)\\))?"
              + "(?<dates>(?:,? (?:issued|expires|expired) .+)?)$");

  private final List<Remark> remarks;
  private final Consumer<FindingCode> findings;

  OfacRemarks(List<Remark> remarks, Consumer<FindingCode> findings) {
    this.remarks = remarks;
    this.findings = findings;
  }

  /** A nickname with the list's label for it. */
  record Nickname(String label, String value) {}

  PersonParticulars person(List<String> titles) {
    List<StatedBirthDate> dates = values(Trait.BIRTH_DATE).map(OfacDates::birthDate).toList();
    dates.stream()
        .filter(d -> d.date() == null)
        .forEach(_ -> findings.accept(FindingCode.BIRTH_DATE_IN_WORDS));
    return new PersonParticulars(
        dates,
        values(Trait.BIRTH_PLACE).map(p -> new ListedPlace(p, OfacCountries.atEndOf(p))).toList(),
        values(Trait.NATIONALITY).distinct().toList(),
        values(Trait.SEX).map(OfacRemarks::sex).filter(s -> s != null).findFirst().orElse(null),
        titles,
        List.of());
  }

  List<StatedIdentifier> identifiers() {
    List<StatedIdentifier> identifiers = new ArrayList<>();
    for (Remark remark : remarks) {
      if (remark.topic() instanceof Remark.Identification(StatedKind kind)) {
        identifiers.add(identifier(kind, remark));
      }
    }
    return identifiers;
  }

  private StatedIdentifier identifier(StatedKind kind, Remark remark) {
    Matcher m = NUMBER.matcher(remark.value());
    if (!m.matches()) {
      return CanonicalIdentifiers.stated(kind, remark.label(), remark.value(), "", "", findings);
    }
    String country = m.group("country");
    return CanonicalIdentifiers.stated(
        kind,
        remark.label(),
        m.group("number").strip(),
        country == null ? "" : country,
        Words.join(" ", m.group("more").strip(), m.group("dates").strip()),
        findings);
  }

  Stream<String> flags() {
    return values(Trait.FLAG);
  }

  Stream<Nickname> nicknames() {
    return remarks.stream()
        .filter(r -> r.topic() == Trait.NICKNAME)
        .map(r -> new Nickname(r.label(), unquoted(r.value())))
        .filter(n -> !n.value().isEmpty());
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
        ? text.substring(1, text.length() - 1).strip()
        : text;
  }

  private Stream<String> values(Trait trait) {
    return remarks.stream().filter(r -> r.topic() == trait).map(Remark::value);
  }

  private static @Nullable Sex sex(String text) {
    return switch (text) {
      case "Male" -> Sex.MALE;
      case "Female" -> Sex.FEMALE;
      default -> null;
    };
  }
}
