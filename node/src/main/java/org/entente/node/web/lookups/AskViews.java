package org.entente.node.web.lookups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.BudgetUse;
import org.entente.node.discovery.DiscoveryWatch;
import org.entente.node.discovery.LookupRequest;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.LookupClass;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;

/** Decides what the form that asks partners offers, and what it says about the rest. */
@Component
class AskViews {
  private final SubjectDesk subjects;
  private final DiscoveryWatch watch;
  private final Partners partners;
  private final Agreements agreements;
  private final CaseFrames frames;

  AskViews(
      SubjectDesk subjects,
      DiscoveryWatch watch,
      Partners partners,
      Agreements agreements,
      CaseFrames frames) {
    this.subjects = subjects;
    this.watch = watch;
    this.partners = partners;
    this.agreements = agreements;
    this.frames = frames;
  }

  AskView of(Officer officer, CaseFile file, Page page, Form form) {
    Words words = page.words();
    var people = subjects.subjects(officer, file.id());
    var objects = subjects.objects(officer, file.id());
    Askable askable = new Askable(words, new RecordNames(words, people, objects));
    List<Partner> known = partners.list();
    Covered covered = Covered.by(words, known, agreements::findInForce);
    return new AskView(
        frames.of(officer, file, page, CaseTab.LOOKUPS),
        "/cases/" + file.id() + "/lookups/new",
        CaseTab.LOOKUPS.href(file.id()),
        WhyNotAsk.words(words, officer, file),
        String.valueOf(LookupRequest.MOST_RECORDS),
        form,
        askable.of(people, objects, subjects.protectedPeople(officer, file.id())),
        covered.partners(file.classification()),
        covered.purposes(),
        covered.bases(),
        List.of(
            Choice.of("yes", words.of("lookups.ask.standing"))
                .hint(words.of("lookups.ask.standing.hint"))),
        known.stream().filter(Partner::isActive).flatMap(p -> budget(p, words).stream()).toList());
  }

  private Optional<AskView.Budget> budget(Partner partner, Words words) {
    return agreements.findInForce(partner.id()).map(a -> budget(partner, a, words));
  }

  private AskView.Budget budget(Partner partner, Agreement agreement, Words words) {
    List<LookupClass> published = watch.publishedBy(partner.id());
    List<AskView.Line> lines = new ArrayList<>();
    for (BudgetUse use : watch.budgets(partner.id())) {
      if (use.side() == BudgetUse.Side.ASKED) {
        lines.add(
            new AskView.Line(
                CodeTexts.of(words, use.lookupClass()),
                use.used(),
                use.granted(),
                note(agreement, use, published, words)));
      }
    }
    return new AskView.Budget(
        partner.profile().name(),
        words.of(
            "lookups.agreement.version",
            "title",
            agreement.terms().title(),
            "version",
            String.valueOf(agreement.terms().version())),
        lines);
  }

  private static String note(
      Agreement agreement, BudgetUse use, List<LookupClass> published, Words words) {
    boolean holderFirst =
        agreement
            .terms()
            .find(use.lookupClass())
            .filter(l -> l.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
            .isPresent();
    if (holderFirst) {
      return use.left() == 0
          ? words.of("lookups.budget.spent")
          : words.of("lookups.budget.holder-first");
    }
    if (!published.contains(use.lookupClass())) {
      return words.of("lookups.budget.not-published");
    }
    return use.left() == 0 ? words.of("lookups.budget.spent") : "";
  }
}
