package org.entente.node.figures;

import java.util.UUID;
import org.entente.protocol.CountedAct;

/**
 * A counted act with the entry it was counted from.
 *
 * @param entry the audit entry
 * @param event its act, as the audit names it
 * @param leaf its place in the ledger
 */
public record Counted(CountedAct act, UUID entry, String event, long leaf) {}
