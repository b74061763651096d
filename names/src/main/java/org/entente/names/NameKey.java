package org.entente.names;

import java.util.ArrayList;
import java.util.List;

/**
 * One conjunctive key of a name with what it stands on, so that a hit can be explained to the
 * officer whose own name it is.
 *
 * @param parts the parts it stands on, as written
 * @param birth the year or day of birth it stands on, as the officer's own side knows it, or empty
 */
public record NameKey(Token token, List<NamePart> parts, String birth) {

  public NameKey {
    parts = List.copyOf(parts);
  }

  /** The key of the sentence that says what matched; {@link #arguments} are its arguments. */
  public String messageKey() {
    return token.basis().messageKey();
  }

  /** The parts, and the year or day where there is one. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>(parts.stream().map(NamePart::text).toList());
    if (!birth.isEmpty()) {
      arguments.add(birth);
    }
    return List.copyOf(arguments);
  }

  /** What kind of key only: what it stands on is personal data. */
  @Override
  public String toString() {
    return "NameKey[" + token.basis() + "]";
  }
}
