package org.entente.node.web.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.notices.Custody;
import org.entente.node.notices.NoticeCourse.State;
import org.entente.node.notices.NoticeEvent;
import org.entente.node.notices.OwnNotice;
import org.entente.node.notices.Share;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.requests.ActView;
import org.entente.node.web.shell.Words;
import org.entente.protocol.NoticePurpose;

/**
 * The acts a notice calls for where it stands, each with why this officer may not take it. The
 * desks decide again.
 */
final class NoticeActs {
  private final Words words;
  private final Officer officer;

  NoticeActs(Words words, Officer officer) {
    this.words = words;
    this.officer = officer;
  }

  List<ActView> ours(OwnNotice notice) {
    String at = "/notices/" + notice.id();
    List<ActView> acts = new ArrayList<>();
    boolean isAuthor = notice.author().equals(officer.id());
    boolean isAdviser = notice.reviewedBy().filter(officer.id()::equals).isPresent();
    if (notice.state() == State.DRAFT || notice.state() == State.NOT_CLEARED) {
      acts.add(
          page(
              "review",
              "primary",
              at + "/review",
              isAuthor ? "notices.why.author" : role(Role.LEGAL_ADVISER)));
    }
    if (notice.state() == State.CLEARED) {
      acts.add(
          new ActView(
              words.of("notices.act.release"),
              "primary",
              at + "/release",
              true,
              why(isAuthor || isAdviser ? "notices.why.third" : role(Role.SUPERVISOR))));
    }
    if (notice.state() != State.ENDED) {
      acts.add(
          page(
              "end",
              "secondary",
              at + "/end",
              role(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR, Role.LEGAL_ADVISER)));
    }
    return acts;
  }

  List<ActView> line(Share share) {
    String at = "/notices/" + share.notice();
    return switch (share.standing()) {
      case ARRESTED ->
          List.of(
              page(
                  "extradition",
                  "primary",
                  at + "/extradition?partner=" + share.partner(),
                  role(
                      Role.INVESTIGATOR,
                      Role.LIAISON_OFFICER,
                      Role.SUPERVISOR,
                      Role.LEGAL_ADVISER)));
      case RECALLED ->
          List.of(
              new ActView(
                  words.of("notices.act.recall-again"),
                  "secondary",
                  at + "/recall-again/" + share.partner(),
                  true,
                  why(role(Role.LIAISON_OFFICER, Role.SUPERVISOR, Role.LEGAL_ADVISER))));
      case HELD_BACK,
          PUBLISHED,
          TURNED_AWAY,
          ACCEPTED,
          REFUSED,
          CONTESTED,
          FOUND,
          EXTRADITION_REQUESTED,
          SURRENDERED,
          RELEASED,
          RECALL_CONFIRMED ->
          List.of();
    };
  }

  List<ActView> theirs(Share share, Instant now, List<NoticeEvent> events) {
    String at = "/notices/received/" + share.notice();
    List<ActView> acts = new ArrayList<>();
    boolean valid = share.content().isValidAt(now);
    String acting = valid ? role(Role.LIAISON_OFFICER, Role.INVESTIGATOR) : "notices.why.expired";
    boolean inCustody = Custody.open(events, share.partner()).isPresent();
    switch (share.standing()) {
      case PUBLISHED, CONTESTED ->
          acts.add(page("review", "primary", at + "/review", role(Role.LEGAL_ADVISER)));
      case ACCEPTED, FOUND -> {
        if (share.content().text().purpose() == NoticePurpose.ARREST) {
          acts.add(page("arrest", "primary", at + "/arrest", acting));
        }
        acts.add(page("found", "secondary", at + "/found", acting));
        acts.add(page("review", "secondary", at + "/review", role(Role.LEGAL_ADVISER)));
      }
      case ARRESTED, EXTRADITION_REQUESTED ->
          acts.add(
              page(
                  "custody",
                  "primary",
                  at + "/custody",
                  role(Role.LIAISON_OFFICER, Role.INVESTIGATOR)));
      case RECALLED -> {
        if (inCustody) {
          acts.add(
              page(
                  "custody",
                  "primary",
                  at + "/custody",
                  role(Role.LIAISON_OFFICER, Role.INVESTIGATOR)));
        }
        acts.add(
            page(
                "confirm",
                inCustody ? "secondary" : "primary",
                at + "/confirm",
                role(Role.LEGAL_ADVISER, Role.LIAISON_OFFICER, Role.SUPERVISOR)));
      }
      case HELD_BACK, TURNED_AWAY, REFUSED, SURRENDERED, RELEASED, RECALL_CONFIRMED -> {
        // Nothing is to be done.
      }
    }
    return acts;
  }

  private ActView page(String act, String kind, String href, String why) {
    return new ActView(words.of("notices.act." + act), kind, href, false, why(why));
  }

  private String role(Role... any) {
    return officer.hasAny(any) ? "" : "notices.why.role." + any[0].name();
  }

  private String why(String key) {
    return key.isEmpty() ? "" : words.of(key);
  }
}
