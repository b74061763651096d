/**
 * The authorities we know: their keys, endpoints and status.
 *
 * <p>It owns the pinned keys of partners. It refuses to change a key once pinned.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit"})
package org.entente.node.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
