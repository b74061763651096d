package org.entente.node.casework;

/** No such case file. */
public final class NoSuchCase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchCase() {
    super("no such case file");
  }
}
