@NullMarked
package org.entente.node.web.api;

import org.jspecify.annotations.NullMarked;
