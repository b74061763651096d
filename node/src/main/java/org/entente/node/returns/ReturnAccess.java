package org.entente.node.returns;

import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;

/**
 * Who may see and do what in returns. Whoever works on criminal cases does not: the two purposes
 * stay apart in people as they do in tables (Convention 108+, art. 5).
 */
final class ReturnAccess {
  static final Role[] READERS = {
    Role.RETURN_OFFICER,
    Role.PROTECTION_DESK,
    Role.LEGAL_ADVISER,
    Role.SUPERVISOR,
    Role.DATA_PROTECTION_OFFICER,
    Role.OVERSIGHT
  };
  static final Role[] WORKERS = {
    Role.RETURN_OFFICER, Role.PROTECTION_DESK, Role.LEGAL_ADVISER, Role.SUPERVISOR
  };

  private ReturnAccess() {}

  static void require(Officer officer, Role... roles) {
    officer.require(roles);
    if (officer.hasAny(Role.INVESTIGATOR, Role.ANALYST)) {
      throw new NotAllowed(NotAllowed.Reason.PURPOSES_APART);
    }
  }
}
