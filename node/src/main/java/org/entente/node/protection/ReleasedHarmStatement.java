package org.entente.node.protection;

import java.time.Instant;
import java.util.Set;
import org.entente.protocol.CaseReference;

/**
 * What a person consented to telling one criminal case: the account and the kinds of harm. It leads
 * to no person, no alias and no care file, and is gone when the consent is.
 */
public record ReleasedHarmStatement(
    CaseReference caseReference, Set<HarmCode> codes, String account, Instant released) {
  @Override
  public String toString() {
    return "ReleasedHarmStatement[" + caseReference + "]";
  }
}
