@NullMarked
package org.entente.node.discovery.store;

import org.jspecify.annotations.NullMarked;
