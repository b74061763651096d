package org.entente.node.discovery.asking;

import java.util.List;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.LookupsFinished;
import org.entente.node.discovery.QuestionLane;
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

  void end(Actor by, QuestionLane lane, AskedQuestion asked, Ending ending) {
    end(by, lane, List.of(asked), ending);
  }

  void end(Actor by, QuestionLane lane, List<AskedQuestion> asked, Ending ending) {
    if (asked.isEmpty()) {
      return;
    }
    questions.end(asked.stream().map(AskedQuestion::question).toList(), ending);
    events.publishEvent(
        new LookupsFinished(asked.stream().map(AskedQuestion::lookup).distinct().toList()));
    audit.recordAll(asked.stream().map(a -> entry(by, lane, a, ending)).toList());
  }

  private static AuditRecord entry(
      Actor by, QuestionLane lane, AskedQuestion asked, Ending ending) {
    Act act =
        switch (ending.state()) {
          case ANSWERED -> Act.LOOKUP_FINISHED;
          case NOT_ASKED -> Act.LOOKUP_NOT_ASKED;
          default -> Act.LOOKUP_FAILED;
        };
    return AuditRecord.of(by, act, asked.question())
        .result(ending.reason().orElse("done"))
        .with("partner", lane.partner())
        .with("class", lane.lookupClass());
  }
}
