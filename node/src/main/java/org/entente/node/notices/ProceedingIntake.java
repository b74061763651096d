package org.entente.node.notices;

import java.time.InstantSource;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.notices.store.ProceedingStore;
import org.entente.node.notices.store.ShareStore;
import org.entente.protocol.Body;
import org.entente.protocol.Contribution;
import org.entente.protocol.Message;
import org.entente.protocol.ProceedingReport;
import org.springframework.stereotype.Component;

/** Takes in what partners tell that our contributions led to. */
@Component
class ProceedingIntake implements MessageHandler {
  private final ProceedingStore store;
  private final ShareStore shares;
  private final Audit audit;
  private final InstantSource clock;

  ProceedingIntake(ProceedingStore store, ShareStore shares, Audit audit, InstantSource clock) {
    this.store = store;
    this.shares = shares;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(ProceedingReport.class);
  }

  @Override
  public void handle(Message message) {
    if (!(message.body() instanceof ProceedingReport report)) {
      throw new NotExpected("not about proceedings");
    }
    Contribution contribution = report.contribution();
    boolean unknownArrest =
        contribution.kind() == Contribution.Kind.ARREST
            && shares
                .event(contribution.id())
                .filter(e -> e.partner().equals(message.sender()))
                .isEmpty();
    if (unknownArrest) {
      throw new NotExpected("no arrest of ours for this partner");
    }
    Told told = new Told(report, message.sender(), Share.Direction.RECEIVED, clock.instant());
    if (!store.add(told)) {
      throw new NotExpected("a report of this id is known");
    }
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()), Act.PROCEEDING_HEARD, report.report())
            .with("partner", message.sender())
            .with("proceeding", report.proceeding())
            .with("stage", report.stage())
            .with("contribution", contribution.kind()));
  }
}
