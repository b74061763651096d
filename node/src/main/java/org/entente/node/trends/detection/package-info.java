@NullMarked
package org.entente.node.trends.detection;

import org.jspecify.annotations.NullMarked;
