/**
 * The node's own PostgreSQL: unpacked from the class path, started and stopped with the node,
 * reachable only from this machine and only with a password; and the back-up and restoring of what
 * is in it.
 */
@NullMarked
package org.entente.node.app.database;

import org.jspecify.annotations.NullMarked;
