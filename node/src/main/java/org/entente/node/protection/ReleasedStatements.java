package org.entente.node.protection;

import java.util.List;
import org.entente.node.protection.store.CareStore;
import org.entente.protocol.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one window from a criminal case to harm: what was released to it, with consent, today. */
@Service
public class ReleasedStatements {
  private final CareStore store;

  ReleasedStatements(CareStore store) {
    this.store = store;
  }

  @Transactional(readOnly = true)
  public List<ReleasedHarmStatement> releasedTo(CaseReference caseReference) {
    return store.releasedTo(caseReference);
  }
}
