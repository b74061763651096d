@NullMarked
package org.entente.node.lists.store;

import org.jspecify.annotations.NullMarked;
