@NullMarked
package org.entente.node.audit.store;

import org.jspecify.annotations.NullMarked;
