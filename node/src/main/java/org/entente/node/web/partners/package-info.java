/**
 * Partners and agreements on screen: who they are, what both signed, and the onboarding by two
 * signed texts. It refuses to accept anything before the officer has compared a fingerprint.
 */
@NullMarked
package org.entente.node.web.partners;

import org.jspecify.annotations.NullMarked;
