/**
 * Blinded evaluation of tokens (RFC 9497, VOPRF over ristretto255 with SHA-512) and the filters
 * that tell membership of evaluated tokens.
 *
 * <p>Owns the keys, blinds, proofs and outputs of the protocol and the checked native library under
 * them; start at {@link org.entente.oprf.Voprf} and {@link org.entente.oprf.Filter}. Refuses to
 * know what a token stands for, who may ask, or how anything travels or is stored.
 */
@NullMarked
package org.entente.oprf;

import org.jspecify.annotations.NullMarked;
