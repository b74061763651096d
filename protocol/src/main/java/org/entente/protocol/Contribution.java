package org.entente.protocol;

import java.util.UUID;

/** What a partner contributed to a case, by the id under which both nodes keep it. */
public record Contribution(Kind kind, UUID id) {

  /** The kinds of contribution. */
  public enum Kind {
    /** It answered a request; the id is the request's. */
    ANSWER,
    /** A question put to it blindly hit; the id is the question's. */
    HIT,
    /** It gave information unasked; the id is the item's. */
    INFORMATION,
    /** It arrested somebody; the id is the arrest's. */
    ARREST
  }
}
