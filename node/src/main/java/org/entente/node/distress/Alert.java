package org.entente.node.distress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;

/**
 * An alert that lives are at risk, raised here or received.
 *
 * @param parties the authorities it went to, or the one it came from
 * @param ended when the authority that raised it said how it ended
 */
public record Alert(
    UUID id,
    boolean raisedHere,
    Optional<OfficerId> raisedBy,
    Instant raised,
    AlertStatement statement,
    Optional<Instant> ended,
    List<Party> parties,
    List<AlertEvent> events) {
  public Alert {
    parties = List.copyOf(parties);
    events = List.copyOf(events);
  }

  public boolean isEnded() {
    return ended.isPresent();
  }

  /** The authority it came from; for an alert received here. */
  public Party from() {
    return parties.getFirst();
  }

  /** Whether it asks everybody here for attention: unanswered, or silent past its clock. */
  public boolean isCalling() {
    return !isEnded()
        && (raisedHere
            ? parties.stream().anyMatch(p -> p.state().isTold() && p.isEscalated())
            : !from().isAnswered());
  }

  /** The latest count of this authority. */
  public Optional<AlertOutcome> ourCount() {
    return latest(events.stream().filter(AlertEvent::ours).toList());
  }

  /** The latest count of another authority. */
  public Optional<AlertOutcome> countOf(AuthorityId partner) {
    return latest(
        events.stream()
            .filter(e -> !e.ours() && e.partner().filter(partner::equals).isPresent())
            .toList());
  }

  /** Whether two authorities have counted and differ. */
  public boolean isCountedDifferently() {
    return ourCount()
        .filter(ours ->
            parties.stream()
                .flatMap(p -> countOf(p.partner()).stream())
                .anyMatch(theirs -> differs(ours, theirs)))
        .isPresent();
  }

  private static boolean differs(AlertOutcome one, AlertOutcome other) {
    return one.ending() != other.ending()
        || one.saved() != other.saved()
        || one.dead() != other.dead()
        || one.missing() != other.missing();
  }

  private static Optional<AlertOutcome> latest(List<AlertEvent> events) {
    return events.stream().flatMap(e -> e.outcome().stream()).reduce((_, later) -> later);
  }
}
