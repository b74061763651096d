/**
 * The officers' screens and the HTTP API.
 *
 * <p>It owns what officers see and type, in every language, and who is signed in. It refuses to
 * decide anything: each rule belongs to the module whose matter it is, and a screen shows what that
 * module decided and why.
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
      "protection",
      "casework",
      "lists",
      "search",
      "discovery",
      "requests",
      "notices",
      "evidence",
      "distress",
      "returns",
      "trends",
      "sharing",
      "figures"
    })
package org.entente.node.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
