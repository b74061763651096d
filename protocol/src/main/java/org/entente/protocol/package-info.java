/**
 * The words of the field as types, the messages authorities exchange and their canonical bytes.
 *
 * <p>It owns the wire: one versioned envelope, a closed set of message bodies, one encoding (RFC
 * 8785). It refuses what it does not know: an unknown kind, code, field or version never gets a
 * default.
 */
@NullMarked
package org.entente.protocol;

import org.jspecify.annotations.NullMarked;
