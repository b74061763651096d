/**
 * Alerts that lives are at risk: raised with one act, ahead of every queue, acknowledged by a
 * person, answered, and ended with what became of the people (Smuggling Protocol, arts. 8, 9 and
 * 16).
 *
 * <p>It owns alerts and their clocks. It refuses to hold anything about who the people are, and to
 * let an alert wait unseen.
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
package org.entente.node.distress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
