package org.entente.protocol;

/** What authorities tell each other of trends, without persons (Smuggling Protocol, art. 10). */
public sealed interface TrendBody extends Body permits TrendReport {}
