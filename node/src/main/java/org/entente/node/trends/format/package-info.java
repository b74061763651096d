@NullMarked
package org.entente.node.trends.format;

import org.jspecify.annotations.NullMarked;
