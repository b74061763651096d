package org.entente.node.identity;

/** What a signature is for; a signature made for one context is worthless in another. */
public enum SigningContext {
  AGREEMENT_TERMS("entente/agreement-terms/1"),
  INVITATION("entente/invitation/1"),
  ACCEPTANCE("entente/acceptance/1"),
  CUSTODY("entente/custody/1"),
  EVIDENCE_BUNDLE("entente/evidence-bundle/1"),
  JOINT_FIGURES("entente/joint-figures/1");

  private final String label;

  SigningContext(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
