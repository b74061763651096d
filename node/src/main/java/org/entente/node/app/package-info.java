/**
 * The program: its command line, wiring, settings, and the embedded database.
 *
 * <p>It owns the process. It refuses to start on a data directory that another node uses.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "identity",
      "audit",
      "staff",
      "partners",
      "agreements",
      "exchange",
      "lists",
      "web"
    })
package org.entente.node.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
