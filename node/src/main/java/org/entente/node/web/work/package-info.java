/**
 * The first screen of an officer: what waits for them, by deadline, with one act each.
 *
 * <p>It counts and orders; it refuses to hide what is overdue.
 */
@NullMarked
package org.entente.node.web.work;

import org.jspecify.annotations.NullMarked;
