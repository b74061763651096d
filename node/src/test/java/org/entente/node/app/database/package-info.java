@NullMarked
package org.entente.node.app.database;

import org.jspecify.annotations.NullMarked;
