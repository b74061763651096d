/**
 * From what an officer typed to what a desk takes, and back: a value that is not admitted returns
 * with its form and a sentence beside its field. It refuses to guess what was meant.
 */
@NullMarked
package org.entente.node.web.forms;

import org.jspecify.annotations.NullMarked;
