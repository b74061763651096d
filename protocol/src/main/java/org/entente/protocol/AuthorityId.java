package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short, stable name of one authority, agreed at onboarding: lower-case letters, digits,
 * hyphens.
 */
public record AuthorityId(@JsonValue String value) implements Comparable<AuthorityId> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  @JsonCreator
  public AuthorityId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidTerm("authority id", "2 to 40 lower-case letters, digits or hyphens");
    }
  }

  @Override
  public int compareTo(AuthorityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
