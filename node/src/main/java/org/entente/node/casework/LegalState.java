package org.entente.node.casework;

/** Where a suspect stands before the law. */
public enum LegalState {
  NAMED,
  SUSPECT,
  CHARGED,
  CONVICTED,
  ACQUITTED,
  DISCONTINUED
}
