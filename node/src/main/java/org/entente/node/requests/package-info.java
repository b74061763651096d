/**
 * Information requests: filing, deadlines with reminders, answers, refusals, and asking an
 * originator before its information goes on.
 *
 * <p>It owns requests in both directions. It refuses to let a request wait unseen, and to pass on
 * what an originator has not released.
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
package org.entente.node.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
