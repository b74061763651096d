package org.entente.node.figures;

import java.util.Optional;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Octets;

/** How joint figures stand between the two sides, as one side sees it. */
public enum Standing {
  /** Opened here; our count has not been sent. */
  COUNTING,
  /** The partner has sent its count; ours is asked for. */
  COUNT_ASKED,
  /** Our count is with the partner, whose count is not here yet. */
  COUNT_AWAITED,
  /** Both counts are here and do not agree. */
  DIFFERENT,
  /** Both counts agree; nobody has signed. */
  EQUAL,
  /** Both counts agree; we have signed. */
  SIGNED_BY_US,
  /** Both counts agree; the partner has signed. */
  SIGNED_BY_PARTNER,
  /** Both have signed, and both signatures verify. */
  JOINT;

  /** A pure function of the counts, the signatures and what follows from the counts. */
  static Standing of(Figures figures, Optional<JointFigures> derived) {
    if (figures.isJoint()) {
      return JOINT;
    }
    if (figures.ours().isEmpty()) {
      return figures.theirs().isEmpty() ? COUNTING : COUNT_ASKED;
    }
    if (figures.theirs().isEmpty()) {
      return COUNT_AWAITED;
    }
    if (derived.isEmpty()) {
      return DIFFERENT;
    }
    Octets digest = derived.get().digest();
    if (isOver(figures.ourSignature(), digest)) {
      return SIGNED_BY_US;
    }
    return isOver(figures.theirSignature(), digest) ? SIGNED_BY_PARTNER : EQUAL;
  }

  /** A signature over earlier counts says nothing about these. */
  static boolean isOver(Optional<Figures.Signed> signed, Octets digest) {
    return signed.filter(s -> s.record().equals(digest)).isPresent();
  }
}
