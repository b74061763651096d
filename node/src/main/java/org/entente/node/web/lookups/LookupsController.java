package org.entente.node.web.lookups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists lookups: of one case file, and over all files an officer may read. */
@Controller
class LookupsController {
  private static final int PAGE = 25;

  private final LookupDesk lookups;
  private final CaseDesk cases;
  private final Partners partners;
  private final LookupRows rows;
  private final CaseFrames frames;
  private final Screens screens;

  LookupsController(
      LookupDesk lookups,
      CaseDesk cases,
      Partners partners,
      LookupRows rows,
      CaseFrames frames,
      Screens screens) {
    this.lookups = lookups;
    this.cases = cases;
    this.partners = partners;
    this.rows = rows;
    this.frames = frames;
    this.screens = screens;
  }

  private record Found(CaseFile file, Lookup lookup) {}

  @GetMapping("/lookups")
  ModelAndView all(
      Officer officer,
      @RequestParam(name = "partner", defaultValue = "") String wanted,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    String partner = wanted.matches("[a-z0-9-]{1,40}") ? wanted : "";
    List<CaseFile> files = cases.list(officer);
    List<Found> found = new ArrayList<>();
    for (CaseFile file : files) {
      for (Lookup lookup : lookups.list(officer, file.id())) {
        if (partner.isEmpty() || lookup.partner().value().equals(partner)) {
          found.add(new Found(file, lookup));
        }
      }
    }
    found.sort(Comparator.comparing((Found f) -> f.lookup().asked()).reversed());
    Page page = screens.at(Place.ASK, request, "lookups.title");
    Words words = page.words();
    Paging paging =
        new Paging(
            Math.max(1, number), PAGE, found.size(), "/lookups?partner=" + partner + "&page=");
    LookupsView view =
        new LookupsView(
            Form.posted(request.getParameterMap()),
            files.stream().map(file -> choice(words, officer, file)).toList(),
            partners.list().stream()
                .map(p -> Choice.of(p.id().value(), p.profile().name()))
                .toList(),
            applied(partner),
            found.stream()
                .skip((long) (paging.number() - 1) * PAGE)
                .limit(PAGE)
                .map(f -> rows.row(words, f.file(), f.lookup()))
                .toList(),
            paging);
    return screens.show("lookups/all", page, view);
  }

  private List<Link> applied(String partner) {
    return partners.list().stream()
        .filter(p -> p.id().value().equals(partner))
        .map(p -> new Link(p.profile().name(), "/lookups"))
        .toList();
  }

  private static Choice choice(Words words, Officer officer, CaseFile file) {
    Choice choice =
        Choice.of(
            file.id().toString(),
            words.of("lookups.file", "reference", file.reference().value(), "title", file.title()));
    return WhyNotAsk.of(officer, file)
        .map(why -> choice.unavailable(words.of("lookups.why.short." + why)))
        .orElse(choice);
  }

  /** From the choice of a case file to its form. */
  @GetMapping("/lookups/new")
  ModelAndView choose(@RequestParam(name = "case", defaultValue = "") String file) {
    return new ModelAndView(
        file.matches("[0-9a-f-]{36}")
            ? "redirect:/cases/" + file + "/lookups/new"
            : "redirect:/lookups");
  }

  @GetMapping("/cases/{id}/lookups")
  ModelAndView ofCase(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    Page page = screens.at(Place.CASES, request, "lookups.case.title", "title", file.title());
    CaseLookupsView view =
        new CaseLookupsView(
            frames.of(officer, file, page, CaseTab.LOOKUPS),
            "/cases/" + file.id() + "/lookups/new",
            WhyNotAsk.words(page.words(), officer, file),
            lookups.list(officer, file.id()).stream()
                .map(l -> rows.row(page.words(), file, l))
                .toList());
    return screens.show("lookups/case", page, view);
  }
}
