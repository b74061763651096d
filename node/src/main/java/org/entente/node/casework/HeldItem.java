package org.entente.node.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Item;

/**
 * An item of information in a case file: its originator's, under its originator's codes, whoever
 * delivered it.
 *
 * @param deliveredBy the partner it came from; empty for our own
 * @param request the request it answers, if any
 */
public record HeldItem(
    Item item,
    CaseFileId file,
    Optional<AuthorityId> deliveredBy,
    Optional<UUID> request,
    Instant received) {
  @Override
  public String toString() {
    return "HeldItem[" + item.item() + "]";
  }
}
