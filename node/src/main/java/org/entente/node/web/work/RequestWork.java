package org.entente.node.web.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.node.requests.MyWork;
import org.entente.node.requests.RequestState;
import org.entente.node.requests.WorkItem;
import org.entente.node.staff.Officer;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.protocol.CaseReference;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits about requests, information and its onward use. */
@Component
@Order(0)
class RequestWork implements WorkSource {
  private final MyWork work;

  RequestWork(MyWork work) {
    this.work = work;
  }

  @Override
  public List<String> kinds() {
    return Arrays.stream(WorkItem.Kind.values()).map(Enum::name).toList();
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    return work.of(officer).stream().map(RequestWork::work).toList();
  }

  static Work work(WorkItem item) {
    boolean theirs = item.kind() == WorkItem.Kind.AWAIT_ANSWER;
    return new Work(
        item.kind().name(),
        Optional.of(item.partner()),
        item.caseReference().map(CaseReference::value),
        item.urgency(),
        state(item),
        tone(item),
        href(item),
        theirs ? Place.SENT : Place.INBOX,
        theirs ? Work.Side.PARTNERS : Work.Side.OURS,
        item.due());
  }

  private static String state(WorkItem item) {
    return switch (item.kind()) {
      case ANSWER_REQUEST, RELEASE_ANSWER -> "requests.state.RECEIVED." + item.state();
      case AWAIT_ANSWER -> "requests.state.SENT." + item.state();
      case DECIDE_ONWARD_USE, RELEASE_GRANT -> "requests.onward.state." + item.state();
      case FILE_INFORMATION -> "requests.information.unfiled";
      case RELEASE_PASS_ON -> "requests.pass-on.awaits";
    };
  }

  private static Tone tone(WorkItem item) {
    return switch (item.kind()) {
      case ANSWER_REQUEST ->
          item.state().equals(RequestState.OPEN.name()) ? Tone.WARNING : Tone.INFO;
      case RELEASE_ANSWER, RELEASE_GRANT, RELEASE_PASS_ON, DECIDE_ONWARD_USE -> Tone.WARNING;
      case AWAIT_ANSWER -> Tone.NEUTRAL;
      case FILE_INFORMATION -> Tone.INFO;
    };
  }

  private static String href(WorkItem item) {
    return switch (item.kind()) {
      case ANSWER_REQUEST, RELEASE_ANSWER, AWAIT_ANSWER -> "/requests/" + item.id();
      case DECIDE_ONWARD_USE, RELEASE_GRANT -> "/onward/" + item.id();
      case FILE_INFORMATION -> "/information#information-" + item.id();
      case RELEASE_PASS_ON -> "/items/" + item.id() + "/pass-on";
    };
  }
}
