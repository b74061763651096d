package org.entente.node.requests;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Urgency;

/** Something that waits for an officer, with its deadline where it has one. */
public record WorkItem(
    Kind kind,
    UUID id,
    AuthorityId partner,
    Optional<CaseReference> caseReference,
    Optional<Urgency> urgency,
    String state,
    Optional<Instant> due) {

  /** What is to be done. */
  public enum Kind {
    /** A partner's request to take, answer or refuse. */
    ANSWER_REQUEST,
    /** A drafted answer to release as the second person. */
    RELEASE_ANSWER,
    /** A partner's question whether our item may go on. */
    DECIDE_ONWARD_USE,
    /** A grant to release as the second person. */
    RELEASE_GRANT,
    /** Our request whose answer is due. */
    AWAIT_ANSWER,
    /** An item to pass on, prepared by one officer, to release as the second person. */
    RELEASE_PASS_ON,
    /** Information a partner gave unasked that is in no case file yet. */
    FILE_INFORMATION
  }
}
