package org.entente.node.web.requests;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.names.BirthDate;
import org.entente.names.InvalidBirthDate;
import org.entente.node.web.codes.BirthDateTexts;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.Offence;
import org.entente.protocol.Subject;
import org.entente.protocol.WireIdentifier;

/** Puts the content of a request into words. */
final class ContentTexts {
  private final Page page;
  private final Words words;

  ContentTexts(Page page) {
    this.page = page;
    this.words = page.words();
  }

  ContentView of(InformationRequest content) {
    return new ContentView(
        content.asked(),
        content.categories().stream().map(c -> CodeTexts.of(words, c)).toList(),
        CodeTexts.of(words, content.purpose()),
        CodeTexts.of(words, content.legalBasis()),
        offence(words, content.offence()),
        content.facts(),
        content.reasonToBelieve(),
        CodeTexts.of(words, content.urgency()),
        content.urgencyReason(),
        CodeTexts.codes(content.handling()),
        content.subjects().stream().filter(s -> !isObject(s)).map(this::person).toList(),
        content.subjects().stream()
            .filter(ContentTexts::isObject)
            .map(s -> new ContentView.Thing(number(s.identifiers().getFirst()), s.link()))
            .toList());
  }

  private static boolean isObject(Subject subject) {
    return subject.standing() == Subject.Standing.OBJECT;
  }

  /** An offence with its article. */
  static String offence(Words words, Offence offence) {
    return words.of(
        "requests.offence", "name", CodeTexts.of(words, offence), "article", offence.article());
  }

  /** A reference such as {@code un-sc LYi.026} with the list's name, where we know the list. */
  static String listed(Words words, String reference) {
    int space = reference.indexOf(' ');
    String key = "lists.name." + (space < 0 ? "" : reference.substring(0, space));
    return words.has(key) ? words.of(key) + " · " + reference.substring(space + 1) : reference;
  }

  private PersonView person(Subject subject) {
    return new PersonView(
        subject
            .listReference()
            .map(reference ->
                words.of("requests.standing.LISTED", "reference", listed(words, reference)))
            .orElse(words.of("requests.standing.SUSPECT")),
        subject.names().isEmpty()
            ? words.of("requests.person.unnamed")
            : subject.names().getFirst(),
        subject.names().stream().skip(1).toList(),
        born(subject.birthDates()),
        subject.identifiers().stream().map(this::number).toList(),
        subject.link());
  }

  private String born(List<String> dates) {
    return dates.isEmpty()
        ? words.of("requests.person.born.unknown")
        : dates.stream().map(this::date).collect(Collectors.joining(words.of("requests.or")));
  }

  /** A date as the partner wrote it when it is none that we can read. */
  private String date(String iso) {
    try {
      return BirthDateTexts.of(page, BirthDate.parse(iso));
    } catch (InvalidBirthDate e) {
      return iso;
    }
  }

  private PersonView.Number number(WireIdentifier identifier) {
    String kind = CodeTexts.known(words, "identifier.kind", identifier.kind());
    return new PersonView.Number(
        identifier
            .country()
            .map(country ->
                words.of("codes.identifier.of-country", "kind", kind, "country", country))
            .orElse(kind),
        identifier.value());
  }
}
