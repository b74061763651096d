/** SQL of returns. */
@NullMarked
package org.entente.node.returns.store;

import org.jspecify.annotations.NullMarked;
