package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.exchange.Conversations;
import org.entente.node.identity.Identity;
import org.entente.node.notices.ProceedingDesk;
import org.entente.node.requests.Request;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.notices.NoticeTexts;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.springframework.stereotype.Component;

/** Makes the page of a request, whichever side it was filed on. */
@Component
class RequestViews {
  private static final int HISTORY = 40;
  private static final String PARTNER = "partner:";

  private final Identity identity;
  private final WhoIsWho whoIsWho;
  private final Conversations conversations;
  private final Audit audit;
  private final ProceedingDesk proceedings;

  RequestViews(
      Identity identity,
      WhoIsWho whoIsWho,
      Conversations conversations,
      Audit audit,
      ProceedingDesk proceedings) {
    this.identity = identity;
    this.whoIsWho = whoIsWho;
    this.conversations = conversations;
    this.audit = audit;
    this.proceedings = proceedings;
  }

  RequestView of(Officer officer, Request request, Page page, Optional<GateReceipt> held) {
    Words words = page.words();
    boolean ours = request.direction() == Request.Direction.SENT;
    String us = identity.profile().name();
    String partner = whoIsWho.authority(request.partner());
    Answers answers = new Answers(page, whoIsWho);
    return new RequestView(
        ours
            ? new Link(words.of("nav.sent"), "/requests/sent")
            : new Link(words.of("nav.inbox"), "/requests/received"),
        request.content().caseReference().value(),
        new Link(
            request.content().caseReference().value(),
            request.file().map(f -> "/cases/" + f + "/requests").orElse("")),
        RequestRows.state(words, request),
        RequestRows.urgency(words, request.content().urgency()),
        Optional.of(request.due()).filter(_ -> !request.state().isEnd()),
        answers.notice(request, partner),
        held.map(receipt -> GatesView.of(words, receipt)),
        ours,
        ours ? us : partner,
        ours ? partner : us,
        new ContentTexts(page).of(request.content()),
        answers.of(request),
        request.gates().map(receipt -> GatesView.of(words, receipt)),
        comparison(words, request),
        RequestActs.of(words, officer, request),
        ledTo(officer, request, page),
        history(words, request));
  }

  private List<String> ledTo(Officer officer, Request request, Page page) {
    return request.direction() == Request.Direction.SENT
        ? List.of()
        : proceedings.heard(officer, request.id()).stream()
            .map(t ->
                page.t(
                    "notices.led-to.line",
                    "stage",
                    NoticeTexts.of(page.words(), t.content().stage()),
                    "on",
                    page.times().day(t.content().on()),
                    "account",
                    t.content().account()))
            .toList();
  }

  private Optional<GateComparison> comparison(Words words, Request request) {
    return request
        .message()
        .flatMap(message ->
            GateComparison.of(
                words,
                conversations.theirGates(request.partner(), message),
                conversations.ourGates(request.partner(), message)));
  }

  private List<RequestView.EventView> history(Words words, Request request) {
    return audit.latestAbout(request.id().toString(), HISTORY).stream()
        .map(entry -> event(words, entry))
        .toList();
  }

  private RequestView.EventView event(Words words, AuditEntry entry) {
    return new RequestView.EventView(
        entry.at(),
        CodeTexts.known(words, "act", entry.act()),
        whoIsWho.actor(words, entry.actor()),
        entry.actor().startsWith(PARTNER));
  }
}
