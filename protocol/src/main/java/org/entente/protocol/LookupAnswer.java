package org.entente.protocol;

import java.util.List;
import java.util.UUID;

/**
 * The batch evaluated under every live segment of the index. It has the same form and size whatever
 * the holder holds.
 *
 * @param epoch the epoch of the manifest it was evaluated under
 * @param sequence the sequence of that manifest
 */
public record LookupAnswer(UUID batch, int epoch, int sequence, List<LookupEvaluation> evaluations)
    implements Body {
  public LookupAnswer {
    evaluations = List.copyOf(evaluations);
    Rules.size("evaluations", evaluations, 1, 1 + LookupSegment.MOST_DELTAS);
    if (evaluations.stream().mapToInt(LookupEvaluation::segment).distinct().count()
        != evaluations.size()) {
      throw new InvalidTerm("evaluations", "one a segment");
    }
    if (evaluations.stream().mapToInt(e -> e.evaluated().length()).distinct().count() != 1) {
      throw new InvalidTerm("evaluations", "of one size");
    }
  }
}
