/**
 * Joint figures on screen, and the bulletin as a page and as a PDF. It refuses to print a number
 * that the signed figures do not hold, and a character it has no glyph for.
 */
@NullMarked
package org.entente.node.web.figures;

import org.jspecify.annotations.NullMarked;
