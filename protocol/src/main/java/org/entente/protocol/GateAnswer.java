package org.entente.protocol;

import java.util.Optional;

/** What one gate decided; a refusal names its ground. */
public record GateAnswer(Gate gate, boolean passed, Optional<RefusalGround> ground) {
  public GateAnswer {
    if (passed == ground.isPresent()) {
      throw new InvalidTerm("gate answer", "a ground exactly when the gate refuses");
    }
  }

  public static GateAnswer passed(Gate gate) {
    return new GateAnswer(gate, true, Optional.empty());
  }

  public static GateAnswer refused(Gate gate, RefusalGround ground) {
    return new GateAnswer(gate, false, Optional.of(ground));
  }
}
