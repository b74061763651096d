/**
 * Case files on those who plan, organise, recruit for and profit from migrant smuggling: people in
 * roles, identifiers, items of information, outcomes.
 *
 * <p>It owns case files and everything in them. Suspects and protected people are different types;
 * it refuses to give a protected person an identifier, a lookup or a legal state.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff", "protection"})
package org.entente.node.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
