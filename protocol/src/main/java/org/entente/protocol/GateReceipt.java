package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * The gates one node ran over one payload, with the version of its rules; it travels inside the
 * signed message, and the recipient's node runs its own and shows the differences.
 */
public record GateReceipt(
    String rules, Octets payload, Instant decidedAt, List<GateAnswer> answers) {
  public GateReceipt {
    rules = Rules.text("gate rules", rules, 40);
    answers = List.copyOf(answers);
    Rules.size("gate answers", answers, 1, Gate.values().length);
  }

  /** Whether every gate let the payload through. */
  @JsonIgnore
  public boolean isPassed() {
    return answers.stream().allMatch(GateAnswer::passed);
  }
}
