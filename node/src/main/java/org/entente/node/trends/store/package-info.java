@NullMarked
package org.entente.node.trends.store;

import org.jspecify.annotations.NullMarked;
