/** Searching our own holdings by name from a case file, and who may be held twice. */
@NullMarked
package org.entente.node.web.search;

import org.jspecify.annotations.NullMarked;
