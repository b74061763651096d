package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The reference under which the asking authority keeps its case file; it says nothing about people.
 */
public record CaseReference(@JsonValue String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9/-]{2,39}");

  @JsonCreator
  public CaseReference {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidTerm("case reference", "3 to 40 capitals, digits, hyphens or strokes");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
