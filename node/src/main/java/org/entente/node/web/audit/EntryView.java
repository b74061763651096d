package org.entente.node.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One act with its facts and its proof.
 *
 * @param caseHref the case file it is about, for those who may read it; empty when there is none
 */
public record EntryView(
    String id,
    Instant at,
    String act,
    String code,
    String by,
    String record,
    String caseHref,
    String result,
    List<Fact> facts,
    Optional<ProofView> proof) {

  /** A fact of the entry. */
  public record Fact(String label, String value) {}

  /**
   * The proof of inclusion (RFC 9162, section 2.1.3), checked before it is shown.
   *
   * @param verifies whether the path leads from the leaf to the signed root
   * @param isSigned whether the checkpoint carries this node's own genuine signature
   */
  public record ProofView(
      long index,
      long size,
      String leafHash,
      List<String> path,
      String root,
      String note,
      boolean verifies,
      boolean isSigned) {}
}
