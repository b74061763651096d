@NullMarked
package org.entente.node.protection.store;

import org.jspecify.annotations.NullMarked;
