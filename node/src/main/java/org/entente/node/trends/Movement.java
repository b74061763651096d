package org.entente.node.trends;

import org.entente.protocol.TrendDimension;

/** One code in one month, as the change detection sees it. */
public record Movement(TrendDimension by, String code, int facts, int dead, Verdict verdict) {}
