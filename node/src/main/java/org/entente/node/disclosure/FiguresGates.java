package org.entente.node.disclosure;

import java.util.List;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.Cooperation;
import org.entente.protocol.CountAdjustment;
import org.entente.protocol.FiguresBody;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresSigned;
import org.entente.protocol.GateAnswer;

/** The gates of joint figures: covered by the agreement, and no protection matter in a reason. */
final class FiguresGates {
  private FiguresGates() {}

  static void run(FiguresBody body, AgreementTerms terms, List<GateAnswer> answers) {
    answers.add(DisclosurePolicy.cooperation(terms, Cooperation.FIGURES));
    switch (body) {
      case FiguresCount count ->
          answers.add(
              DisclosurePolicy.noProtectionData(
                  count.adjustments().stream().map(CountAdjustment::reason).toList()));
      case FiguresSigned _ -> {
        // A digest and a signature: nothing that could say anything.
      }
    }
  }
}
