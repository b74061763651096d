package org.entente.node.protection;

/** Why a person must not be found by a partner. */
@NeverLeavesNode
public enum ProtectionNeed {
  /** Seeks or has international protection. */
  INTERNATIONAL_PROTECTION,
  /** May be a victim of trafficking. */
  TRAFFICKING_VICTIM,
  /** Is or may become a witness. */
  WITNESS,
  /** Any other danger that a hit would bring. */
  DANGER
}
