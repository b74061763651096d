/**
 * A second opinion on what two public lists imply, computed from the raw files with none of the
 * product's code.
 *
 * <p>The exercise compares a node's hits with these. It refuses to share any reader, name rule or
 * identifier rule with the node: an error made in both would go unseen.
 */
@NullMarked
package org.entente.exercise.oracle;

import org.jspecify.annotations.NullMarked;
