/**
 * Decides whether something may leave, and is the only source of permits.
 *
 * <p>It owns the policy and the permits it granted. It refuses whatever the agreement does not
 * cover, foreign items without their originator's consent, and protection matters in any text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff", "agreements"})
package org.entente.node.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
