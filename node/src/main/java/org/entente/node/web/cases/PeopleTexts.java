package org.entente.node.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.names.Identifier;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.Subject;
import org.entente.node.casework.Suspect;
import org.entente.node.web.codes.BirthDateTexts;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;

/** Puts the people of a case file into words. */
final class PeopleTexts {
  private final Page page;
  private final String href;

  PeopleTexts(Page page, String href) {
    this.page = page;
    this.href = href;
  }

  PeopleView.Person suspect(Suspect suspect) {
    SmugglingRole.Tier tier = suspect.role().tier();
    List<PeopleView.Badge> badges =
        List.of(
            new PeopleView.Badge(CodeTexts.of(page.words(), suspect.role()), Tone.NEUTRAL),
            new PeopleView.Badge(
                CodeTexts.of(page.words(), tier),
                tier == SmugglingRole.Tier.PLANS ? Tone.INFO : Tone.NEUTRAL),
            new PeopleView.Badge(
                CodeTexts.of(page.words(), suspect.state()), tone(suspect.state())));
    List<PeopleView.Fact> facts = new ArrayList<>(births(suspect));
    suspect.art5Check().map(this::art5).ifPresent(facts::add);
    return person(suspect, badges, facts, "");
  }

  PeopleView.Person listed(ListedPerson person) {
    List<PeopleView.Badge> badges =
        List.of(
            new PeopleView.Badge(page.t("cases.listed.badge"), Tone.INFO),
            new PeopleView.Badge(person.reference(), Tone.NEUTRAL));
    List<PeopleView.Fact> facts = new ArrayList<>(births(person));
    facts.add(
        new PeopleView.Fact(page.t("cases.listed.list"), page.t("lists.name." + person.list())));
    facts.add(
        new PeopleView.Fact(
            page.t("cases.listed.stated-as"), CodeTexts.statedAs(page.words(), person.statedAs())));
    return person(
        person, badges, facts, "/lists/entries/" + person.list() + "/" + person.reference());
  }

  PeopleView.Number number(Identifier identifier, String recordKey) {
    return new PeopleView.Number(
        CodeTexts.kind(page.words(), identifier),
        identifier.value(),
        identifier.tokens().isEmpty() ? page.t("cases.identifier.not-asked") : "",
        recordKey);
  }

  private PeopleView.Person person(
      Subject subject,
      List<PeopleView.Badge> badges,
      List<PeopleView.Fact> facts,
      String sourceHref) {
    return new PeopleView.Person(
        "person-" + subject.id(),
        subject.displayName(),
        subject.names().stream().skip(1).toList(),
        badges,
        facts,
        subject.identifiers().stream().map(i -> number(i, "")).toList(),
        href + "/" + subject.id() + "/identifiers/new",
        sourceHref,
        subject.recordKey());
  }

  private List<PeopleView.Fact> births(Subject subject) {
    if (subject.birthDates().isEmpty()) {
      return List.of(
          new PeopleView.Fact(page.t("cases.person.born"), page.t("cases.person.born.unknown")));
    }
    String dates =
        subject.birthDates().stream()
            .map(d -> BirthDateTexts.of(page, d))
            .collect(Collectors.joining(page.t("cases.or")));
    return List.of(new PeopleView.Fact(page.t("cases.person.born"), dates));
  }

  private PeopleView.Fact art5(Art5Check check) {
    return new PeopleView.Fact(page.t("cases.art5.done"), check.grounds());
  }

  private static Tone tone(LegalState state) {
    return switch (state) {
      case NAMED, SUSPECT -> Tone.NEUTRAL;
      case CHARGED, CONVICTED -> Tone.WARNING;
      case ACQUITTED, DISCONTINUED -> Tone.SUCCESS;
    };
  }
}
