/**
 * Measures the comparison of names: how right it is on labelled sets, beside plainer ways of
 * comparing, and how fast.
 */
@NullMarked
package org.entente.exercise.bench.names;

import org.jspecify.annotations.NullMarked;
