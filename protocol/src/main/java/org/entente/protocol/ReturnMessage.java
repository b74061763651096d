package org.entente.protocol;

import java.util.UUID;

/**
 * What two authorities tell each other about the return of one person. None of its kinds has a
 * field for protection, health or the reason of a halt: what must never leave has no wire form
 * (1951 Convention, art. 33; UNHCR on confidentiality of asylum information).
 */
public sealed interface ReturnMessage extends Body
    permits ReturnApplication,
        ReturnAcknowledged,
        NationalityAnswer,
        TravelDocumentAsked,
        TravelDocumentIssued,
        TransferNotice,
        TransferDeparted,
        HandoverReceipt,
        FollowUpReport,
        ReturnRefused,
        ReturnHalted {

  /** The return, under the same id at both authorities. */
  UUID returnCase();

  /** The act this tells of; both ledgers keep it, so that the two can be compared. */
  UUID act();

  /** The name of the kind on the wire. */
  static String kind(ReturnMessage message) {
    return switch (message) {
      case ReturnApplication _ -> "return.application";
      case ReturnAcknowledged _ -> "return.acknowledged";
      case NationalityAnswer _ -> "return.nationality";
      case TravelDocumentAsked _ -> "return.document-asked";
      case TravelDocumentIssued _ -> "return.document-issued";
      case TransferNotice _ -> "return.transfer-notice";
      case TransferDeparted _ -> "return.departed";
      case HandoverReceipt _ -> "return.handover";
      case FollowUpReport _ -> "return.follow-up";
      case ReturnRefused _ -> "return.refused";
      case ReturnHalted _ -> "return.halted";
    };
  }
}
