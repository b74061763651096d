@NullMarked
package org.entente.node.partners.store;

import org.jspecify.annotations.NullMarked;
