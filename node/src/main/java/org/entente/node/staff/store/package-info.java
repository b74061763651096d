@NullMarked
package org.entente.node.staff.store;

import org.jspecify.annotations.NullMarked;
