/**
 * Official reference lists (UN Security Council, OFAC): import, versions, listed persons.
 *
 * <p>It owns the imported entries. It shows what a list states, in the list's words and with its
 * reference and date; it refuses a file that is not such a list, and never makes a listed person a
 * suspect.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff"})
package org.entente.node.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
