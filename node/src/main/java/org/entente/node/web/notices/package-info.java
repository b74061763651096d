/**
 * Screens for notices on wanted organisers and for proceedings. They show what the desks decided
 * and why an act is not to be had; they decide nothing.
 */
@NullMarked
package org.entente.node.web.notices;

import org.jspecify.annotations.NullMarked;
