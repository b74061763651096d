/**
 * Finds people among this authority's own holdings by name, and proposes who may be held twice.
 *
 * <p>It owns the names to search and the links that say "the same person". It refuses a search that
 * belongs to no case file and no purpose, shows nobody what they may not read, and never merges two
 * records: an officer links them, and can undo it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "staff", "casework", "lists"})
package org.entente.node.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
