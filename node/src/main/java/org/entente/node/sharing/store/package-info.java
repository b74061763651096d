@NullMarked
package org.entente.node.sharing.store;

import org.jspecify.annotations.NullMarked;
