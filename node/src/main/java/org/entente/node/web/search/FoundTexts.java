package org.entente.node.web.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.names.Explanation;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.search.Found;
import org.entente.node.search.Proposal;
import org.entente.node.search.SamePerson;
import org.entente.node.search.SearchDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Page;
import org.springframework.stereotype.Component;

/** Words for what a search found, in the reader's language. */
@Component
class FoundTexts {
  private final SearchDesk search;
  private final CaseDesk cases;
  private final WhoIsWho whoIsWho;

  FoundTexts(SearchDesk search, CaseDesk cases, WhoIsWho whoIsWho) {
    this.search = search;
    this.cases = cases;
    this.whoIsWho = whoIsWho;
  }

  NameSearchView.Row row(Page page, Found found) {
    Optional<CaseFile> file = found.file().flatMap(cases::find);
    String where =
        file.map(f -> page.t("search.in-case", "reference", f.reference().value()))
            .orElseGet(
                () -> CodeTexts.listName(page.words(), found.list()) + " · " + found.reference());
    String href =
        file.map(f -> CaseTab.PEOPLE.href(f.id()))
            .orElse("/lists/entries/" + found.list() + "/" + found.reference());
    return new NameSearchView.Row(
        href,
        found.name(),
        where,
        String.format(Locale.ROOT, "%.2f", found.score()),
        Explanation.of(found.comparison(), page.language().locale()));
  }

  List<NameSearchView.Proposed> proposed(Page page, List<Proposal> proposals) {
    return proposals.stream()
        .map(p ->
            new NameSearchView.Proposed(
                p.record(), p.name(), p.other().record(), row(page, p.other())))
        .toList();
  }

  List<NameSearchView.Linked> linked(
      Page page, Officer officer, CaseFile file, List<SamePerson> links) {
    return links.stream()
        .map(link ->
            new NameSearchView.Linked(
                search.name(officer, link.one()).orElse(page.t("search.hidden")),
                search.name(officer, link.other()).orElse(page.t("search.hidden")),
                link.reason(),
                page.t(
                    "search.linked.by",
                    "officer",
                    whoIsWho.officer(link.by()),
                    "day",
                    page.times().day(link.at())),
                CaseTab.SEARCH.href(file.id()) + "/links/" + link.id() + "/undo"))
        .toList();
  }
}
