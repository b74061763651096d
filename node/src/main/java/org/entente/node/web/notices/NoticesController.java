package org.entente.node.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.notices.NoticeDesk;
import org.entente.node.notices.OwnNotice;
import org.entente.node.notices.Posting;
import org.entente.node.notices.RecallDesk;
import org.entente.node.notices.ReceivedDesk;
import org.entente.node.notices.Share;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists notices, shows one, and takes the acts that need no form. */
@Controller
class NoticesController {
  private final NoticeDesk notices;
  private final ReceivedDesk received;
  private final RecallDesk recalls;
  private final CaseDesk cases;
  private final CaseFrames frames;
  private final NoticePages pages;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  NoticesController(
      NoticeDesk notices,
      ReceivedDesk received,
      RecallDesk recalls,
      CaseDesk cases,
      CaseFrames frames,
      NoticePages pages,
      WhoIsWho whoIsWho,
      Screens screens) {
    this.notices = notices;
    this.received = received;
    this.recalls = recalls;
    this.cases = cases;
    this.frames = frames;
    this.pages = pages;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/notices")
  ModelAndView ours(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.NOTICES, request, "notices.title");
    List<NoticeListView.Row> rows = notices.list(officer).stream().map(n -> row(page, n)).toList();
    return screens.show(
        "notices/list",
        page,
        new NoticeListView(
            tabs(page.words(), true),
            rows,
            page.t("notices.none.ours"),
            page.t("notices.caption", "count", rows.size())));
  }

  @GetMapping("/notices/received")
  ModelAndView theirs(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.NOTICES, request, "notices.title");
    List<NoticeListView.Row> rows =
        received.list(officer).stream().map(s -> row(officer, page, s)).toList();
    return screens.show(
        "notices/list",
        page,
        new NoticeListView(
            tabs(page.words(), false),
            rows,
            page.t("notices.none.theirs"),
            page.t("notices.caption", "count", rows.size())));
  }

  @GetMapping("/cases/{id}/notices")
  ModelAndView ofCase(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    Page page = screens.at(Place.CASES, request, "cases.file", "title", file.title());
    CaseNoticesView view =
        new CaseNoticesView(
            frames.of(officer, file, page, CaseTab.NOTICES),
            notices.ofCase(officer, file.id()).stream().map(n -> row(page, n)).toList(),
            CaseTab.NOTICES.href(file.id()) + "/new");
    return screens.show("notices/case", page, view);
  }

  private static List<Tab> tabs(Words words, boolean ours) {
    Tab one = Tab.of(words.of("notices.tab.ours"), "/notices");
    Tab other = Tab.of(words.of("notices.tab.theirs"), "/notices/received");
    return ours ? List.of(one.active(), other) : List.of(one, other.active());
  }

  private NoticeListView.Row row(Page page, OwnNotice notice) {
    return new NoticeListView.Row(
        notice.displayName(),
        NoticeTexts.of(page.words(), notice.text().purpose()),
        String.join(", ", notice.recipients().stream().map(whoIsWho::authority).toList()),
        notice.text().caseReference().value(),
        page.times().day(notice.created()),
        NoticeTexts.state(page.words(), notice.state()),
        "/notices/" + notice.id());
  }

  private NoticeListView.Row row(Officer officer, Page page, Share share) {
    boolean seen = ReceivedDesk.maySee(officer, share);
    return new NoticeListView.Row(
        seen ? share.content().text().wanted().names().getFirst() : page.t("notices.not-yet-seen"),
        NoticeTexts.of(page.words(), share.content().text().purpose()),
        whoIsWho.authority(share.partner()),
        share.content().text().caseReference().value(),
        page.times().day(share.at()),
        NoticeTexts.standing(page.words(), share.standing()),
        seen ? "/notices/received/" + share.notice() : "");
  }

  @GetMapping("/notices/{id}")
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return show(officer, id, request, Optional.empty());
  }

  private ModelAndView show(
      Officer officer, UUID id, HttpServletRequest request, Optional<GateReceipt> held) {
    OwnNotice notice = notices.get(officer, id);
    Page page = screens.at(Place.NOTICES, request, "notices.one", "name", notice.displayName());
    return screens.show("notices/notice", page, pages.ours(officer, notice, page, held));
  }

  @GetMapping("/notices/received/{id}")
  ModelAndView showTheirs(
      Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    Share share = received.get(officer, id);
    Page page =
        screens.at(
            Place.NOTICES,
            request,
            "notices.one",
            "name",
            share.content().text().wanted().names().getFirst());
    return screens.show(
        "notices/notice", page, pages.theirs(officer, share, page, Optional.empty()));
  }

  @PostMapping("/notices/{id}/release")
  ModelAndView release(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    try {
      Map<AuthorityId, Posting> postings = notices.release(officer, id);
      Optional<GateReceipt> held =
          postings.values().stream().filter(p -> !p.isSent()).map(Posting::gates).findFirst();
      return held.isPresent()
          ? show(officer, id, request, held)
          : screens.done("/notices/" + id, attributes, words.of("notices.done.released"));
    } catch (InvalidTerm e) {
      return screens.stopped("/notices/" + id, attributes, words.of("notices.overtaken"));
    }
  }

  @PostMapping("/notices/{id}/recall-again/{partner}")
  ModelAndView again(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("partner") AuthorityId partner,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    try {
      Posting posting = recalls.again(officer, id, partner);
      return posting.isSent()
          ? screens.done("/notices/" + id, attributes, words.of("notices.done.recall-again"))
          : show(officer, id, request, Optional.of(posting.gates()));
    } catch (InvalidTerm e) {
      return screens.stopped("/notices/" + id, attributes, words.of("notices.overtaken"));
    }
  }
}
