@NullMarked
package org.entente.node.architecture;

import org.jspecify.annotations.NullMarked;
