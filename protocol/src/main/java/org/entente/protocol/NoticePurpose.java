package org.entente.protocol;

/** What a notice asks the recipient to do about a wanted organiser. */
public enum NoticePurpose {
  /** Find out where the person is, and tell. */
  LOCATE,
  /** Arrest the person with a view to extradition (UNTOC, art. 16(9)). */
  ARREST,
  /** Tell what is known of the person. */
  INFORMATION;

  /** The purpose under which the agreement must cover the notice. */
  public Purpose covered() {
    return switch (this) {
      case LOCATE, ARREST -> Purpose.ARREST_AND_EXTRADITION;
      case INFORMATION -> Purpose.SMUGGLING_INVESTIGATION;
    };
  }
}
