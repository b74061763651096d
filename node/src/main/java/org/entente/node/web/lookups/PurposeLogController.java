package org.entente.node.web.lookups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.entente.node.discovery.BudgetUse;
import org.entente.node.discovery.DiscoveryWatch;
import org.entente.node.discovery.PurposeLogEntry;
import org.entente.node.discovery.UnusualAsking;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows those who watch over the use of data what a partner asked of this node. */
@Controller
class PurposeLogController {
  private static final int MOST = 200;
  private static final String EVALUATED = "EVALUATED";

  private final DiscoveryWatch watch;
  private final Partners partners;
  private final Screens screens;

  PurposeLogController(DiscoveryWatch watch, Partners partners, Screens screens) {
    this.watch = watch;
    this.partners = partners;
    this.screens = screens;
  }

  @GetMapping("/partners/{id}/questions")
  ModelAndView show(Officer officer, @PathVariable("id") String id, HttpServletRequest request) {
    Partner partner = partners.get(new AuthorityId(id));
    List<PurposeLogEntry> log = watch.purposeLog(officer, partner.id(), MOST);
    String name = partner.profile().name();
    Page page = screens.at(Place.PARTNERS, request, "lookups.log.title", "partner", name);
    Words words = page.words();
    PurposeLogView view =
        new PurposeLogView(
            new Link(name, "/partners/" + partner.id()),
            words.of("lookups.log.lead", "partner", name),
            watch.budgets(partner.id()).stream()
                .filter(use -> use.side() == BudgetUse.Side.ANSWERED)
                .map(use ->
                    new PurposeLogView.Figure(
                        CodeTexts.of(words, use.lookupClass()), use.used(), use.granted()))
                .toList(),
            watch.unusual(officer, partner.id()).stream().map(u -> said(words, u)).toList(),
            log.stream().map(entry -> row(words, entry)).toList());
    return screens.show("lookups/log", page, view);
  }

  private static String said(Words words, UnusualAsking unusual) {
    return words.of(
        "lookups.unusual." + unusual.kind(),
        "side",
        words.of("lookups.unusual.side." + unusual.side()),
        "who",
        unusual.who(),
        "values",
        unusual.values(),
        "usual",
        unusual.usual());
  }

  static PurposeLogView.Row row(Words words, PurposeLogEntry entry) {
    boolean evaluated = entry.outcome().equals(EVALUATED);
    return new PurposeLogView.Row(
        entry.at(),
        entry.caseReference().value(),
        CodeTexts.of(words, entry.purpose()),
        entry.officer(),
        CodeTexts.of(words, entry.lookupClass()),
        entry.size(),
        words.of("lookups.log.outcome." + entry.outcome()),
        evaluated ? Tone.SUCCESS : Tone.WARNING);
  }
}
