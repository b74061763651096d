package org.entente.protocol;

import java.util.UUID;

/** What two authorities tell each other about one notice on a wanted organiser. */
public sealed interface NoticeBody extends Body
    permits Notice,
        NoticeReviewed,
        FoundReport,
        ArrestReport,
        ExtraditionRequested,
        CustodyEnded,
        NoticeRecalled,
        RecallConfirmed {

  /** The notice it concerns. */
  UUID notice();

  /** The name of the kind on the wire. */
  static String kind(NoticeBody body) {
    return switch (body) {
      case Notice _ -> "notice";
      case NoticeReviewed _ -> "notice.review";
      case FoundReport _ -> "notice.found";
      case ArrestReport _ -> "notice.arrest";
      case ExtraditionRequested _ -> "notice.extradition";
      case CustodyEnded _ -> "notice.custody-ended";
      case NoticeRecalled _ -> "notice.recall";
      case RecallConfirmed _ -> "notice.recall-confirmed";
    };
  }
}
