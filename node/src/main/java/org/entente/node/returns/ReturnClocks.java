package org.entente.node.returns;

import java.util.List;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.returns.store.ReturnStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalates silence. An answer that does not come in time is never an answer: the return stays
 * where it stands, and a supervisor is told.
 */
@Service
public class ReturnClocks {
  private final ReturnStore store;
  private final ReturnFiles files;
  private final Audit audit;

  ReturnClocks(ReturnStore store, ReturnFiles files, Audit audit) {
    this.store = store;
    this.files = files;
    this.audit = audit;
  }

  /** Escalates once what is overdue; returns how many there were. */
  @Transactional
  public int escalate() {
    List<ReturnCase> silent = store.silent(files.now());
    for (ReturnCase one : silent) {
      store.escalated(one.id(), files.now());
      audit.record(
          AuditRecord.of(Actor.NODE, Act.RETURN_ESCALATED, one.id())
              .with("partner", one.partner())
              .with("clock", one.due().orElseThrow().clock())
              .with("due", one.due().orElseThrow().at()));
    }
    return silent.size();
  }

  /** Looks every minute. */
  @Service("returnRounds")
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final ReturnClocks clocks;

    Rounds(ReturnClocks clocks) {
      this.clocks = clocks;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 12_000)
    void round() {
      clocks.escalate();
    }
  }
}
