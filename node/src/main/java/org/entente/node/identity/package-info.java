/**
 * Who this node is: the authority's id and name, its keys, its settings, its clock and its ids.
 *
 * <p>It owns the private keys and signs with them under a named context. It refuses to hand a
 * private key to anything but the sealing, the TLS endpoint and the ledger.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.entente.node.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
