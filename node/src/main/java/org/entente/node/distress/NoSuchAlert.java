package org.entente.node.distress;

/** There is no alert of this id here. */
public final class NoSuchAlert extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
