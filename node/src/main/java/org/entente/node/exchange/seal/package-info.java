@NullMarked
package org.entente.node.exchange.seal;

import org.jspecify.annotations.NullMarked;
