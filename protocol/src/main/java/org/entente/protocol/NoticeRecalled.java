package org.entente.protocol;

import java.util.UUID;

/**
 * The originator asks that a notice be no longer used. It asks: the recipient stops, decides what
 * it must keep, and confirms; nothing is deleted behind its back.
 */
public record NoticeRecalled(UUID recall, UUID notice, Reason reason, String words)
    implements NoticeBody {

  /** Why the notice ended. */
  public enum Reason {
    /** The originator no longer asks for it. */
    WITHDRAWN,
    ACQUITTED,
    DISCONTINUED,
    /** Its time is over. */
    EXPIRED,
    /** The decision or the case it rested on holds no more. */
    BASIS_ENDED,
    /** What it asked for is done. */
    FULFILLED
  }

  public NoticeRecalled {
    words = Rules.optionalText("words", words, 2000);
  }

  @Override
  public String toString() {
    return "NoticeRecalled[" + notice + "]";
  }
}
