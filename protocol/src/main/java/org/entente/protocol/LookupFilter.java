package org.entente.protocol;

/**
 * Brings a holder's index for one class up to date: the manifest and the evidence that it stands in
 * the holder's ledger. The coded sets it names have travelled before, in {@link LookupSegmentPart}s
 * of the same conversation. Without the holder's online help they tell their reader nothing.
 */
public record LookupFilter(LookupManifest manifest, LedgerEvidence evidence) implements Body {}
