package org.entente.node.web.lookups;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.Match;
import org.entente.node.discovery.MatchDesk;
import org.entente.node.discovery.MatchedQuestion;
import org.entente.node.exchange.Conversations;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows matches that we alone know of, to be released, declined, or left to lapse. */
@Controller
class MatchesController {
  private final MatchDesk matches;
  private final SubjectDesk subjects;
  private final CaseDesk cases;
  private final Conversations conversations;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  MatchesController(
      MatchDesk matches,
      SubjectDesk subjects,
      CaseDesk cases,
      Conversations conversations,
      WhoIsWho whoIsWho,
      Screens screens) {
    this.matches = matches;
    this.subjects = subjects;
    this.cases = cases;
    this.conversations = conversations;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/matches")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.MATCHES, request, "lookups.matches.title");
    return screens.show(
        "lookups/matches",
        page,
        new MatchesView(matches.open(officer).stream().map(q -> row(page.words(), q)).toList()));
  }

  private MatchesView.Row row(Words words, MatchedQuestion question) {
    long open =
        question.records().stream()
            .filter(r -> MatchDesk.decisionOn(question, r).isEmpty())
            .count();
    return new MatchesView.Row(
        question.due(),
        whoIsWho.authority(question.partner()),
        question.caseReference().value(),
        CodeTexts.of(words, question.purpose()),
        CodeTexts.of(words, question.lookupClass()),
        words.of("lookups.matches.open", "count", open),
        open > 0 ? Tone.WARNING : Tone.SUCCESS,
        "/matches/" + question.question());
  }

  @GetMapping("/matches/{id}")
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return show(officer, id, request, Form.empty());
  }

  private ModelAndView show(Officer officer, UUID id, HttpServletRequest request, Form form) {
    MatchedQuestion question = matches.get(officer, id);
    Page page = screens.at(Place.MATCHES, request, "lookups.match.title");
    Words words = page.words();
    return screens.show(
        "lookups/match",
        page,
        new MatchView(
            new Link(words.of("lookups.matches.title"), "/matches"),
            words.of(
                "lookups.match.lead",
                "partner",
                whoIsWho.authority(question.partner()),
                "due",
                page.when(question.due())),
            whoIsWho.authority(question.partner()),
            question.caseReference().value(),
            CodeTexts.of(words, question.purpose()),
            CodeTexts.of(words, question.legalBasis()),
            CodeTexts.of(words, question.lookupClass()),
            question.asked(),
            question.due(),
            "/matches/" + id,
            records(officer, page, question),
            gates(words, conversations.theirGates(question.partner(), question.message())),
            gates(words, conversations.ourGates(question.partner(), question.message()))),
        form);
  }

  private static List<GatesView> gates(Words words, Optional<GateReceipt> receipt) {
    return receipt.map(r -> GatesView.of(words, r)).stream().toList();
  }

  private List<MatchView.Record> records(Officer officer, Page page, MatchedQuestion question) {
    Instant now = page.times().now();
    List<MatchView.Record> records = new ArrayList<>();
    for (String key : question.records()) {
      Optional<CaseFileId> file = subjects.findFile(officer, key);
      RecordNames.Name name =
          file.map(f ->
                  new RecordNames(
                          page.words(), subjects.subjects(officer, f), subjects.objects(officer, f))
                      .of(key))
              .orElse(new RecordNames.Name(key, false, page.t("lookups.match.on-list")));
      Optional<Match.Decision> decision = MatchDesk.decisionOn(question, key);
      boolean isOver = question.answered().isPresent() || !now.isBefore(question.due());
      records.add(
          new MatchView.Record(
              key,
              name.label(),
              name.isPerson(),
              name.kind(),
              file.map(f -> link(cases.get(officer, f))).orElse(new Link("", "")),
              page.t(
                  "lookups.match.state."
                      + decision.map(Enum::name).orElse(isOver ? "LAPSED" : "OPEN")),
              tone(decision),
              isOver
                  ? page.t("lookups.match.over")
                  : decision.isPresent() ? page.t("lookups.match.decided") : ""));
    }
    return records;
  }

  private static Link link(CaseFile file) {
    return new Link(file.reference().value(), "/cases/" + file.id());
  }

  private static Tone tone(Optional<Match.Decision> decision) {
    return switch (decision.orElse(Match.Decision.LAPSED)) {
      case RELEASED -> Tone.SUCCESS;
      case DECLINED -> Tone.INFO;
      case LAPSED -> Tone.WARNING;
    };
  }

  @PostMapping("/matches/{id}/release")
  ModelAndView release(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    return decided(
        officer,
        id,
        request,
        attributes,
        form,
        "lookups.match.released",
        () -> matches.release(officer, id, form.value("record")));
  }

  @PostMapping("/matches/{id}/decline")
  ModelAndView decline(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    return decided(
        officer,
        id,
        request,
        attributes,
        form,
        "lookups.match.declined",
        () -> matches.decline(officer, id, form.value("record")));
  }

  private ModelAndView decided(
      Officer officer,
      UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes,
      Form form,
      String said,
      Runnable act) {
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          act.run();
          return screens.done("/matches/" + id, attributes, words.of(said));
        },
        wrong -> show(officer, id, request, wrong));
  }
}
