package org.entente.node.discovery.asking;

import java.time.InstantSource;
import java.util.UUID;
import org.entente.node.audit.Actor;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.BatchStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends our batches with all their questions, or lets these ask once more in halves. */
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

  void end(Actor by, UUID batch, QuestionLane lane, Ending ending) {
    endings.end(by, lane, batches.questions(batch), ending);
    ended(batch, lane);
  }

  /**
   * One question that may not be asked must not keep the others of its batch from being answered:
   * they ask again in halves, and those in theirs, until it is alone; false when it was.
   */
  boolean askInHalves(UUID batch, QuestionLane lane) {
    int together = batches.questions(batch).size();
    if (together < 2) {
      return false;
    }
    batches.waitAgain(batch, (together + 1) / 2);
    ended(batch, lane);
    return true;
  }

  private void ended(UUID batch, QuestionLane lane) {
    batches.end(batch, clock.instant());
    events.publishEvent(new QuestionWaits(lane));
  }
}
