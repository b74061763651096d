/**
 * The auditor's side: checks a ledger file without the node and without any of the code that wrote
 * it. It recomputes every root from the leaves, with hashing, parsing and signature checks of its
 * own; it imports nothing of the rest of this module.
 */
@NullMarked
package org.entente.ledger.verify;

import org.jspecify.annotations.NullMarked;
