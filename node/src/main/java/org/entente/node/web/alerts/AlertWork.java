package org.entente.node.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.distress.Alert;
import org.entente.node.distress.AlertDesk;
import org.entente.node.distress.Party;
import org.entente.node.distress.ResponseDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Alerts that wait for somebody. They stand above every page already, so they carry no urgency of
 * their own here.
 */
@Component
@Order(-1)
class AlertWork implements WorkSource {
  private static final String ACKNOWLEDGE = "ACKNOWLEDGE_ALERT";
  private static final String ANSWER = "ANSWER_ALERT";
  private static final String CHASE = "CHASE_ALERT";

  private final AlertDesk alerts;

  AlertWork(AlertDesk alerts) {
    this.alerts = alerts;
  }

  @Override
  public List<String> kinds() {
    return List.of(ACKNOWLEDGE, ANSWER, CHASE);
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    List<Work> waiting = new ArrayList<>();
    for (Alert alert : alerts.calling()) {
      if (alert.raisedHere()) {
        alert.parties().stream()
            .filter(p -> p.state().isTold() && p.isEscalated())
            .forEach(p ->
                waiting.add(
                    work(
                        CHASE,
                        alert,
                        p,
                        p.isAcknowledged() ? "NOT_ANSWERED" : "NOT_ACKNOWLEDGED")));
      } else if (!alert.from().isAcknowledged()) {
        if (ResponseDesk.mayAcknowledge(officer)) {
          waiting.add(work(ACKNOWLEDGE, alert, alert.from(), alert.from().state().name()));
        }
      } else if (ResponseDesk.mayRespond(officer)) {
        waiting.add(work(ANSWER, alert, alert.from(), alert.from().state().name()));
      }
    }
    return waiting;
  }

  private static Work work(String kind, Alert alert, Party party, String state) {
    return new Work(
        kind,
        Optional.of(party.partner()),
        Optional.empty(),
        Optional.empty(),
        "alerts.party." + state,
        Tone.DANGER,
        "/alerts/" + alert.id(),
        Place.ALERTS,
        Work.Side.OURS,
        party.due());
  }
}
