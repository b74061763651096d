package org.entente.node.protection;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.staff.OfficerId;

/**
 * The protection file of one person, under an alias: it has no room for a name or a number, and
 * holds status, harm, consent and referral.
 */
@NeverLeavesNode
public record CareFile(UUID id, String alias, OfficerId openedBy, Instant opened) {
  @Override
  public String toString() {
    return "CareFile[" + id + "]";
  }
}
