package org.entente.node.web.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.casework.CaseFile;
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
import org.springframework.stereotype.Component;

/** Shows a request as it would leave, before it does. */
@Component
class Confirmations {
  private final RequestDesk requests;
  private final Recipients recipients;
  private final CaseFrames frames;

  Confirmations(RequestDesk requests, Recipients recipients, CaseFrames frames) {
    this.requests = requests;
    this.recipients = recipients;
    this.frames = frames;
  }

  ConfirmView of(Officer officer, CaseFile file, NewRequest wanted, Page page, Form form) {
    InformationRequest content = requests.preview(officer, wanted);
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
}
