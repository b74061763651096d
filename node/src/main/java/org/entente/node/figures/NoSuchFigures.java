package org.entente.node.figures;

/** No such joint figures at this node. */
public final class NoSuchFigures extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchFigures() {
    super("no such figures");
  }
}
