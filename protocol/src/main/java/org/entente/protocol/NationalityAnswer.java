package org.entente.protocol;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the verification of identity and nationality led to, and the kinds of evidence it rests on.
 */
public record NationalityAnswer(
    UUID returnCase, UUID act, Finding finding, Set<NationalityEvidence.Kind> basedOn)
    implements ReturnMessage {

  /** What was found. Silence is none of these. */
  public enum Finding {
    CONFIRMED,
    DENIED,
    INCONCLUSIVE,
    /** The person must be heard first; the time goes on. */
    INTERVIEW_NEEDED
  }

  public NationalityAnswer {
    basedOn = Collections.unmodifiableSet(new TreeSet<>(basedOn));
    if (finding == Finding.CONFIRMED && basedOn.isEmpty()) {
      throw new InvalidTerm("based on", "at least one kind of evidence for a confirmation");
    }
  }
}
