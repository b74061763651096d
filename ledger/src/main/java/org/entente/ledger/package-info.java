/**
 * An append-only Merkle log (RFC 6962, RFC 9162 section 2.1): hashes, proofs, signed checkpoints
 * and the file in which a ledger is handed to an auditor. It knows nothing of what its leaves mean,
 * keeps no state of its own and imports only the JDK.
 */
@NullMarked
package org.entente.ledger;

import org.jspecify.annotations.NullMarked;
