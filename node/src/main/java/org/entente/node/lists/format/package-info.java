/**
 * Reads the files of official reference lists into one neutral form and says what it could not
 * read.
 *
 * <p>It knows the United Nations Security Council consolidated list (XML) and the Specially
 * Designated Nationals list of OFAC (CSV with a second file of aliases). It keeps the list's own
 * words beside every structured value, stores nothing, judges nothing, and refuses a file that is
 * not such a list.
 */
@NullMarked
package org.entente.node.lists.format;

import org.jspecify.annotations.NullMarked;
