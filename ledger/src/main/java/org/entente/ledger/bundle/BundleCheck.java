package org.entente.ledger.bundle;

import java.util.List;

/**
 * What the check of a bundle found.
 *
 * @param findings everything that is wrong, each as a sentence; empty when the bundle is sound
 */
public record BundleCheck(
    String authority,
    String caseReference,
    String court,
    String created,
    String fingerprint,
    int exhibits,
    int custodyEntries,
    List<String> findings) {
  public BundleCheck {
    findings = List.copyOf(findings);
  }

  public boolean isSound() {
    return findings.isEmpty();
  }
}
