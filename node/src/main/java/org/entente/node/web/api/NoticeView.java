package org.entente.node.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.notices.NoticeEvent;
import org.entente.node.notices.OwnNotice;
import org.entente.node.notices.Posting;
import org.entente.node.notices.Share;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.NoticeBody;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.NoticeText;
import org.entente.protocol.RecallConfirmed;

/** Notices as the API shows them. */
final class NoticeView {
  private NoticeView() {}

  record Own(
      UUID id,
      UUID file,
      UUID suspect,
      String state,
      NoticeText text,
      List<String> recipients,
      Instant created,
      Optional<String> endReason,
      List<Line> shares,
      List<Event> events) {
    @Override
    public String toString() {
      return "Own[" + id + "]";
    }
  }

  /** One line of the share ledger; {@code text} is empty for who may not see it yet. */
  record Line(
      UUID notice,
      String partner,
      String standing,
      Instant at,
      Instant validUntil,
      Optional<NoticeText> text,
      Optional<Instant> reviewDue,
      Optional<NoticeReviewed> verdict,
      Optional<Instant> extraditionDue,
      Optional<NoticeRecalled> recall,
      Optional<Instant> confirmDue,
      Optional<RecallConfirmed> confirmation,
      Optional<String> code) {
    @Override
    public String toString() {
      return "Line[" + notice + "]";
    }
  }

  record Event(UUID id, String partner, String direction, NoticeBody body, Instant at) {
    @Override
    public String toString() {
      return "Event[" + id + "]";
    }
  }

  record Posted(String outcome, GateReceipt gates) {
    static Posted of(Posting posting) {
      return new Posted(posting.isSent() ? "SENT" : "HELD_BACK", posting.gates());
    }

    static Map<String, Posted> of(Map<AuthorityId, Posting> postings) {
      return postings.entrySet().stream()
          .collect(Collectors.toMap(e -> e.getKey().value(), e -> of(e.getValue())));
    }
  }

  static Own own(OwnNotice notice, List<Share> shares, List<NoticeEvent> events) {
    return new Own(
        notice.id(),
        notice.file().value(),
        notice.suspect().value(),
        notice.state().name(),
        notice.text(),
        notice.recipients().stream().map(AuthorityId::value).toList(),
        notice.created(),
        notice.endReason().map(NoticeRecalled.Reason::name),
        shares.stream().map(s -> line(s, Optional.empty())).toList(),
        events.stream().map(NoticeView::event).toList());
  }

  static Line line(Share share, Optional<NoticeText> text) {
    return new Line(
        share.notice(),
        share.partner().value(),
        share.standing().name(),
        share.at(),
        share.content().validUntil(),
        text,
        share.reviewDue(),
        share.verdict(),
        share.extraditionDue(),
        share.recall(),
        share.confirmDue(),
        share.confirmation(),
        share.code());
  }

  private static Event event(NoticeEvent event) {
    return new Event(
        event.id(), event.partner().value(), event.direction().name(), event.body(), event.at());
  }
}
