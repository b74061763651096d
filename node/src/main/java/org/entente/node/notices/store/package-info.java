@NullMarked
package org.entente.node.notices.store;

import org.jspecify.annotations.NullMarked;
