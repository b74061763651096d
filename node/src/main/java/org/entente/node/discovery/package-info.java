/**
 * Blinded hit/no-hit questions to partners, and the index of our own holdings that theirs are asked
 * against.
 *
 * <p>It owns epochs, filters, questions, hits, budgets and the purpose log. It refuses a question
 * without a live case file, a purpose and an officer, and gives one negative answer, whatever the
 * reason.
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
      "casework",
      "lists",
      "protection"
    })
package org.entente.node.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
