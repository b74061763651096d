/** One authority's node: the application and its modules. */
@NullMarked
package org.entente.node;

import org.jspecify.annotations.NullMarked;
