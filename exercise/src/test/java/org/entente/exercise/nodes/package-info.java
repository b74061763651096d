@NullMarked
package org.entente.exercise.nodes;

import org.jspecify.annotations.NullMarked;
