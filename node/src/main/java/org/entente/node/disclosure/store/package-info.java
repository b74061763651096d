@NullMarked
package org.entente.node.disclosure.store;

import org.jspecify.annotations.NullMarked;
