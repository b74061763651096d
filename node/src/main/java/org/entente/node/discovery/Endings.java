package org.entente.node.discovery;

import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.store.QuestionStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends our questions, says so in the audit, and tells those who wait for it. */
@Component
class Endings {
  private final QuestionStore questions;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Endings(QuestionStore questions, Audit audit, ApplicationEventPublisher events) {
    this.questions = questions;
    this.audit = audit;
    this.events = events;
  }

  /** A question of ours, and where it belongs. */
  record Asked(UUID question, UUID lookup, QuestionLane lane) {}

  void end(Actor by, Asked asked, Ending ending) {
    questions.end(asked.question(), ending);
    events.publishEvent(new LookupFinished(asked.lookup()));
    Act act =
        switch (ending.state()) {
          case ANSWERED -> Act.LOOKUP_FINISHED;
          case NOT_ASKED -> Act.LOOKUP_NOT_ASKED;
          default -> Act.LOOKUP_FAILED;
        };
    audit.record(
        AuditRecord.of(by, act, asked.question())
            .result(ending.reason().orElse("done"))
            .with("partner", asked.lane().partner())
            .with("class", asked.lane().lookupClass()));
  }
}
