package org.entente.node.web.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.node.returns.ReturnTask;
import org.entente.node.returns.ReturnWork;
import org.entente.node.staff.Officer;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits in returns. */
@Component
@Order(50)
class ReturnTasks implements WorkSource {
  private static final String PREFIX = "RETURN_";
  private final ReturnWork work;

  ReturnTasks(ReturnWork work) {
    this.work = work;
  }

  @Override
  public List<String> kinds() {
    return Arrays.stream(ReturnTask.Kind.values()).map(k -> PREFIX + k.name()).toList();
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    return work.of(officer).stream().map(ReturnTasks::work).toList();
  }

  private static Work work(ReturnTask task) {
    return new Work(
        PREFIX + task.kind().name(),
        Optional.of(task.partner()),
        Optional.of(task.reference()),
        Optional.empty(),
        "returns.state." + task.state().name(),
        task.kind() == ReturnTask.Kind.SILENCE ? Tone.DANGER : Tone.INFO,
        "/returns/" + task.id(),
        Place.RETURNS,
        Work.Side.OURS,
        task.due());
  }
}
