package org.entente.protocol;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The originator's decision on an onward use: a grant with its expiry, or a refusal with its
 * ground. A grant covers the one item, authority and purpose of the question.
 */
public record OnwardUseDecision(
    UUID question,
    UUID item,
    AuthorityId to,
    Purpose purpose,
    Optional<Instant> grantedUntil,
    Optional<RefusalGround> ground)
    implements Body {
  public OnwardUseDecision {
    if (grantedUntil.isPresent() == ground.isPresent()) {
      throw new InvalidTerm("onward decision", "either a grant or a ground");
    }
  }
}
