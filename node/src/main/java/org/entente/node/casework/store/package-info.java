@NullMarked
package org.entente.node.casework.store;

import org.jspecify.annotations.NullMarked;
