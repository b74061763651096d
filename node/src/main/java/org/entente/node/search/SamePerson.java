package org.entente.node.search;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.staff.OfficerId;

/**
 * An officer's judgement that two records are of one person. Both records stay as they are.
 *
 * @param one the key of the record that is first in order
 * @param score how alike they were when it was made
 */
public record SamePerson(
    UUID id,
    String one,
    String other,
    CaseFileId file,
    double score,
    String reason,
    OfficerId by,
    Instant at) {

  @Override
  public String toString() {
    return "SamePerson[" + id + "]";
  }
}
