/** Joint figures in PostgreSQL. */
@NullMarked
package org.entente.node.figures.store;

import org.jspecify.annotations.NullMarked;
