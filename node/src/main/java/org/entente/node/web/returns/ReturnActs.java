package org.entente.node.web.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.node.returns.ReturnAct;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnCourse;
import org.entente.node.returns.RightsGate;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Clock;

/** The acts a return offers where it stands, each with why it is not available. */
final class ReturnActs {
  private final Words words;
  private final Officer officer;
  private final ReturnCase one;
  private final boolean isContradictory;
  private final List<ReturnView.Act> acts = new ArrayList<>();

  private ReturnActs(Words words, Officer officer, ReturnCase one, boolean isContradictory) {
    this.words = words;
    this.officer = officer;
    this.one = one;
    this.isContradictory = isContradictory;
  }

  static List<ReturnView.Act> of(
      Words words, Officer officer, ReturnCase one, boolean isContradictory) {
    ReturnActs offer = new ReturnActs(words, officer, one, isContradictory);
    if (one.isOurs()) {
      offer.sending();
    } else {
      offer.receiving();
    }
    return offer.acts;
  }

  private void sending() {
    switch (one.state()) {
      case DRAFT -> posted("enter-gates", ReturnAct.ENTER_GATES);
      case RIGHTS_GATES, NATIONALITY_INCONCLUSIVE -> {
        String whyNot = whyNot(ReturnAct.ASK_VERIFICATION);
        add(
            "ask-verification",
            "primary",
            true,
            whyNot.isEmpty() && isContradictory ? words.of("returns.why.contradictory") : whyNot);
      }
      case NATIONALITY_CONFIRMED -> posted("ask-document", ReturnAct.ASK_DOCUMENT);
      case DOCUMENT_ISSUED -> {
        if (one.plan().isPresent()) {
          add("release", "primary", true, whyNotRelease());
        }
        add(
            "plan",
            one.plan().isPresent() ? "secondary" : "primary",
            false,
            whyNot(ReturnAct.NOTIFY_TRANSFER));
      }
      case TRANSFER_NOTIFIED -> {
        String whyNot = whyNot(ReturnAct.DEPART);
        add(
            "depart",
            "primary",
            true,
            whyNot.isEmpty() && !one.told() ? words.of("returns.why.not-told") : whyNot);
      }
      case SUSPENDED -> posted("resume", ReturnAct.RESUME);
      case VERIFICATION_ASKED,
          INTERVIEW,
          NATIONALITY_DENIED,
          DOCUMENT_ASKED,
          DEPARTED,
          RECEIVED,
          FOLLOW_UP,
          CLOSED -> {
        // The next step is the other authority's, or there is none but the two below.
      }
    }
    if (one.course().after(ReturnAct.SUSPEND) instanceof ReturnCourse.Taken) {
      boolean may =
          officer.hasAny(
              Role.RETURN_OFFICER, Role.PROTECTION_DESK, Role.LEGAL_ADVISER, Role.SUPERVISOR);
      add("suspend", "danger", true, may ? "" : words.of("returns.why.role"));
    }
    if (one.course().after(ReturnAct.END) instanceof ReturnCourse.Taken
        || one.course().after(ReturnAct.CLOSE) instanceof ReturnCourse.Taken) {
      add("end", "secondary", false, whyNotRole());
    }
  }

  private void receiving() {
    if (one.due().filter(d -> d.clock() == Clock.RETURN_ACKNOWLEDGED).isPresent()) {
      posted("acknowledge", ReturnAct.LEAVE_INCONCLUSIVE);
    }
    switch (one.state()) {
      case VERIFICATION_ASKED, INTERVIEW -> page("answer", ReturnAct.CONFIRM_NATIONALITY);
      case DOCUMENT_ASKED -> page("issue-document", ReturnAct.ISSUE_DOCUMENT);
      case DEPARTED -> page("receive", ReturnAct.RECEIVE);
      case RECEIVED, FOLLOW_UP -> page("follow-up", ReturnAct.FOLLOW_UP);
      case DRAFT,
          RIGHTS_GATES,
          NATIONALITY_CONFIRMED,
          NATIONALITY_DENIED,
          NATIONALITY_INCONCLUSIVE,
          DOCUMENT_ISSUED,
          TRANSFER_NOTIFIED,
          CLOSED,
          SUSPENDED -> {
        // The next step is the other authority's.
      }
    }
    if (one.course().after(ReturnAct.REFUSE) instanceof ReturnCourse.Taken) {
      add("refuse", "danger", false, whyNotRole());
    }
  }

  private void posted(String step, ReturnAct act) {
    add(step, "primary", true, whyNot(act));
  }

  private void page(String step, ReturnAct act) {
    add(step, "primary", false, whyNot(act));
  }

  private void add(String step, String kind, boolean isPosted, String unavailable) {
    acts.add(
        new ReturnView.Act(
            words.of("returns.act." + step),
            kind,
            "/returns/" + one.id() + "/" + step,
            isPosted,
            unavailable));
  }

  private String whyNotRole() {
    return officer.has(Role.RETURN_OFFICER) ? "" : words.of("returns.why.role");
  }

  private String whyNot(ReturnAct act) {
    String role = whyNotRole();
    if (!role.isEmpty()) {
      return role;
    }
    return switch (one.course().after(act)) {
      case ReturnCourse.Taken _ -> "";
      case ReturnCourse.Held(Set<RightsGate> gates) ->
          words.of("returns.why.gates", "gates", ReturnTexts.gates(words, gates));
      case ReturnCourse.Locked _ -> words.of("returns.why.locked");
      case ReturnCourse.NoSuchStep _ -> words.of("returns.why.state");
    };
  }

  private String whyNotRelease() {
    if (!officer.has(Role.SUPERVISOR)) {
      return words.of("returns.why.supervisor");
    }
    return one.plan().flatMap(ReturnCase.Plan::by).filter(officer.id()::equals).isPresent()
        ? words.of("returns.why.same-person")
        : "";
  }
}
