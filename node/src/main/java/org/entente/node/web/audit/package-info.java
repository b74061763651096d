/**
 * The audit on screen: who did what, and the proof that it stands in the ledger. It refuses to show
 * an entry as proven before the proof has been checked.
 */
@NullMarked
package org.entente.node.web.audit;

import org.jspecify.annotations.NullMarked;
