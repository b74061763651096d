package org.entente.node.web.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.exchange.Conversations;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.NoticeDesk;
import org.entente.node.notices.NoticeEvent;
import org.entente.node.notices.OwnNotice;
import org.entente.node.notices.ProceedingDesk;
import org.entente.node.notices.ReceivedDesk;
import org.entente.node.notices.Share;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.requests.BadgeView;
import org.entente.node.web.requests.GateComparison;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.Body;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.ExtraditionRequested;
import org.entente.protocol.FoundReport;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.NoticeText;
import org.entente.protocol.RecallConfirmed;
import org.springframework.stereotype.Component;

/** Makes the page of a notice, ours or a partner's. */
@Component
class NoticePages {
  private final NoticeDesk notices;
  private final ReceivedDesk received;
  private final Conversations conversations;
  private final WhoIsWho whoIsWho;
  private final ProceedingDesk proceedings;

  NoticePages(
      NoticeDesk notices,
      ReceivedDesk received,
      Conversations conversations,
      WhoIsWho whoIsWho,
      ProceedingDesk proceedings) {
    this.notices = notices;
    this.received = received;
    this.conversations = conversations;
    this.whoIsWho = whoIsWho;
    this.proceedings = proceedings;
  }

  NoticePageView ours(Officer officer, OwnNotice notice, Page page, Optional<GateReceipt> held) {
    Words words = page.words();
    List<Share> shares = notices.shares(officer, notice.id());
    NoticeActs acts = new NoticeActs(words, officer);
    List<NoticePageView.Told> told = new ArrayList<>();
    notice
        .endReason()
        .ifPresent(r ->
            told.add(
                new NoticePageView.Told(
                    Tone.INFO, words.of("notices.ended"), NoticeTexts.of(words, r))));
    long open =
        shares.stream().filter(s -> s.recall().isPresent() && s.confirmation().isEmpty()).count();
    if (open > 0) {
      told.add(
          new NoticePageView.Told(
              Tone.WARNING,
              words.of("notices.recalls-open", "count", open),
              words.of("notices.recalls-open.text")));
    }
    int refusals = notices.earlierRefusals(officer, notice.id()).size();
    if (refusals > 0) {
      told.add(
          new NoticePageView.Told(
              Tone.WARNING,
              words.of("notices.earlier-refusals", "count", refusals),
              words.of("notices.earlier-refusals.text")));
    }
    return new NoticePageView(
        new Link(words.of("nav.notices"), "/notices"),
        notice.text().caseReference().value(),
        List.of(
            NoticeTexts.state(words, notice.state()),
            new BadgeView(NoticeTexts.of(words, notice.text().purpose()), Tone.NEUTRAL)),
        List.of(
            new NoticePageView.Fact(words.of("notices.author"), whoIsWho.officer(notice.author())),
            new NoticePageView.Fact(
                words.of("notices.adviser"),
                notice.reviewedBy().map(whoIsWho::officer).orElse("–")),
            new NoticePageView.Fact(
                words.of("notices.released-by"),
                notice.releasedBy().map(whoIsWho::officer).orElse("–")),
            new NoticePageView.Fact(
                words.of("notices.recipients"),
                String.join(", ", notice.recipients().stream().map(whoIsWho::authority).toList()))),
        acts.ours(notice),
        told,
        held.map(r -> GatesView.of(words, r)),
        wanted(words, notice.text()),
        matter(words, notice.text()),
        support(notice.text()),
        notice.review().map(r -> review(words, r)).orElse(List.of()),
        shares.stream().map(s -> line(words, acts, s)).toList(),
        Optional.empty(),
        events(words, notices.events(officer, notice.id())));
  }

  NoticePageView theirs(Officer officer, Share share, Page page, Optional<GateReceipt> held) {
    Words words = page.words();
    NoticeText text = share.content().text();
    List<NoticePageView.Told> told = new ArrayList<>();
    share
        .recall()
        .ifPresent(r ->
            told.add(
                new NoticePageView.Told(
                    share.confirmation().isPresent() ? Tone.INFO : Tone.DANGER,
                    words.of("notices.recalled", "reason", NoticeTexts.of(words, r.reason())),
                    words.of("notices.recalled.text"))));
    if (!share.standing().isUsable() && share.recall().isEmpty()) {
      told.add(
          new NoticePageView.Told(
              Tone.WARNING, words.of("notices.not-usable"), words.of("notices.not-usable.text")));
    }
    List<NoticeEvent> events = received.events(officer, share.notice());
    for (NoticeEvent event : events) {
      proceedings
          .heard(officer, event.id())
          .forEach(t ->
              told.add(
                  new NoticePageView.Told(
                      Tone.SUCCESS,
                      words.of("notices.led-to"),
                      words.of(
                          "notices.led-to.line",
                          "stage",
                          NoticeTexts.of(words, t.content().stage()),
                          "on",
                          page.times().day(t.content().on()),
                          "account",
                          t.content().account()))));
    }
    List<NoticePageView.Fact> briefs = new ArrayList<>();
    briefs.add(
        new NoticePageView.Fact(words.of("notices.from"), whoIsWho.authority(share.partner())));
    briefs.add(
        new NoticePageView.Fact(
            words.of("notices.valid-until"), page.when(share.content().validUntil())));
    share
        .reviewDue()
        .filter(_ -> share.verdict().isEmpty())
        .ifPresent(
            d -> briefs.add(new NoticePageView.Fact(words.of("notices.review-due"), page.when(d))));
    share
        .extraditionDue()
        .ifPresent(d ->
            briefs.add(new NoticePageView.Fact(words.of("notices.extradition-due"), page.when(d))));
    return new NoticePageView(
        new Link(words.of("nav.notices"), "/notices/received"),
        text.caseReference().value(),
        List.of(
            NoticeTexts.standing(words, share.standing()),
            new BadgeView(NoticeTexts.of(words, text.purpose()), Tone.NEUTRAL)),
        briefs,
        new NoticeActs(words, officer).theirs(share, page.times().now(), events),
        told,
        held.map(r -> GatesView.of(words, r)),
        wanted(words, text),
        matter(words, text),
        support(text),
        share.review().map(r -> review(words, r)).orElse(List.of()),
        List.of(),
        share
            .message()
            .flatMap(m ->
                GateComparison.of(
                    words,
                    conversations.theirGates(share.partner(), m),
                    conversations.ourGates(share.partner(), m))),
        events(words, events));
  }

  private NoticePageView.Line line(Words words, NoticeActs acts, Share share) {
    boolean recalled = share.recall().isPresent();
    String said =
        share
            .confirmation()
            .map(c -> NoticeTexts.of(words, c.done()) + " " + c.words())
            .or(() ->
                share
                    .verdict()
                    .flatMap(NoticeReviewed::ground)
                    .map(g ->
                        GatesView.ground(words, g)
                            + " "
                            + share.verdict().map(NoticeReviewed::reasons).orElse("")))
            .or(share::code)
            .orElse("");
    return new NoticePageView.Line(
        whoIsWho.authority(share.partner()),
        NoticeTexts.standing(words, share.standing()),
        said,
        recalled
            ? share.confirmDue().filter(_ -> share.confirmation().isEmpty())
            : share
                .extraditionDue()
                .or(() -> share.reviewDue().filter(_ -> share.verdict().isEmpty())),
        words.of(
            recalled
                ? "notices.confirm-due"
                : share.extraditionDue().isPresent()
                    ? "notices.extradition-due"
                    : "notices.review-due"),
        acts.line(share));
  }

  private static List<NoticePageView.Fact> wanted(Words words, NoticeText text) {
    List<NoticePageView.Fact> facts = new ArrayList<>();
    facts.add(
        new NoticePageView.Fact(
            words.of("notices.names"), String.join("\n", text.wanted().names())));
    if (!text.wanted().birthDates().isEmpty()) {
      facts.add(
          new NoticePageView.Fact(
              words.of("notices.born"), String.join("\n", text.wanted().birthDates())));
    }
    facts.add(
        new NoticePageView.Fact(
            words.of("notices.tier"), NoticeTexts.of(words, text.wanted().tier())));
    facts.add(new NoticePageView.Fact(words.of("notices.part"), text.wanted().part()));
    text.wanted()
        .identifiers()
        .forEach(i ->
            facts.add(
                new NoticePageView.Fact(
                    CodeTexts.known(words, "identifier.kind", i.kind()), i.value())));
    facts.add(new NoticePageView.Fact(words.of("notices.sources"), text.wanted().sources()));
    return facts;
  }

  private static List<NoticePageView.Fact> matter(Words words, NoticeText text) {
    List<NoticePageView.Fact> facts = new ArrayList<>();
    facts.add(
        new NoticePageView.Fact(words.of("notices.offence"), CodeTexts.of(words, text.offence())));
    facts.add(
        new NoticePageView.Fact(words.of("notices.basis"), CodeTexts.of(words, text.legalBasis())));
    if (!text.judicialDecision().isEmpty()) {
      facts.add(new NoticePageView.Fact(words.of("notices.decision"), text.judicialDecision()));
    }
    facts.add(new NoticePageView.Fact(words.of("notices.facts"), text.facts()));
    return facts;
  }

  private List<NoticePageView.Support> support(NoticeText text) {
    return text.support().stream()
        .map(i ->
            new NoticePageView.Support(
                i.statement(),
                i.basis(),
                whoIsWho.authority(i.originator()),
                CodeTexts.codes(i.handling(), i.evaluation())))
        .toList();
  }

  private static List<NoticePageView.Answer> review(Words words, LegalReview review) {
    return review.answers().stream()
        .map(a ->
            new NoticePageView.Answer(
                NoticeTexts.of(words, a.question()),
                new BadgeView(
                    words.of(a.clear() ? "codes.yes" : "codes.no"),
                    a.clear() ? Tone.SUCCESS : Tone.DANGER),
                a.reasons()))
        .toList();
  }

  private List<NoticePageView.Event> events(Words words, List<NoticeEvent> events) {
    return events.stream()
        .map(e ->
            new NoticePageView.Event(
                e.at(),
                CodeTexts.known(words, "message", Body.kind(e.body())),
                whoIsWho.authority(e.partner()),
                said(words, e),
                e.direction() == Share.Direction.RECEIVED))
        .toList();
  }

  private static String said(Words words, NoticeEvent event) {
    return switch (event.body()) {
      case FoundReport found -> found.account();
      case ArrestReport arrest ->
          arrest.account()
              + " "
              + words.of("notices.rights-given", "count", arrest.rights().size());
      case ExtraditionRequested extradition -> extradition.reference();
      case CustodyEnded ended -> NoticeTexts.of(words, ended.how()) + " " + ended.account();
      case Notice _, NoticeReviewed _, NoticeRecalled _, RecallConfirmed _ -> "";
    };
  }
}
