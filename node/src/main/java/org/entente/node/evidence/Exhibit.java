package org.entente.node.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Handling;
import org.entente.protocol.Octets;

/**
 * A file that may serve as evidence, with its custody chain.
 *
 * @param originator the authority that provided it, whose handling codes bind
 * @param sha256 the digest of its content as it arrived
 */
public record Exhibit(
    UUID id,
    CaseFileId file,
    String label,
    String fileName,
    Handling handling,
    AuthorityId originator,
    long size,
    Octets sha256,
    Instant received,
    List<CustodyEvent> custody,
    boolean isAllowedInCourt) {
  public Exhibit {
    custody = List.copyOf(custody);
  }

  public CustodyEvent last() {
    return custody.getLast();
  }

  @Override
  public String toString() {
    return "Exhibit[" + id + "]";
  }
}
