package org.entente.node.casework;

import java.util.Set;
import org.entente.protocol.Classification;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Offence;

/** The particulars of a case file to be opened. */
public record NewCaseFile(
    String title, Set<Offence> offences, Classification classification, String summary) {
  public NewCaseFile {
    title = title.strip();
    summary = summary.strip();
    offences = Set.copyOf(offences);
    if (title.isEmpty() || title.length() > 200) {
      throw new InvalidTerm("title", "1 to 200 characters");
    }
    if (summary.length() > 4000) {
      throw new InvalidTerm("summary", "at most 4000 characters");
    }
    if (offences.isEmpty()) {
      throw new InvalidTerm("offences", "at least one");
    }
  }
}
