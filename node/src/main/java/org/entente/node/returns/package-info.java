/**
 * Returns: one person at a time, back to safety or not at all, between two authorities.
 *
 * <p>It owns return cases, their gates and the evidence of identity and nationality. It refuses to
 * know case files, lookups and notices, keeps no table of people that others share, and has no act
 * for more than one person.
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
      "protection"
    })
package org.entente.node.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
