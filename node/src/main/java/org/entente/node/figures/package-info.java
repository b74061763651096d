/**
 * Joint figures of an agreement and a period: counted by each side from its own ledger, compared
 * act by act, settled, signed by both; and the bulletin that says no more than they hold.
 *
 * <p>It owns counts, adjustments and signed figures. It refuses to count what does not stand in the
 * ledger, to sign what was not compared, and to show as joint what only one side has signed.
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
      "exchange"
    })
package org.entente.node.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
