@NullMarked
package org.entente.node.evidence.store;

import org.jspecify.annotations.NullMarked;
