package org.entente.node.web.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.node.notices.NoticeWork;
import org.entente.node.notices.NoticeWork.Task;
import org.entente.node.staff.Officer;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits about notices. */
@Component
@Order(10)
class NoticeWorkSource implements WorkSource {
  private final NoticeWork work;

  NoticeWorkSource(NoticeWork work) {
    this.work = work;
  }

  @Override
  public List<String> kinds() {
    return Arrays.stream(Task.Kind.values()).map(Enum::name).toList();
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    return work.of(officer).stream().map(NoticeWorkSource::work).toList();
  }

  private static Work work(Task task) {
    return new Work(
        task.kind().name(),
        task.partner(),
        Optional.of(task.reference().value()),
        Optional.empty(),
        "notices.task." + task.kind(),
        tone(task.kind()),
        href(task),
        Place.NOTICES,
        task.kind() == Task.Kind.OPEN_RECALL ? Work.Side.PARTNERS : Work.Side.OURS,
        task.due());
  }

  private static Tone tone(Task.Kind kind) {
    return switch (kind) {
      case REQUEST_EXTRADITION, WATCH_CUSTODY, CONFIRM_RECALL -> Tone.DANGER;
      case REVIEW_NOTICE, RELEASE_NOTICE, REVIEW_RECEIVED_NOTICE -> Tone.WARNING;
      case OPEN_RECALL -> Tone.NEUTRAL;
    };
  }

  private static String href(Task task) {
    return switch (task.kind()) {
      case REVIEW_NOTICE, RELEASE_NOTICE, REQUEST_EXTRADITION, OPEN_RECALL ->
          "/notices/" + task.notice();
      case REVIEW_RECEIVED_NOTICE, WATCH_CUSTODY, CONFIRM_RECALL ->
          "/notices/received/" + task.notice();
    };
  }
}
