@NullMarked
package org.entente.node.agreements.store;

import org.jspecify.annotations.NullMarked;
