package org.entente.node.audit;

/** What was written into a ledger file. */
public record LedgerExport(long leaves, int checkpoints) {}
