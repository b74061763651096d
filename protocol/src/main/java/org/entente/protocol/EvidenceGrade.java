package org.entente.protocol;

/** What a piece of evidence of nationality can carry, as readmission agreements grade it. */
public enum EvidenceGrade {
  /** It proves nationality. */
  PROOF,
  /** It starts a verification and proves nothing. */
  STARTS_VERIFICATION
}
