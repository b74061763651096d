package org.entente.node.casework;

/** What this authority holds about suspects has changed, so partners' indexes are out of date. */
public record HoldingsChanged() {}
