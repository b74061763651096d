package org.entente.node.lists;

/** A file that is not the list it was offered as; nothing of it was taken. */
public final class ListRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String reason;
  private final long line;

  public ListRefused(String reason, long line) {
    super("LISTS-001 " + reason);
    this.reason = reason;
    this.line = line;
  }

  public String reason() {
    return reason;
  }

  /** The line where it showed, counted from 1; 0 when none can be named. */
  public long line() {
    return line;
  }
}
