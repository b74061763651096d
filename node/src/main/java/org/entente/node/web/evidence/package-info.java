/** Screens for exhibits, their custody, and bundles for a court. */
@NullMarked
package org.entente.node.web.evidence;

import org.jspecify.annotations.NullMarked;
