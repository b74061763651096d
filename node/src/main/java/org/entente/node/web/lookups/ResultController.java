package org.entente.node.web.lookups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows what came back to a question; asked of several partners at once, their answers together.
 */
@Controller
class ResultController {
  private final LookupDesk lookups;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final Agreements agreements;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  ResultController(
      LookupDesk lookups,
      CaseDesk cases,
      SubjectDesk subjects,
      Agreements agreements,
      WhoIsWho whoIsWho,
      Screens screens) {
    this.lookups = lookups;
    this.cases = cases;
    this.subjects = subjects;
    this.agreements = agreements;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  /** The address of the answers to lookups that were asked together. */
  static String address(List<UUID> together) {
    String others =
        together.stream().skip(1).map(id -> "with=" + id).collect(Collectors.joining("&"));
    return "/lookups/" + together.getFirst() + (others.isEmpty() ? "" : "?" + others);
  }

  @GetMapping("/lookups/{id}")
  ModelAndView show(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam(name = "with", required = false) List<UUID> with,
      HttpServletRequest request) {
    Lookup first = lookups.get(officer, id);
    List<Lookup> together = new ArrayList<>(List.of(first));
    for (UUID other : with == null ? List.<UUID>of() : with) {
      Lookup lookup = lookups.get(officer, other);
      if (lookup.file().equals(first.file())) {
        together.add(lookup);
      }
    }
    together.forEach(lookup -> lookups.noteSeen(officer, lookup.id()));
    Page page = screens.at(Place.ASK, request, "lookups.result.title");
    return screens.show("lookups/result", page, view(officer, together, page));
  }

  private ResultView view(Officer officer, List<Lookup> together, Page page) {
    Lookup first = together.getFirst();
    CaseFile file = cases.get(officer, first.file());
    RecordNames names =
        new RecordNames(
            page.words(),
            subjects.subjects(officer, file.id()),
            subjects.objects(officer, file.id()));
    ResultTexts texts =
        new ResultTexts(
            page.words(), names, WhyNotAsk.words(page.words(), officer, file), page::when);
    List<String> order = first.records().stream().toList();
    record Placed(int at, ResultView.Row row) {}
    List<Placed> placed = new ArrayList<>();
    for (Lookup lookup : together) {
      List<ResultView.Row> rows = texts.rows(lookup, whoIsWho.authority(lookup.partner()));
      for (int i = 0; i < rows.size(); i++) {
        placed.add(new Placed(order.indexOf(lookup.records().get(i)), rows.get(i)));
      }
    }
    placed.sort(Comparator.comparingInt(Placed::at));
    return new ResultView(
        new Link(
            page.t("lookups.back-to-case", "reference", file.reference().value()),
            "/cases/" + file.id() + "/lookups"),
        page.t(
            "lookups.result.lead",
            "reference",
            file.reference().value(),
            "count",
            order.size(),
            "when",
            page.when(first.asked())),
        together.stream().anyMatch(Lookup::isWaiting),
        address(together.stream().map(Lookup::id).toList()),
        isDueAtOnce(together) ? "every 1s" : "every 4s",
        placed.stream().map(Placed::row).toList(),
        together.stream().map(lookup -> asked(lookup, texts, page)).toList());
  }

  /** Whether an answer is on its way; where a partner learns first it may take hours. */
  private static boolean isDueAtOnce(List<Lookup> lookups) {
    return lookups.stream()
        .flatMap(lookup -> lookup.questions().stream())
        .anyMatch(q -> q.state() == Lookup.State.WAITING && q.due().isEmpty());
  }

  private ResultView.Asked asked(Lookup lookup, ResultTexts texts, Page page) {
    return new ResultView.Asked(
        whoIsWho.authority(lookup.partner()),
        agreements.versions(lookup.partner()).stream()
            .filter(a -> !a.signedAt().isAfter(lookup.asked()))
            .filter(a -> a.terms().holdsAt(lookup.asked()))
            .findFirst()
            .map(a -> agreement(a, page))
            .orElse(page.t("lookups.agreement.none")),
        CodeTexts.of(page.words(), lookup.purpose()),
        CodeTexts.of(page.words(), lookup.legalBasis()),
        whoIsWho.officer(lookup.askedBy()),
        texts.batches(lookup));
  }

  private static String agreement(Agreement agreement, Page page) {
    return page.t(
        "lookups.agreement.version",
        "title",
        agreement.terms().title(),
        "version",
        String.valueOf(agreement.terms().version()));
  }
}
