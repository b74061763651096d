@NullMarked
package org.entente.oprf;

import org.jspecify.annotations.NullMarked;
