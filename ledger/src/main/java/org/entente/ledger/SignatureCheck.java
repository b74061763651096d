package org.entente.ledger;

/** What looking for a key's signature on a checkpoint showed. */
public enum SignatureCheck {
  /** The key signed exactly this checkpoint. */
  GENUINE,
  /** A signature claims to be by the key, but is not, or not of this checkpoint. */
  FORGED,
  /** No signature claims to be by the key. */
  ABSENT
}
