/**
 * Officers, their roles and clearances, sign-in, and the second person.
 *
 * <p>It owns accounts and sessions for programs. It refuses an act whose role, clearance or second
 * person is missing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit"})
package org.entente.node.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
