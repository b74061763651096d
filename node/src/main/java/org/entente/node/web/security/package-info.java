/**
 * Who is signed in: sessions for screens, tokens for programs, and what is answered to those who
 * may not or who ask for what is not there. It refuses an officer who is no longer active at the
 * very next request.
 */
@NullMarked
package org.entente.node.web.security;

import org.jspecify.annotations.NullMarked;
