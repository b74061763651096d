package org.entente.node.sharing;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.sharing.store.SharingStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Message;
import org.entente.protocol.TrendReport;
import org.springframework.stereotype.Component;

/** Takes in partners' counts. */
@Component
class SharingIntake implements MessageHandler {
  private final SharingStore store;
  private final Audit audit;
  private final InstantSource clock;

  SharingIntake(SharingStore store, Audit audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(TrendReport.class);
  }

  @Override
  public void handle(Message message) {
    if (!(message.body() instanceof TrendReport report)) {
      throw new NotExpected("not about trends");
    }
    store.add(new SharedReport(false, message.sender(), report, Optional.empty(), clock.instant()));
    audit.record(
        facts(
            AuditRecord.of(
                new Actor.PartnerActor(message.sender()), Act.COUNTS_RECEIVED, report.report()),
            message.sender(),
            report));
  }

  static AuditRecord facts(AuditRecord entry, AuthorityId partner, TrendReport report) {
    return entry
        .with("act", report.report())
        .with("partner", partner)
        .with("source", report.source())
        .with("by", report.by())
        .with("month", report.month())
        .with("counts", report.counts().size());
  }
}
