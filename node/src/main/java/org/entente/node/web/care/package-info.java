/**
 * Care on screen: protection files with status, harm, consent and referral. It refuses to be seen
 * by anyone but the protection desk and oversight.
 */
@NullMarked
package org.entente.node.web.care;

import org.jspecify.annotations.NullMarked;
