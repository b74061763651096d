package org.entente.node.web.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.lookups.Covered;
import org.entente.node.web.lookups.WhyNotAsk;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.DataCategory;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Urgency;
import org.springframework.stereotype.Component;

/** Decides what the form of a request offers under the agreement with the partner. */
@Component
class NewRequestViews {
  private final SubjectDesk subjects;
  private final Partners partners;
  private final Agreements agreements;
  private final CaseFrames frames;

  NewRequestViews(
      SubjectDesk subjects, Partners partners, Agreements agreements, CaseFrames frames) {
    this.subjects = subjects;
    this.partners = partners;
    this.agreements = agreements;
    this.frames = frames;
  }

  NewRequestView of(
      Officer officer, CaseFile file, Optional<Partner> partner, Page page, Form form) {
    Words words = page.words();
    Optional<AgreementTerms> terms =
        partner.flatMap(p -> agreements.findInForce(p.id())).map(Agreement::terms);
    return new NewRequestView(
        frames.of(officer, file, page, CaseTab.REQUESTS),
        "/cases/" + file.id() + "/requests/new",
        CaseTab.REQUESTS.href(file.id()),
        WhyNotAsk.words(words, officer, file),
        form,
        partner.map(p -> p.id().value()).orElse(""),
        partner.map(p -> p.profile().name()).orElse(""),
        terms.map(t -> Recipients.agreement(words, t)).orElse(words.of("requests.agreement.none")),
        Covered.by(words, partners.list(), agreements::findInForce).partners(file.classification()),
        people(officer, file, words),
        choices(words, terms, Purpose.values(), t -> t.purposes()::contains),
        choices(words, terms, LegalBasis.values(), t -> t.legalBases()::contains),
        offences(words, terms),
        urgencies(page, terms),
        choices(words, terms, DataCategory.values(), t -> t.categories()::contains),
        CodeChoices.handling(words));
  }

  private List<Choice> people(Officer officer, CaseFile file, Words words) {
    List<Choice> people = new ArrayList<>();
    for (Subject subject : subjects.subjects(officer, file.id())) {
      String standing =
          switch (subject) {
            case Suspect suspect -> CodeTexts.of(words, suspect.role());
            case ListedPerson listed ->
                words.of(
                    "requests.standing.LISTED",
                    "reference",
                    ContentTexts.listed(words, listed.list() + " " + listed.reference()));
          };
      people.add(Choice.of(subject.id().toString(), subject.displayName()).hint(standing));
    }
    for (CaseObject object : subjects.objects(officer, file.id())) {
      people.add(
          Choice.of(object.id().toString(), object.identifier().value())
              .hint(CodeTexts.of(words, object.identifier().kind())));
    }
    for (ProtectedPerson person : subjects.protectedPeople(officer, file.id())) {
      people.add(
          Choice.of("protected-" + person.id(), person.alias())
              .unavailable(
                  words.of(
                      "requests.person.protected", "role", CodeTexts.of(words, person.role()))));
    }
    return people;
  }

  /**
   * Every constant. What the agreement does not cover can still be filed: it is recorded here that
   * it was needed, and the gates hold it back.
   */
  private static <E extends Enum<E>> List<Choice> choices(
      Words words,
      Optional<AgreementTerms> terms,
      E[] constants,
      Function<AgreementTerms, Predicate<E>> covers) {
    return Arrays.stream(constants)
        .map(constant ->
            marked(
                words,
                Choice.of(constant.name(), CodeTexts.of(words, constant)),
                terms.filter(t -> covers.apply(t).test(constant)).isPresent()))
        .toList();
  }

  private static List<Choice> offences(Words words, Optional<AgreementTerms> terms) {
    return Arrays.stream(Offence.values())
        .map(offence ->
            marked(
                words,
                Choice.of(offence.name(), ContentTexts.offence(words, offence)),
                terms.filter(t -> t.offences().contains(offence)).isPresent()))
        .toList();
  }

  private static Choice marked(Words words, Choice choice, boolean covered) {
    return covered
        ? choice
        : new Choice(
            choice.value(),
            words.of("requests.not-covered", "what", choice.label()),
            words.of("requests.not-covered.hint"),
            "");
  }

  private static List<Choice> urgencies(Page page, Optional<AgreementTerms> terms) {
    return Arrays.stream(Urgency.values())
        .map(urgency ->
            Choice.of(urgency.name(), CodeTexts.of(page.words(), urgency))
                .hint(
                    page.t(
                        "requests.answer-within",
                        "span",
                        page.times()
                            .span(
                                terms
                                    .map(t -> t.deadlines().get(urgency))
                                    .orElse(urgency.answerWithin())))))
        .toList();
  }
}
