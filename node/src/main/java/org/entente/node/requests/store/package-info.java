@NullMarked
package org.entente.node.requests.store;

import org.jspecify.annotations.NullMarked;
