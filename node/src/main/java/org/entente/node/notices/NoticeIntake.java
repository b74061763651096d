package org.entente.node.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.Outcome;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.node.notices.store.NoticeStore;
import org.entente.node.notices.store.ShareStore;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Clock;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.ExtraditionRequested;
import org.entente.protocol.FoundReport;
import org.entente.protocol.Message;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticeBody;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.RecallConfirmed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes in partners' notices and recalls, and what they tell about ours. */
@Component
class NoticeIntake implements MessageHandler {
  private final NoticeStore notices;
  private final ShareStore store;
  private final RecallDesk recalls;
  private final CaseDesk cases;
  private final NoticeTimes times;
  private final Audit audit;

  NoticeIntake(
      NoticeStore notices,
      ShareStore store,
      RecallDesk recalls,
      CaseDesk cases,
      NoticeTimes times,
      Audit audit) {
    this.notices = notices;
    this.store = store;
    this.recalls = recalls;
    this.cases = cases;
    this.times = times;
    this.audit = audit;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(
        Notice.class,
        NoticeReviewed.class,
        FoundReport.class,
        ArrestReport.class,
        ExtraditionRequested.class,
        CustodyEnded.class,
        NoticeRecalled.class,
        RecallConfirmed.class);
  }

  @Override
  public void handle(Message message) {
    if (!(message.body() instanceof NoticeBody body)) {
      throw new NotExpected("not about a notice");
    }
    AuthorityId from = message.sender();
    switch (body) {
      case Notice notice -> received(message, notice);
      case NoticeReviewed reviewed -> reviewed(from, reviewed);
      case FoundReport found -> {
        told(from, found, found.report(), NoticeCourse.Step.FIND, Optional.empty());
        record(from, Act.FOUND_REPORT_RECEIVED, found.report(), found.notice());
      }
      case ArrestReport arrest -> arrested(from, arrest);
      case CustodyEnded ended -> custodyEnded(from, ended);
      case ExtraditionRequested extradition -> extradition(from, extradition);
      case NoticeRecalled recalled -> recalled(from, recalled);
      case RecallConfirmed confirmed -> confirmed(from, confirmed);
    }
  }

  private void received(Message message, Notice notice) {
    if (store.isKnown(notice.notice())) {
      throw new NotExpected("a notice of this id is known");
    }
    Instant now = times.now();
    store.add(
        Share.first(
            notice,
            message.sender(),
            Share.Direction.RECEIVED,
            NoticeCourse.Standing.PUBLISHED,
            now,
            Optional.of(times.due(message.sender(), Clock.NOTICE_REVIEWED, now)),
            Optional.empty(),
            Optional.of(message.id())));
    audit.record(
        AuditRecord.of(actor(message.sender()), Act.NOTICE_RECEIVED, notice.notice())
            .with("partner", message.sender())
            .with("purpose", notice.text().purpose()));
  }

  private void reviewed(AuthorityId from, NoticeReviewed reviewed) {
    Share share = ours(from, reviewed.notice());
    NoticeCourse.Step step =
        switch (reviewed.verdict()) {
          case ACCEPTED -> NoticeCourse.Step.ACCEPT;
          case REFUSED -> NoticeCourse.Step.REFUSE;
          case CONTESTED -> NoticeCourse.Step.CONTEST;
        };
    store.update(share.standing(theirs(share, step)).verdict(reviewed));
    audit.record(
        AuditRecord.of(actor(from), Act.NOTICE_REVIEW_RECEIVED, reviewed.review())
            .result(reviewed.ground().map(g -> g.code()).orElse(reviewed.verdict().name()))
            .with("notice", reviewed.notice())
            .with("verdict", reviewed.verdict())
            .with("partner", from));
  }

  private void arrested(AuthorityId from, ArrestReport arrest) {
    told(
        from,
        arrest,
        arrest.arrest(),
        NoticeCourse.Step.ARREST,
        Optional.of(times.due(from, Clock.EXTRADITION_REQUESTED, arrest.at())));
    record(from, Act.ARREST_REPORT_RECEIVED, arrest.arrest(), arrest.notice());
    OwnNotice notice = notices.find(arrest.notice()).orElseThrow();
    cases.keep(
        actor(from),
        new Outcome(
            arrest.arrest(),
            notice.file(),
            Outcome.Kind.ARREST,
            Optional.of(notice.suspect()),
            arrest.at().atOffset(ZoneOffset.UTC).toLocalDate(),
            arrest.account()));
  }

  private void custodyEnded(AuthorityId from, CustodyEnded ended) {
    NoticeCourse.Step step =
        switch (ended.how()) {
          case SURRENDERED -> NoticeCourse.Step.SURRENDER;
          case RELEASED -> NoticeCourse.Step.RELEASE;
        };
    boolean known =
        Custody.open(store.events(ended.notice()), from)
            .filter(a -> a.arrest().equals(ended.arrest()))
            .isPresent();
    if (!known) {
      throw new NotExpected("no such arrest");
    }
    told(from, ended, ended.end(), step, Optional.empty());
    record(from, Act.CUSTODY_END_RECEIVED, ended.end(), ended.notice());
    if (ended.how() == CustodyEnded.How.SURRENDERED) {
      recalls.fulfilled(actor(from), ended.notice());
    }
  }

  /** What the recipient did on a notice of ours. */
  private void told(
      AuthorityId from,
      NoticeBody body,
      UUID act,
      NoticeCourse.Step step,
      Optional<Instant> extraditionDue) {
    Share share = ours(from, body.notice());
    NoticeCourse.Standing next = theirs(share, step);
    keep(from, body, act);
    store.update(
        share
            .standing(next)
            .extraditionDue(extraditionDue.filter(_ -> next == NoticeCourse.Standing.ARRESTED)));
  }

  private void extradition(AuthorityId from, ExtraditionRequested extradition) {
    Share share = theirs(from, extradition.notice());
    NoticeCourse.Standing next =
        NoticeCourse.after(
                share.standing(),
                NoticeCourse.Step.REQUEST_EXTRADITION,
                share.content().text().purpose())
            .orElseThrow(() -> new NotExpected("nobody is under arrest on this notice"));
    keep(from, extradition, extradition.extradition());
    store.update(share.standing(next).extraditionDue(Optional.empty()));
    record(from, Act.EXTRADITION_REQUEST_RECEIVED, extradition.extradition(), extradition.notice());
  }

  private void recalled(AuthorityId from, NoticeRecalled recalled) {
    Share share = theirs(from, recalled.notice());
    NoticeCourse.Standing next =
        NoticeCourse.after(
                share.standing(), NoticeCourse.Step.RECALL, share.content().text().purpose())
            .orElseThrow(() -> new NotExpected("the notice was recalled before"));
    store.update(
        share
            .standing(next)
            .recalled(recalled, Optional.of(times.due(from, Clock.RECALL_CONFIRMED, times.now()))));
    audit.record(
        AuditRecord.of(actor(from), Act.NOTICE_RECALL_RECEIVED, recalled.recall())
            .with("notice", recalled.notice())
            .with("partner", from)
            .with("reason", recalled.reason()));
  }

  private void confirmed(AuthorityId from, RecallConfirmed confirmed) {
    Share share = ours(from, confirmed.notice());
    if (share.recall().filter(r -> r.recall().equals(confirmed.recall())).isEmpty()) {
      throw new NotExpected("no such recall of ours");
    }
    store.update(
        share.standing(theirs(share, NoticeCourse.Step.CONFIRM_RECALL)).confirmed(confirmed));
    audit.record(
        AuditRecord.of(actor(from), Act.NOTICE_RECALL_CONFIRMATION_RECEIVED, confirmed.recall())
            .result(confirmed.done().name())
            .with("notice", confirmed.notice())
            .with("partner", from));
  }

  private void keep(AuthorityId from, NoticeBody body, UUID act) {
    if (!store.add(new NoticeEvent(act, from, Share.Direction.RECEIVED, body, times.now()))) {
      throw new NotExpected("an act of this id is known");
    }
  }

  private void record(AuthorityId from, Act act, UUID id, UUID notice) {
    audit.record(AuditRecord.of(actor(from), act, id).with("notice", notice).with("partner", from));
  }

  private Share ours(AuthorityId partner, UUID notice) {
    return store
        .lock(notice, partner, Share.Direction.SENT)
        .orElseThrow(() -> new NotExpected("no notice of ours with this partner"));
  }

  private Share theirs(AuthorityId partner, UUID notice) {
    return store
        .lock(notice, partner, Share.Direction.RECEIVED)
        .orElseThrow(() -> new NotExpected("no notice of this partner"));
  }

  private static NoticeCourse.Standing theirs(Share share, NoticeCourse.Step step) {
    return NoticeCourse.afterTheirs(share.standing(), step, share.content().text().purpose())
        .orElseThrow(() -> new NotExpected("not a step from " + share.standing()));
  }

  private static Actor actor(AuthorityId partner) {
    return new Actor.PartnerActor(partner);
  }

  @EventListener
  void on(Delivered delivered) {
    if (delivered.receipt().evidence() != DeliveryEvidence.DELIVERY) {
      notTaken(delivered.message(), delivered.receipt().code().orElse(""));
    }
  }

  @EventListener
  void on(Undeliverable undeliverable) {
    notTaken(undeliverable.message(), undeliverable.code());
    if (undeliverable.message().body() instanceof NoticeRecalled recalled) {
      openRecall(recalled, undeliverable.message())
          .ifPresent(s -> store.update(s.message(Optional.empty())));
    }
  }

  /** A notice that did not arrive needs no recall; a recall that did not arrive stays open. */
  private void notTaken(Message message, String code) {
    if (message.body() instanceof Notice notice) {
      store
          .lock(notice.notice(), message.recipient(), Share.Direction.SENT)
          .ifPresent(s ->
              NoticeCourse.after(s.standing(), NoticeCourse.Step.TURN_AWAY, notice.text().purpose())
                  .ifPresent(next -> store.update(s.standing(next).code(Optional.of(code)))));
    } else if (message.body() instanceof NoticeRecalled recalled) {
      openRecall(recalled, message).ifPresent(s -> store.update(s.code(Optional.of(code))));
    }
  }

  private Optional<Share> openRecall(NoticeRecalled recalled, Message message) {
    return store
        .lock(recalled.notice(), message.recipient(), Share.Direction.SENT)
        .filter(s -> s.standing() == NoticeCourse.Standing.RECALLED);
  }
}
