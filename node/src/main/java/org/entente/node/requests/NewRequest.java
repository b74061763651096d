package org.entente.node.requests;

import java.util.List;
import java.util.Set;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Handling;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Urgency;

/**
 * The particulars of a request to be filed from a case file about some of its suspects, listed
 * persons or objects.
 */
public record NewRequest(
    CaseFileId file,
    AuthorityId partner,
    List<SubjectId> subjects,
    String link,
    Purpose purpose,
    LegalBasis legalBasis,
    Offence offence,
    Urgency urgency,
    String urgencyReason,
    Set<DataCategory> categories,
    String asked,
    String facts,
    String reasonToBelieve,
    Handling handling) {
  public NewRequest {
    subjects = List.copyOf(subjects);
    categories = Set.copyOf(categories);
  }

  @Override
  public String toString() {
    return "NewRequest[" + file + "]";
  }
}
