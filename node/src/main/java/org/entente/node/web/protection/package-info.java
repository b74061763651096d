/**
 * The protection desk on screen: shields that keep a record out of a partner's index. It refuses to
 * be seen by anyone but the desk and oversight.
 */
@NullMarked
package org.entente.node.web.protection;

import org.jspecify.annotations.NullMarked;
