/**
 * The case files on screen: the list, the file with its tabs, and the forms that add to it. It
 * refuses to offer an act without saying why it cannot be done.
 */
@NullMarked
package org.entente.node.web.cases;

import org.jspecify.annotations.NullMarked;
