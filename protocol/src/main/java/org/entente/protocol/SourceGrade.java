package org.entente.protocol;

/**
 * How far a source is trusted, the first half of the 4x4 evaluation (Europol Regulation, art. 29).
 */
public enum SourceGrade {
  /** No doubt about authenticity, trustworthiness and competence. */
  A,
  /** Mostly reliable. */
  B,
  /** Mostly unreliable. */
  C,
  /** Cannot be assessed. */
  X
}
