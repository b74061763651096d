@NullMarked
package org.entente.node.app.cli;

import org.jspecify.annotations.NullMarked;
