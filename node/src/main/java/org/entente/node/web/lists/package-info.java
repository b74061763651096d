/**
 * The official lists on screen: what was imported, what was skipped and why, and each entry in the
 * list's own words. It refuses to show an entry without saying that listing makes nobody a suspect.
 */
@NullMarked
package org.entente.node.web.lists;

import org.jspecify.annotations.NullMarked;
