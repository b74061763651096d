/**
 * Checks sealed evidence bundles with the JDK alone: no node, no database, and no code in common
 * with what writes them.
 */
@NullMarked
package org.entente.ledger.bundle;

import org.jspecify.annotations.NullMarked;
