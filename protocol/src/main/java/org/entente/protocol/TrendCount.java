package org.entente.protocol;

/**
 * How often one code was met in a month.
 *
 * @param newThisMonth whether the sender's change detection finds it unusual
 */
public record TrendCount(String code, int count, boolean newThisMonth) {}
