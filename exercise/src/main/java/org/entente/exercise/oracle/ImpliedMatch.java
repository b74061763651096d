package org.entente.exercise.oracle;

import java.util.List;

/**
 * An individual of the UN list and one of OFAC's that the two lists imply to be the same person.
 */
public record ImpliedMatch(String unReference, String ofacEntityNumber, List<Evidence> evidence) {

  public ImpliedMatch {
    evidence = List.copyOf(evidence);
  }

  /** Whether both lists state the same number. */
  public boolean isByNumber() {
    return evidence.stream().anyMatch(Evidence.SameNumber.class::isInstance);
  }

  /** Whether names agree. */
  public boolean isByName() {
    return evidence.stream().anyMatch(Evidence.SameName.class::isInstance);
  }
}
