package org.entente.node.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.names.BirthDate;
import org.entente.names.Country;
import org.entente.names.Identifier;
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
    Optional<Identifier> canonical = Optional.ofNullable(stated.canonical());
    return new ListedEntry.Number(
        stated.label(),
        stated.number(),
        stated.countryText(),
        stated.note(),
        canonical.map(i -> i.kind().code()).orElse(""),
        canonical.flatMap(Identifier::country).map(Country::code).orElse(""),
        canonical.map(Identifier::value).orElse(""));
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
