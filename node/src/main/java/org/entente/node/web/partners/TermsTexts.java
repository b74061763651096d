package org.entente.node.web.partners;

import java.util.Collection;
import java.util.List;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Page;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.WhoLearnsFirst;

/** Puts the terms of an agreement into words, always in the same order. */
final class TermsTexts {
  private TermsTexts() {}

  static List<TermsFact> of(Page page, AgreementTerms terms) {
    return List.of(
        one(page, "partners.terms.title", terms.title()),
        one(
            page,
            "partners.terms.period",
            page.t(
                "partners.terms.period.value",
                "from",
                page.times().day(terms.effective()),
                "to",
                page.times().day(terms.expires()))),
        codes(page, "partners.terms.purposes", terms.purposes()),
        codes(page, "partners.terms.legal-bases", terms.legalBases()),
        codes(page, "partners.terms.offences", terms.offences()),
        codes(page, "partners.terms.categories", terms.categories()),
        codes(page, "partners.terms.ceiling", List.of(terms.ceiling())),
        new TermsFact(
            page.t("partners.terms.lookups"),
            terms.lookups().stream().map(l -> lookup(page, l)).toList()),
        new TermsFact(
            page.t("partners.terms.deadlines"),
            terms.deadlines().entrySet().stream()
                .map(d ->
                    page.t(
                        "partners.terms.deadline",
                        "urgency",
                        CodeTexts.of(page.words(), d.getKey()),
                        "span",
                        page.times().span(d.getValue())))
                .toList()),
        one(
            page,
            "partners.terms.retention",
            page.t("partners.terms.months", "count", terms.retentionMonths())),
        terms.secondPerson().isEmpty()
            ? one(page, "partners.terms.second-person", page.t("partners.terms.nothing"))
            : codes(page, "partners.terms.second-person", terms.secondPerson()),
        terms.cooperations().isEmpty()
            ? one(page, "partners.terms.cooperations", page.t("partners.terms.nothing"))
            : codes(page, "partners.terms.cooperations", terms.cooperations()),
        new TermsFact(
            page.t("partners.terms.clocks"),
            terms.clocks().entrySet().stream()
                .map(c ->
                    page.t(
                        "partners.terms.clock",
                        "act",
                        CodeTexts.of(page.words(), c.getKey()),
                        "span",
                        page.times().span(c.getValue())))
                .toList()),
        one(
            page,
            "partners.terms.smallest-count",
            page.t("partners.terms.smallest-count.value", "count", terms.smallestCount())),
        one(page, "partners.terms.onward", terms.onwardRule()));
  }

  private static TermsFact one(Page page, String label, String value) {
    return new TermsFact(page.t(label), List.of(value));
  }

  private static TermsFact codes(Page page, String label, Collection<? extends Enum<?>> codes) {
    return new TermsFact(
        page.t(label), codes.stream().map(c -> CodeTexts.of(page.words(), c)).toList());
  }

  private static String lookup(Page page, LookupTerms terms) {
    return page.t(
        "partners.terms.lookup",
        "values",
        CodeTexts.of(page.words(), terms.lookupClass()),
        "first",
        CodeTexts.of(page.words(), terms.whoLearnsFirst()),
        "day",
        terms.perDay(),
        "file",
        terms.perCaseAndDay(),
        "officer",
        terms.perOfficerAndDay(),
        "question",
        terms.perQuestion(),
        "holderFirst",
        terms.whoLearnsFirst() == WhoLearnsFirst.HOLDER ? "yes" : "no",
        "window",
        terms.answerWindow().toMinutes());
  }
}
