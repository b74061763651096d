package org.entente.node.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.names.BirthDate;
import org.entente.names.IdentifierKind;
import org.entente.node.lists.format.ListEntry;
import org.entente.node.lists.format.StatedIdentifier;

/** From what a reader hands over to what is kept. */
final class EntryMapping {
  private EntryMapping() {}

  static ListedEntry kept(ListEntry entry) {
    return new ListedEntry(
        entry.list().key(),
        entry.reference(),
        entry.kind().name(),
        entry.names().stream().map(n -> new ListedEntry.Name(n.kind().name(), n.text())).toList(),
        entry.person().birthDates().stream()
            .map(d -> d.date())
            .flatMap(d -> d == null ? Stream.<BirthDate>empty() : Stream.of(d))
            .map(BirthDate::iso)
            .distinct()
            .toList(),
        entry.person().nationalities(),
        Stream.concat(entry.person().designations().stream(), entry.person().titles().stream())
            .distinct()
            .toList(),
        entry.identifiers().stream().map(EntryMapping::number).toList(),
        Optional.ofNullable(entry.listedOn()).map(Object::toString).orElse(""),
        entry.statements().stream().map(s -> new ListedEntry.Line(s.label(), s.value())).toList());
  }

  private static ListedEntry.Number number(StatedIdentifier stated) {
    return new ListedEntry.Number(
        stated.label(),
        stated.number(),
        stated.countryText(),
        stated.note(),
        kind(stated).map(IdentifierKind::code).orElse(""));
  }

  private static Optional<IdentifierKind> kind(StatedIdentifier stated) {
    return switch (stated.kind()) {
      case PASSPORT -> Optional.of(IdentifierKind.PASSPORT);
      case TRAVEL_DOCUMENT -> Optional.of(IdentifierKind.EMERGENCY_LAISSEZ_PASSER);
      case NATIONAL_ID -> Optional.of(IdentifierKind.NATIONAL_NUMBER);
      case BIRTH_CERTIFICATE -> Optional.of(IdentifierKind.BIRTH_CERTIFICATE);
      case DRIVING_LICENCE -> Optional.of(IdentifierKind.DRIVING_LICENCE);
      case PHONE -> Optional.of(IdentifierKind.PHONE);
      case EMAIL -> Optional.of(IdentifierKind.EMAIL);
      case WALLET -> Optional.of(IdentifierKind.WALLET);
      case IMO -> Optional.of(IdentifierKind.IMO);
      case MMSI -> Optional.of(IdentifierKind.MMSI);
      case MILITARY_ID,
          TAX_NUMBER,
          REGISTRATION,
          WEBSITE,
          BANK_CODE,
          VESSEL_REGISTRATION,
          AIRCRAFT_TAIL,
          AIRCRAFT_SERIAL,
          OTHER ->
          Optional.empty();
    };
  }

  /** The text that searches run over: all names and the reference, folded. */
  static String searchText(ListedEntry entry) {
    StringBuilder text = new StringBuilder(entry.reference());
    entry.names().forEach(n -> text.append(' ').append(n.text()));
    return fold(text.toString());
  }

  /** Case, accents and punctuation folded away. */
  static String fold(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  static List<String> words(String query) {
    return Stream.of(fold(query).split(" ")).filter(w -> !w.isEmpty()).limit(6).toList();
  }
}
