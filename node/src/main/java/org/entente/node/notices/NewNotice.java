package org.entente.node.notices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.Offence;

/**
 * The particulars of a notice to be drafted from a case file.
 *
 * @param support items of the case file that the facts rest on
 * @param judicialDecision needed where an arrest is asked; empty otherwise
 */
public record NewNotice(
    CaseFileId file,
    SubjectId suspect,
    NoticePurpose purpose,
    Offence offence,
    LegalBasis legalBasis,
    String part,
    String facts,
    Set<UUID> support,
    String sources,
    String judicialDecision,
    List<AuthorityId> recipients) {
  public NewNotice {
    support = Set.copyOf(support);
    recipients = recipients.stream().distinct().toList();
  }

  @Override
  public String toString() {
    return "NewNotice[" + file + "]";
  }
}
