package org.entente.node.discovery;

import java.util.Set;
import org.entente.node.casework.CaseFileId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;

/**
 * What an officer wants to ask a partner: a small set of records of one case file, for a purpose,
 * on a basis.
 *
 * @param records keys of suspects, listed persons and objects of the file
 * @param standing whether it is asked again when the partner's filter changes, as long as the file
 *     is open
 */
public record LookupRequest(
    CaseFileId file,
    AuthorityId partner,
    Set<String> records,
    Purpose purpose,
    LegalBasis legalBasis,
    boolean standing) {
  /** The most records one lookup may concern. */
  public static final int MOST_RECORDS = 20;

  public LookupRequest {
    records = Set.copyOf(records);
    if (records.isEmpty() || records.size() > MOST_RECORDS) {
      throw new InvalidTerm("records", "1 to " + MOST_RECORDS);
    }
  }

  /** A question that stands. */
  public LookupRequest(
      CaseFileId file,
      AuthorityId partner,
      Set<String> records,
      Purpose purpose,
      LegalBasis legalBasis) {
    this(file, partner, records, purpose, legalBasis, true);
  }
}
