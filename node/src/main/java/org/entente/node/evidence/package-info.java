/**
 * Exhibits of a case: their content, hashed when it arrived and kept encrypted, their signed
 * custody chain, and sealed bundles that a court can check without this node.
 *
 * <p>It owns exhibits and everything that happened to them. It refuses to change or forget either,
 * and to put into a court bundle what its provider has not allowed for court (handling code H1).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff", "casework"})
package org.entente.node.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
