@NullMarked
package org.entente.node.exchange.http;

import org.jspecify.annotations.NullMarked;
