package org.entente.node.casework;

import org.entente.node.casework.store.CaseStore;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Component;

/** Who may read and who may write in a case file. */
@Component
class CaseAccess {
  static final Role[] READERS = {
    Role.INVESTIGATOR,
    Role.LIAISON_OFFICER,
    Role.ANALYST,
    Role.SUPERVISOR,
    Role.LEGAL_ADVISER,
    Role.DATA_PROTECTION_OFFICER
  };
  static final Role[] WRITERS = {Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR};

  private final CaseStore store;

  CaseAccess(CaseStore store) {
    this.store = store;
  }

  boolean mayRead(Officer officer, CaseFile file) {
    return officer.active()
        && officer.hasAny(READERS)
        && file.classification().isAtMost(officer.clearance());
  }

  boolean mayRead(Officer officer, CaseFileId id) {
    return store.find(id).filter(f -> mayRead(officer, f)).isPresent();
  }

  CaseFile readable(Officer officer, CaseFileId id) {
    officer.require(READERS);
    CaseFile file = store.find(id).orElseThrow(NoSuchCase::new);
    if (!mayRead(officer, file)) {
      throw new NotAllowed(NotAllowed.Reason.CLEARANCE_TOO_LOW);
    }
    return file;
  }

  CaseFile writable(Officer officer, CaseFileId id) {
    CaseFile file = readable(officer, id);
    officer.require(WRITERS);
    if (!file.isOpen()) {
      throw new InvalidTerm("case file", "an open one");
    }
    return file;
  }
}
