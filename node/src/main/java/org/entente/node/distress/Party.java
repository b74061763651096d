package org.entente.node.distress;

import java.time.Instant;
import java.util.Optional;
import org.entente.protocol.AuthorityId;

/**
 * The other side of an alert, with the two clocks that run at its recipient.
 *
 * @param notAcknowledged when the first clock ran out without an acknowledgement
 * @param notAnswered when the second ran out without an answer
 */
public record Party(
    AuthorityId partner,
    PartyState state,
    Optional<String> code,
    Instant acknowledgeBy,
    Instant answerBy,
    Optional<Instant> acknowledged,
    Optional<Instant> answered,
    Optional<Instant> notAcknowledged,
    Optional<Instant> notAnswered) {

  public boolean isAcknowledged() {
    return acknowledged.isPresent();
  }

  public boolean isAnswered() {
    return answered.isPresent();
  }

  /** Whether a clock ran out and what it waited for is still missing. */
  public boolean isEscalated() {
    return (notAcknowledged.isPresent() && acknowledged.isEmpty())
        || (notAnswered.isPresent() && answered.isEmpty());
  }

  /** What the clock runs to next, as long as one runs. */
  public Optional<Instant> due() {
    if (!state.isTold() || isAnswered()) {
      return Optional.empty();
    }
    return Optional.of(isAcknowledged() ? answerBy : acknowledgeBy);
  }
}
