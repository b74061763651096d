package org.entente.node.web.requests;

import java.util.List;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Words;

/**
 * The acts on a request that its state calls for, each with why this officer may not take it, where
 * that is so. The desks decide again when an act is taken.
 */
final class RequestActs {
  private final Words words;
  private final Officer officer;
  private final Request request;
  private final String address;

  private RequestActs(Words words, Officer officer, Request request) {
    this.words = words;
    this.officer = officer;
    this.request = request;
    this.address = "/requests/" + request.id();
  }

  static List<ActView> of(Words words, Officer officer, Request request) {
    if (request.direction() == Request.Direction.SENT) {
      return List.of();
    }
    return new RequestActs(words, officer, request).received();
  }

  private List<ActView> received() {
    return switch (request.state()) {
      case OPEN -> List.of(answer(), take(), refuse());
      case TAKEN -> List.of(answer(), refuse());
      case DRAFTED -> List.of(release(), giveBack(), refuse());
      case HELD_BACK, TURNED_AWAY, ANSWERED, REFUSED -> List.of();
    };
  }

  private ActView take() {
    return ActView.posted(
        words.of("requests.act.take"), "secondary", address + "/take", whyNotDecide());
  }

  private ActView answer() {
    return ActView.page(
        words.of("requests.act.answer"), "primary", address + "/answer", whyNotDecide());
  }

  private ActView refuse() {
    String why = whyNotDecide();
    boolean may = request.state().mayBecome().contains(RequestState.REFUSED);
    return ActView.page(
        words.of("requests.act.refuse"),
        "secondary",
        address + "/refuse",
        why.isEmpty() && !may ? words.of("requests.why.drafted") : why);
  }

  private ActView release() {
    return ActView.posted(
        words.of("requests.act.release"), "primary", address + "/release", whyNotRelease());
  }

  private ActView giveBack() {
    boolean may = officer.hasAny(Role.SUPERVISOR, Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    return ActView.posted(
        words.of("requests.act.give-back"),
        "secondary",
        address + "/give-back",
        may ? "" : words.of("requests.why.role"));
  }

  private String whyNotDecide() {
    return officer.hasAny(Role.LIAISON_OFFICER, Role.INVESTIGATOR)
        ? ""
        : words.of("requests.why.role");
  }

  private String whyNotRelease() {
    boolean isDrafter = request.draft().filter(d -> d.by().equals(officer.id())).isPresent();
    if (isDrafter) {
      return words.of("requests.why.second-person");
    }
    return officer.has(Role.SUPERVISOR) ? "" : words.of("requests.why.supervisor");
  }
}
