package org.entente.node.partners;

import java.time.Instant;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.AuthorityProfile;

/** An authority we have an agreement with: its pinned profile and whether we deal with it. */
public record Partner(AuthorityProfile profile, Status status, Instant since) {

  /** Whether anything passes between us. */
  public enum Status {
    ACTIVE,
    SUSPENDED
  }

  public AuthorityId id() {
    return profile.id();
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }
}
