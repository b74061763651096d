/**
 * The asker's side: from what an officer asks by way of gates, budgets and batches to what the
 * answers say, with the partners' sets against which they are read.
 */
@NullMarked
package org.entente.node.discovery.asking;

import org.jspecify.annotations.NullMarked;
