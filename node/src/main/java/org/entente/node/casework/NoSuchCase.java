package org.entente.node.casework;

/** No such case file, or none that this officer may see: the two are not told apart. */
public final class NoSuchCase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchCase() {
    super("no such case file");
  }
}
