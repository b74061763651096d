package org.entente.node.web.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;
import org.entente.node.agreements.Agreement;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.requests.NewRequest;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Subject.Standing;
import org.entente.protocol.WireIdentifier;
import org.springframework.stereotype.Component;

/** Shows a request as it would leave, before it does. */
@Component
class Confirmations {
  private static final UUID NOT_FILED = new UUID(0, 0);

  private final SubjectDesk subjects;
  private final RequestDesk requests;
  private final Recipients recipients;
  private final CaseFrames frames;

  Confirmations(
      SubjectDesk subjects, RequestDesk requests, Recipients recipients, CaseFrames frames) {
    this.subjects = subjects;
    this.requests = requests;
    this.recipients = recipients;
    this.frames = frames;
  }

  ConfirmView of(Officer officer, CaseFile file, NewRequest wanted, Page page, Form form) {
    InformationRequest content = content(officer, file, wanted);
    Optional<AgreementTerms> terms = requests.terms(wanted.partner()).map(Agreement::terms);
    List<String> notCovered = notCovered(page.words(), terms, wanted);
    return new ConfirmView(
        frames.of(officer, file, page, CaseTab.REQUESTS),
        "/cases/" + file.id() + "/requests/new",
        recipients.of(page.words(), wanted.partner()),
        page.times()
            .span(
                terms
                    .map(t -> t.deadlines().get(wanted.urgency()))
                    .orElse(wanted.urgency().answerWithin())),
        new ContentTexts(page).of(content),
        notCovered,
        page.t(notCovered.isEmpty() ? "requests.confirm.send" : "requests.confirm.file"),
        form.without("step"));
  }

  /** What the agreement in force does not cover, in words. */
  static List<String> notCovered(Words words, Optional<AgreementTerms> terms, NewRequest wanted) {
    if (terms.isEmpty()) {
      return List.of(words.of("requests.agreement.none"));
    }
    AgreementTerms t = terms.get();
    List<String> missing = new ArrayList<>();
    add(missing, t.purposes().contains(wanted.purpose()), words, "purpose");
    add(missing, t.legalBases().contains(wanted.legalBasis()), words, "legal-basis");
    add(missing, t.offences().contains(wanted.offence()), words, "offence");
    add(missing, t.categories().containsAll(wanted.categories()), words, "categories");
    return missing;
  }

  private static void add(List<String> missing, boolean covered, Words words, String what) {
    if (!covered) {
      missing.add(words.of("requests.uncovered." + what));
    }
  }

  private InformationRequest content(Officer officer, CaseFile file, NewRequest wanted) {
    List<Subject> known = subjects.subjects(officer, file.id());
    return new InformationRequest(
        NOT_FILED,
        file.reference(),
        wanted.purpose(),
        wanted.legalBasis(),
        wanted.offence(),
        wanted.urgency(),
        wanted.urgencyReason(),
        wanted.categories(),
        wanted.asked(),
        wanted.facts(),
        wanted.reasonToBelieve(),
        wanted.handling(),
        wanted.subjects().stream().map(id -> disclosed(known, id, wanted.link())).toList());
  }

  private static org.entente.protocol.Subject disclosed(
      List<Subject> known, SubjectId id, String link) {
    Subject subject =
        known.stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new InvalidTerm("subjects", "people of this case file"));
    return new org.entente.protocol.Subject(
        switch (subject) {
          case Suspect _ -> Standing.SUSPECT;
          case ListedPerson _ -> Standing.LISTED;
        },
        link,
        subject instanceof ListedPerson listed
            ? Optional.of(listed.list() + " " + listed.reference())
            : Optional.empty(),
        subject.names(),
        subject.birthDates().stream().map(BirthDate::iso).toList(),
        subject.identifiers().stream().map(Confirmations::wire).toList());
  }

  private static WireIdentifier wire(Identifier identifier) {
    return new WireIdentifier(
        identifier.kind().code(), identifier.country().map(c -> c.code()), identifier.value());
  }
}
