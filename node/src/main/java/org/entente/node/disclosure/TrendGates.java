package org.entente.node.disclosure;

import java.util.List;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.Cooperation;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.TrendBody;
import org.entente.protocol.TrendReport;

/** The gates of shared counts: covered by the agreement, and none smaller than agreed. */
final class TrendGates {
  private TrendGates() {}

  static void run(TrendBody body, AgreementTerms terms, List<GateAnswer> answers) {
    answers.add(DisclosurePolicy.cooperation(terms, Cooperation.TRENDS));
    switch (body) {
      case TrendReport report ->
          answers.add(
              DisclosurePolicy.gate(
                  Gate.PROPORTIONATE,
                  report.smallestCount() >= terms.smallestCount(),
                  RefusalGround.R37_DISPROPORTIONATE));
    }
  }
}
