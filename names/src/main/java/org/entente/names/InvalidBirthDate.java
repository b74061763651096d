package org.entente.names;

import java.util.Locale;

/** A text or a combination of numbers that is no date of birth; the value is not in the message. */
public final class InvalidBirthDate extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    FORM,
    YEAR,
    NO_SUCH_DAY,
    REVERSED,
    TOO_WIDE;

    /** The key of its sentence in the message bundle. */
    public String messageKey() {
      return "birthdate.invalid." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  InvalidBirthDate(Reason reason) {
    super("not a date of birth: " + reason);
    this.reason = reason;
  }

  /** What is wrong with it. */
  public Reason reason() {
    return reason;
  }
}
