package org.entente.node.web.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.node.distress.Alert;
import org.entente.node.distress.AlertDesk;
import org.entente.node.distress.ResponseDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.security.CurrentOfficer;
import org.entente.node.web.shell.Alarm;
import org.entente.node.web.shell.Alarms;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Times;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Component;

/** Puts the alerts that call for attention above every page of everybody who is signed in. */
@Component
class CallingAlarms implements Alarms {
  private final AlertDesk alerts;
  private final WhoIsWho whoIsWho;

  CallingAlarms(AlertDesk alerts, WhoIsWho whoIsWho) {
    this.alerts = alerts;
    this.whoIsWho = whoIsWho;
  }

  @Override
  public List<Alarm> forReader(HttpServletRequest request, Words words, Times times) {
    return CurrentOfficer.find(request)
        .map(
            officer -> alerts.calling().stream().map(a -> alarm(a, officer, words, times)).toList())
        .orElse(List.of());
  }

  private Alarm alarm(Alert alert, Officer officer, Words words, Times times) {
    AlertTexts texts = new AlertTexts(words, whoIsWho);
    String href = "/alerts/" + alert.id();
    boolean acknowledge =
        !alert.raisedHere()
            && !alert.from().isAcknowledged()
            && ResponseDesk.mayAcknowledge(officer);
    return new Alarm(
        title(alert, texts, words, times),
        words.of(
            "alerts.alarm.text",
            "phase",
            texts.phase(alert.statement()),
            "people",
            texts.people(alert.statement()),
            "place",
            alert.statement().place()),
        href,
        words.of("alerts.alarm.open"),
        acknowledge
            ? Optional.of(new Link(words.of("alerts.acknowledge.act"), href + "/acknowledge"))
            : Optional.empty());
  }

  private static String title(Alert alert, AlertTexts texts, Words words, Times times) {
    if (alert.raisedHere()) {
      return words.of("alerts.alarm.silent", "partners", texts.late(alert));
    }
    String from = texts.others(alert);
    if (!alert.from().isAcknowledged()) {
      return words.of(
          "alerts.alarm.acknowledge",
          "partner",
          from,
          "remaining",
          times.remaining(alert.from().acknowledgeBy()).text());
    }
    return words.of(
        "alerts.alarm.answer",
        "partner",
        from,
        "remaining",
        times.remaining(alert.from().answerBy()).text());
  }
}
