/** Whole nodes against each other: the demo, the acceptance tests, the benchmarks. */
@NullMarked
package org.entente.exercise;

import org.jspecify.annotations.NullMarked;
