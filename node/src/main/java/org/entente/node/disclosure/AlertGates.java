package org.entente.node.disclosure;

import java.util.List;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AlertAcknowledgement;
import org.entente.protocol.AlertAnswer;
import org.entente.protocol.AlertBody;
import org.entente.protocol.AlertCorrection;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.Cooperation;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.LifeAlert;

/** The gates of alerts: covered by the agreement, and nothing about who the people are. */
final class AlertGates {
  private AlertGates() {}

  static void run(AlertBody body, AgreementTerms terms, List<GateAnswer> answers) {
    answers.add(DisclosurePolicy.cooperation(terms, Cooperation.ALERTS));
    switch (body) {
      case LifeAlert alert -> answers.add(texts(alert.statement()));
      case AlertCorrection correction -> answers.add(texts(correction.statement()));
      case AlertAnswer answer ->
          answers.add(DisclosurePolicy.noProtectionData(List.of(answer.doing())));
      case AlertAcknowledgement _, AlertOutcome _ -> {
        // Neither has a text.
      }
    }
  }

  private static GateAnswer texts(AlertStatement statement) {
    return DisclosurePolicy.noProtectionData(
        List.of(statement.place(), statement.rescueAuthority()));
  }
}
