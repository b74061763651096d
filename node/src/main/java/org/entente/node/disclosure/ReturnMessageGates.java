package org.entente.node.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.HandoverReceipt;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NationalityAnswer;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.ReturnAcknowledged;
import org.entente.protocol.ReturnApplication;
import org.entente.protocol.ReturnHalted;
import org.entente.protocol.ReturnMessage;
import org.entente.protocol.ReturnRefused;
import org.entente.protocol.TransferDeparted;
import org.entente.protocol.TransferNotice;
import org.entente.protocol.TravelDocumentAsked;
import org.entente.protocol.TravelDocumentIssued;

/**
 * The gates of messages about a return. A halt passes whatever else the agreement says: that a
 * return has stopped must always arrive.
 */
final class ReturnMessageGates {
  private ReturnMessageGates() {}

  static List<GateAnswer> run(ReturnMessage message, AgreementTerms terms) {
    List<GateAnswer> answers = new ArrayList<>();
    if (message instanceof ReturnHalted) {
      return answers;
    }
    answers.add(
        gate(
            Gate.COOPERATION_COVERED,
            terms.covers(Cooperation.RETURNS),
            RefusalGround.R38_OUTSIDE_AGREEMENT));
    answers.add(
        gate(
            Gate.PURPOSE_COVERED,
            terms.purposes().contains(Purpose.IDENTITY_FOR_RETURN),
            RefusalGround.R38_OUTSIDE_AGREEMENT));
    answers.add(
        gate(
            Gate.LEGAL_BASIS_COVERED,
            terms.legalBases().contains(LegalBasis.SOM_18),
            RefusalGround.R38_OUTSIDE_AGREEMENT));
    if (message instanceof ReturnApplication) {
      answers.add(
          gate(
              Gate.CATEGORY_COVERED,
              terms
                  .categories()
                  .containsAll(List.of(DataCategory.IDENTITY, DataCategory.TRAVEL_DOCUMENT)),
              RefusalGround.R04_DATA_CATEGORY_NOT_ALLOWED));
    }
    answers.add(
        gate(
            Gate.NO_PROTECTION_DATA,
            texts(message).stream().noneMatch(ProtectionMatters::mentionedIn),
            RefusalGround.R32_NON_REFOULEMENT));
    return answers;
  }

  /** Every text an officer may have typed into the message. */
  private static List<String> texts(ReturnMessage message) {
    return switch (message) {
      case ReturnApplication application -> {
        List<String> texts = new ArrayList<>(application.itinerary());
        texts.add(application.reference());
        texts.add(application.identifying());
        texts.addAll(application.person().names());
        application.person().birthPlace().ifPresent(texts::add);
        application.evidence().forEach(e -> e.number().ifPresent(texts::add));
        yield texts;
      }
      case ReturnAcknowledged acknowledged -> List.of(acknowledged.reference());
      case TravelDocumentIssued issued -> List.of(issued.number());
      case TransferNotice notice -> List.of(notice.place(), notice.carrier());
      case HandoverReceipt receipt -> List.of(receipt.place());
      case NationalityAnswer _,
          TravelDocumentAsked _,
          TransferDeparted _,
          FollowUpReport _,
          ReturnRefused _,
          ReturnHalted _ ->
          List.of();
    };
  }

  private static GateAnswer gate(Gate gate, boolean passed, RefusalGround ground) {
    return passed ? GateAnswer.passed(gate) : GateAnswer.refused(gate, ground);
  }
}
