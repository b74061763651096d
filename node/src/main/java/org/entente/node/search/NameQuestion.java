package org.entente.node.search;

import java.util.Optional;
import org.entente.names.BirthDate;
import org.entente.node.casework.CaseFileId;
import org.entente.protocol.InvalidTerm;

/** A search for a person by name: for which case file, and for what. */
public record NameQuestion(
    CaseFileId file, SearchPurpose purpose, String name, Optional<BirthDate> birth) {
  private static final int LONGEST = 300;

  public NameQuestion {
    name = name.strip();
    if (name.length() < 2 || name.length() > LONGEST) {
      throw new InvalidTerm("name", "2 to 300 characters");
    }
  }

  /** Its purpose only: whom it is about is personal. */
  @Override
  public String toString() {
    return "NameQuestion[" + purpose + "]";
  }
}
