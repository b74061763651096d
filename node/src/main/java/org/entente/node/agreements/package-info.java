/**
 * What we and a partner agreed, as signed, versioned, machine-readable terms, and the onboarding
 * that signs them.
 *
 * <p>It owns the signed terms. It refuses terms without both signatures, and lets nothing through
 * that is suspended or over.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff", "partners"})
package org.entente.node.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
