/** Nodes as processes of their own, and a client of their API. */
@NullMarked
package org.entente.exercise.nodes;

import org.jspecify.annotations.NullMarked;
