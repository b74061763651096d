/**
 * What we tell partners of trends: counts of a month, small ones left out (Smuggling Protocol, art.
 * 10).
 *
 * <p>It owns what was shared and received. It refuses counts below the smallest that was agreed,
 * and a second table of a month by which differences would give them back.
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
      "trends"
    })
package org.entente.node.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
