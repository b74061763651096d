@NullMarked
package org.entente.node.distress.store;

import org.jspecify.annotations.NullMarked;
