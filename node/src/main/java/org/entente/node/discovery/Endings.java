package org.entente.node.discovery;

import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
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
  record Asked(UUID question, UUID lookup, AuthorityId partner, LookupClass lookupClass) {}

  void end(Actor by, Asked asked, Lookup.State state, Optional<String> reason) {
    questions.end(asked.question(), state, reason);
    events.publishEvent(new LookupFinished(asked.lookup()));
    boolean answered = state == Lookup.State.ANSWERED;
    audit.record(
        AuditRecord.of(by, answered ? Act.LOOKUP_FINISHED : Act.LOOKUP_FAILED, asked.question())
            .result(reason.orElse("done"))
            .with("partner", asked.partner())
            .with("class", asked.lookupClass()));
  }
}
