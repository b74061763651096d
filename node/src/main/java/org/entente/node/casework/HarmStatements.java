package org.entente.node.casework;

import java.util.List;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.protection.ReleasedHarmStatement;
import org.entente.node.protection.ReleasedStatements;
import org.entente.node.staff.Officer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people who were smuggled consented to telling this case about the harm done to them. It is
 * asked for anew each time, so that a consent that is withdrawn takes effect at once.
 */
@Service
public class HarmStatements {
  private final ReleasedStatements released;
  private final CaseAccess access;
  private final Audit audit;

  HarmStatements(ReleasedStatements released, CaseAccess access, Audit audit) {
    this.released = released;
    this.access = access;
    this.audit = audit;
  }

  /** The accounts released to the case today; looking is audited. */
  @Transactional
  public List<ReleasedHarmStatement> list(Officer by, CaseFileId file) {
    CaseFile caseFile = access.readable(by, file);
    List<ReleasedHarmStatement> statements = released.releasedTo(caseFile.reference());
    if (!statements.isEmpty()) {
      audit.record(AuditRecord.of(by.actor(), Act.HARM_READ, file));
    }
    return statements;
  }
}
