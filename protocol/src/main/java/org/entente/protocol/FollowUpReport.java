package org.entente.protocol;

import java.util.UUID;

/** How the person fared after the return, without a word about the person. */
public record FollowUpReport(UUID returnCase, UUID act, Finding finding) implements ReturnMessage {

  /** What was found. */
  public enum Finding {
    SAFE,
    NOT_FOUND,
    /** The person came to harm or feels threatened; the sender acts at once. */
    CONCERN
  }
}
