/**
 * Returns on screen: the list, one person's return with its gates, and the acts of both sides. It
 * refuses to offer an act for more than one person, and says why an act is not available.
 */
@NullMarked
package org.entente.node.web.returns;

import org.jspecify.annotations.NullMarked;
