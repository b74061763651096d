package org.entente.node.web.alerts;

import java.util.stream.Collectors;
import org.entente.node.distress.Alert;
import org.entente.node.distress.Party;
import org.entente.node.distress.PartyState;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;

/** Puts alerts into words. */
final class AlertTexts {
  private final Words words;
  private final WhoIsWho whoIsWho;

  AlertTexts(Words words, WhoIsWho whoIsWho) {
    this.words = words;
    this.whoIsWho = whoIsWho;
  }

  String phase(AlertStatement statement) {
    return CodeTexts.of(words, statement.phase());
  }

  String people(AlertStatement statement) {
    return statement
        .people()
        .map(n -> words.of("alerts.people.count", "count", n))
        .orElseGet(() -> words.of("alerts.people.unknown"));
  }

  static Tone tone(AlertStatement statement) {
    return switch (statement.phase()) {
      case DISTRESS -> Tone.DANGER;
      case ALERT, UNCERTAINTY -> Tone.WARNING;
    };
  }

  /** Where the whole alert stands, in a few words. */
  String standing(Alert alert) {
    if (alert.isEnded()) {
      return words.of("alerts.standing.ended");
    }
    if (alert.parties().stream().anyMatch(p -> p.state().isTold() && p.isEscalated())) {
      return words.of("alerts.standing.late");
    }
    if (alert.parties().stream().anyMatch(Party::isAnswered)) {
      return words.of("alerts.standing.answered");
    }
    return alert.parties().stream().anyMatch(Party::isAcknowledged)
        ? words.of("alerts.standing.acknowledged")
        : words.of("alerts.standing.open");
  }

  Tone standingTone(Alert alert) {
    if (alert.isEnded()) {
      return Tone.NEUTRAL;
    }
    return alert.parties().stream().anyMatch(Party::isAnswered) ? Tone.INFO : Tone.DANGER;
  }

  String state(Party party) {
    return party.isEscalated() && party.state().isTold()
        ? words.of(
            party.isAcknowledged() ? "alerts.party.NOT_ANSWERED" : "alerts.party.NOT_ACKNOWLEDGED")
        : words.of("alerts.party." + party.state());
  }

  static Tone tone(Party party) {
    if (party.isEscalated()) {
      return Tone.DANGER;
    }
    return switch (party.state()) {
      case HELD_BACK, TURNED_AWAY -> Tone.DANGER;
      case UNDER_WAY, DELIVERED -> Tone.WARNING;
      case ACKNOWLEDGED -> Tone.INFO;
      case ANSWERED -> Tone.SUCCESS;
    };
  }

  String others(Alert alert) {
    return alert.parties().stream()
        .map(p -> whoIsWho.authority(p.partner()))
        .collect(Collectors.joining(words.of("layout.list-separator")));
  }

  /** Those whose clock ran out. */
  String late(Alert alert) {
    return alert.parties().stream()
        .filter(p -> p.state() != PartyState.HELD_BACK && p.isEscalated())
        .map(p -> whoIsWho.authority(p.partner()))
        .collect(Collectors.joining(words.of("layout.list-separator")));
  }

  String count(AlertOutcome outcome) {
    return switch (outcome.ending()) {
      case FALSE_ALARM -> words.of("alerts.ending.FALSE_ALARM");
      case RESCUE_ENDED ->
          words.of(
              "alerts.count",
              "saved",
              outcome.saved(),
              "dead",
              outcome.dead(),
              "missing",
              outcome.missing());
    };
  }
}
