package org.entente.node.returns;

/** Where a return stands; {@link ReturnCourse} lists every step there is. */
public enum ReturnState {
  /** The file is open; nothing has been decided. */
  DRAFT,
  /** The gates that come before any contact with the other authority. */
  RIGHTS_GATES,
  /** The other authority was asked who the person is. */
  VERIFICATION_ASKED,
  /** The person is to be heard first. */
  INTERVIEW,
  NATIONALITY_CONFIRMED,
  NATIONALITY_DENIED,
  /** Not known. Twice not known means a referral for statelessness, and no return. */
  NATIONALITY_INCONCLUSIVE,
  DOCUMENT_ASKED,
  DOCUMENT_ISSUED,
  TRANSFER_NOTIFIED,
  /** The transfer itself: the person is on the way. */
  DEPARTED,
  RECEIVED,
  FOLLOW_UP,
  CLOSED,
  /** Halted; whatever was planned is void. */
  SUSPENDED;

  /** Whether the return is over. */
  public boolean isEnd() {
    return this == CLOSED;
  }
}
