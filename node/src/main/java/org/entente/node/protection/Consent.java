package org.entente.node.protection;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.staff.OfficerId;

/**
 * What a person decided about their own matter: for one thing, in one language, at one time. A
 * later one about the same thing takes the place of an earlier one; both are kept.
 *
 * @param language the language in which it was explained
 * @param interpreter who interpreted, as an office writes it; empty where none was needed
 */
@NeverLeavesNode
public record Consent(
    UUID id,
    UUID careFile,
    Use use,
    Answer answer,
    String language,
    String interpreter,
    OfficerId takenBy,
    Instant taken) {

  /** What it is for. */
  public enum Use {
    RELEASE_TO_A_CASE,
    REFERRAL
  }

  /** What the person said. */
  public enum Answer {
    GIVEN,
    REFUSED,
    WITHDRAWN
  }

  public Consent {
    language = NewHarm.text("consent language", language, 2, 60);
    interpreter = NewHarm.text("interpreter", interpreter, 0, 120);
  }

  @Override
  public String toString() {
    return "Consent[" + id + "]";
  }
}
