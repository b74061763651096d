package org.entente.node.web.alerts;

import java.util.Optional;
import org.entente.node.distress.Alert;
import org.entente.node.distress.AlertEvent;
import org.entente.node.distress.Party;
import org.entente.node.distress.ResponseDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AlertOutcome;
import org.springframework.stereotype.Component;

/** Decides what a page about an alert shows, and what its reader may do. */
@Component
class AlertViews {
  private final WhoIsWho whoIsWho;

  AlertViews(WhoIsWho whoIsWho) {
    this.whoIsWho = whoIsWho;
  }

  AlertsView.Row row(Alert alert, Words words) {
    AlertTexts texts = new AlertTexts(words, whoIsWho);
    return new AlertsView.Row(
        "/alerts/" + alert.id(),
        alert.raised(),
        words.of(alert.raisedHere() ? "alerts.direction.ours" : "alerts.direction.theirs"),
        texts.others(alert),
        alert.statement().place(),
        texts.phase(alert.statement()),
        AlertTexts.tone(alert.statement()),
        texts.people(alert.statement()),
        texts.standing(alert),
        texts.standingTone(alert));
  }

  AlertView view(Alert alert, Officer officer, Words words, Form form) {
    AlertTexts texts = new AlertTexts(words, whoIsWho);
    return new AlertView(
        "/alerts/" + alert.id(),
        words.of(alert.raisedHere() ? "alerts.direction.ours" : "alerts.direction.theirs"),
        texts.phase(alert.statement()),
        AlertTexts.tone(alert.statement()),
        texts.standing(alert),
        texts.standingTone(alert),
        texts.people(alert.statement()),
        alert.statement().rescueAuthority(),
        alert.raised(),
        alert.raisedHere()
            ? alert.raisedBy().map(whoIsWho::officer).orElse("")
            : texts.others(alert),
        alert.raisedHere(),
        alert.parties().stream().map(p -> party(alert, p, texts)).toList(),
        alert.isCountedDifferently()
            ? Optional.of(words.of("alerts.differs.text"))
            : Optional.empty(),
        whyNotAcknowledge(alert, officer, words),
        whyNotAnswer(alert, officer, words),
        ResponseDesk.mayRespond(officer) ? "" : words.of("alerts.why.role"),
        whyNotCorrect(alert, officer, words),
        form,
        CodeChoices.of(words, AlertOutcome.Ending.class),
        alert.events().stream().map(e -> event(e, texts, words)).toList().reversed());
  }

  private AlertView.PartyRow party(Alert alert, Party party, AlertTexts texts) {
    return new AlertView.PartyRow(
        whoIsWho.authority(party.partner()),
        texts.state(party),
        AlertTexts.tone(party),
        alert.isEnded() ? Optional.empty() : party.due(),
        alert.countOf(party.partner()).map(texts::count).orElse(""),
        party.code().orElse(""));
  }

  private static String whyNotAcknowledge(Alert alert, Officer officer, Words words) {
    if (alert.raisedHere()) {
      return words.of("alerts.why.ours");
    }
    if (alert.from().isAcknowledged()) {
      return words.of("alerts.why.acknowledged");
    }
    return ResponseDesk.mayAcknowledge(officer) ? "" : words.of("alerts.why.oversight");
  }

  private static String whyNotAnswer(Alert alert, Officer officer, Words words) {
    if (alert.raisedHere()) {
      return words.of("alerts.why.ours");
    }
    return ResponseDesk.mayRespond(officer) ? "" : words.of("alerts.why.role");
  }

  private static String whyNotCorrect(Alert alert, Officer officer, Words words) {
    if (!alert.raisedHere()) {
      return words.of("alerts.why.theirs");
    }
    Optional<OfficerId> raiser = alert.raisedBy();
    return ResponseDesk.mayRespond(officer) || raiser.filter(officer.id()::equals).isPresent()
        ? ""
        : words.of("alerts.why.role");
  }

  private AlertView.EventRow event(AlertEvent event, AlertTexts texts, Words words) {
    String by =
        event
            .officer()
            .map(whoIsWho::officer)
            .or(() -> event.partner().map(whoIsWho::authority))
            .orElse("");
    return new AlertView.EventRow(
        event.at(),
        words.of("alerts.event." + event.kind()),
        by,
        !event.ours(),
        event.outcome().map(texts::count).orElse(event.words()));
  }
}
