package org.entente.node.web.api;

import java.util.Optional;
import org.entente.node.requests.Reply;
import org.entente.protocol.GateReceipt;

/** What came of an answer, a refusal or a grant. */
record ReplyView(String outcome, Optional<GateReceipt> gates) {
  static ReplyView of(Reply reply) {
    return switch (reply) {
      case Reply.Sent _ -> new ReplyView("SENT", Optional.empty());
      case Reply.AwaitsRelease _ -> new ReplyView("AWAITS_RELEASE", Optional.empty());
      case Reply.HeldBack(var receipt) -> new ReplyView("HELD_BACK", Optional.of(receipt));
    };
  }
}
