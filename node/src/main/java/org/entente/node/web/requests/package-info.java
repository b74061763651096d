/**
 * The screens for information requests: filing, deciding, answering, refusing, passing on.
 *
 * <p>Before anything leaves, they show who will get what and why; they refuse to hide a reason, and
 * decide nothing that a desk decides.
 */
@NullMarked
package org.entente.node.web.requests;

import org.jspecify.annotations.NullMarked;
