/** The demo: three authorities do the main job on real input. */
@NullMarked
package org.entente.exercise.demo;

import org.jspecify.annotations.NullMarked;
