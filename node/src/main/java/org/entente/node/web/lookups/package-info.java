/**
 * The screens on which officers ask partners blindly and read what came back.
 *
 * <p>It shows one negative answer in one way, whatever lies behind it, and refuses to offer a
 * question that the case file or the agreement does not carry.
 */
@NullMarked
package org.entente.node.web.lookups;

import org.jspecify.annotations.NullMarked;
