package org.entente.node.lists.format;

import java.io.Serial;
import java.util.Locale;

/** A file offered as an official list is not one, or not a whole one, and is refused. */
public final class NotSuchAList extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why the file is refused. */
  public enum Reason {
    EMPTY,
    BINARY,
    WEB_PAGE,
    WRONG_ROOT,
    WRONG_COLUMNS,
    DOCTYPE,
    NOT_WELL_FORMED,
    TRUNCATED,
    TOO_LARGE,
    NO_ENTRIES;

    /** The key of its sentence in the message bundle. */
    public String messageKey() {
      return "lists.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;
  private final String file;
  private final long line;

  NotSuchAList(Reason reason, String file, long line) {
    super("not such a list: " + reason + " in " + file + " at line " + line);
    this.reason = reason;
    this.file = file;
    this.line = line;
  }

  /** Why the file is refused. */
  public Reason reason() {
    return reason;
  }

  /** The part of the list, as named by {@link OfficialList#parts()}. */
  public String file() {
    return file;
  }

  /** The line at which it showed, counted from 1; 0 where no line can be named. */
  public long line() {
    return line;
  }
}
