@NullMarked
package org.entente.node.exchange.store;

import org.jspecify.annotations.NullMarked;
