package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far an item is trusted, the second half of the 4x4 evaluation (Europol Regulation, art. 29).
 */
public enum InformationGrade {
  /** Accuracy not in doubt. */
  ACCURATE("1"),
  /** Known personally to the source, not to the official passing it on. */
  KNOWN_TO_SOURCE("2"),
  /** Not known personally to the source but corroborated. */
  CORROBORATED("3"),
  /** Not known personally to the source and cannot be corroborated. */
  UNCORROBORATED("4");

  private final String digit;

  InformationGrade(String digit) {
    this.digit = digit;
  }

  @JsonValue
  public String digit() {
    return digit;
  }

  @JsonCreator
  public static InformationGrade of(String digit) {
    for (InformationGrade grade : values()) {
      if (grade.digit.equals(digit)) {
        return grade;
      }
    }
    throw new InvalidTerm("information grade", "1, 2, 3 or 4");
  }
}
