package org.entente.node.discovery;

/**
 * How far our index for a partner is.
 *
 * @param isCurrent whether it holds all a partner may find now
 * @param pieces into how many pieces the sets in use and under way are cut
 * @param built how many of them are evaluated
 */
public record IndexProgress(boolean isCurrent, int pieces, int built) {}
