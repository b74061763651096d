/** Whole nodes in one JVM, without screens, for tests that need the real thing. */
@NullMarked
package org.entente.node.testbed;

import org.jspecify.annotations.NullMarked;
