package org.entente.node.evidence;

import java.util.Optional;
import org.entente.node.casework.CaseFileId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Handling;

/**
 * The particulars of an exhibit that arrives.
 *
 * @param provider the authority it comes from; empty for our own
 * @param place where it is kept or came in
 * @param words how it came here
 */
public record NewExhibit(
    CaseFileId file,
    String label,
    String fileName,
    Handling handling,
    Optional<AuthorityId> provider,
    String place,
    String words) {
  @Override
  public String toString() {
    return "NewExhibit";
  }
}
