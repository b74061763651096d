/** Measurements of whole nodes. */
@NullMarked
package org.entente.exercise.bench;

import org.jspecify.annotations.NullMarked;
