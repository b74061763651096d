@NullMarked
package org.entente.node.search.store;

import org.jspecify.annotations.NullMarked;
