/**
 * The words for the field's codes: one text for every constant an officer can meet on a screen. It
 * refuses a code without words.
 */
@NullMarked
package org.entente.node.web.codes;

import org.jspecify.annotations.NullMarked;
