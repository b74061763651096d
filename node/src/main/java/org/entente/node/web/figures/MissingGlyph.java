package org.entente.node.web.figures;

/** A character for which the printed bulletin has no glyph; rather than print a box, nothing is. */
public final class MissingGlyph extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int codePoint;

  public MissingGlyph(int codePoint) {
    super("no glyph for " + name(codePoint));
    this.codePoint = codePoint;
  }

  /** The character as people name it: {@code U+20BB7}. */
  public String character() {
    return name(codePoint);
  }

  private static String name(int codePoint) {
    return String.format(java.util.Locale.ROOT, "U+%04X", codePoint);
  }
}
