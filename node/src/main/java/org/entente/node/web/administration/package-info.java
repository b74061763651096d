/**
 * The administration on screen: one's own account, and for operators the officers. It refuses to
 * show a token twice.
 */
@NullMarked
package org.entente.node.web.administration;

import org.jspecify.annotations.NullMarked;
