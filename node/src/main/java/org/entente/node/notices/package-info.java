/**
 * Notices on wanted organisers, from the draft in a case file to the last confirmed recall, and the
 * proceedings that follow.
 *
 * <p>It owns notices of ours and of partners, the share ledger of who received them, and
 * proceedings. It refuses a notice on anybody but a suspect, one that no legal adviser cleared and
 * no third person released, and any act on a partner's notice before our own adviser accepted it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "audit",
      "staff",
      "partners",
      "agreements",
      "disclosure",
      "exchange",
      "casework"
    })
package org.entente.node.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
