package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Actor;
import org.entente.node.discovery.store.BatchStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends our batches with all their questions, or lets these ask once more, each alone. */
@Component
class BatchEndings {
  private final BatchStore batches;
  private final Endings endings;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  BatchEndings(
      BatchStore batches, Endings endings, ApplicationEventPublisher events, InstantSource clock) {
    this.batches = batches;
    this.endings = endings;
    this.events = events;
    this.clock = clock;
  }

  /** The questions of a batch. */
  List<Endings.Asked> asked(UUID batch, AuthorityId partner, LookupClass lookupClass) {
    return batches.questions(batch).stream()
        .map(q -> new Endings.Asked(q.question(), q.lookup(), partner, lookupClass))
        .toList();
  }

  void end(
      Actor by,
      UUID batch,
      AuthorityId partner,
      LookupClass lookupClass,
      Lookup.State state,
      Optional<String> reason) {
    asked(batch, partner, lookupClass).forEach(asked -> endings.end(by, asked, state, reason));
    ended(batch, partner, lookupClass);
  }

  /**
   * One question that may not be asked must not keep the others of its batch from being answered;
   * false when it was the only one.
   */
  boolean askEachAlone(UUID batch, AuthorityId partner, LookupClass lookupClass) {
    if (batches.questions(batch).size() < 2) {
      return false;
    }
    batches.waitAlone(batch);
    ended(batch, partner, lookupClass);
    return true;
  }

  private void ended(UUID batch, AuthorityId partner, LookupClass lookupClass) {
    batches.end(batch, clock.instant());
    events.publishEvent(new QuestionWaits(new QuestionLane(partner, lookupClass)));
  }
}
