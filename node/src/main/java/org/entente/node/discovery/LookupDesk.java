package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFileId;
import org.entente.node.discovery.asking.Asking;
import org.entente.node.discovery.asking.GroupCommit;
import org.entente.node.discovery.asking.LookupDraft;
import org.entente.node.discovery.asking.LookupDrafts;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.StandingStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks partners, blindly, about people and objects of a live case file that shows a material
 * benefit, and shows what came of it.
 */
@Service
public class LookupDesk {
  private static final int MOST_AT_ONCE = 64;

  private final CaseDesk cases;
  private final LookupDrafts drafts;
  private final Asking asking;
  private final GroupCommit<LookupDraft, Lookup> together;
  private final QuestionStore questions;
  private final StandingStore standing;
  private final Audit audit;
  private final InstantSource clock;

  LookupDesk(
      CaseDesk cases,
      LookupDrafts drafts,
      Asking asking,
      QuestionStore questions,
      StandingStore standing,
      Audit audit,
      InstantSource clock) {
    this.cases = cases;
    this.drafts = drafts;
    this.asking = asking;
    this.together = new GroupCommit<>(asking::ask, MOST_AT_ONCE);
    this.questions = questions;
    this.standing = standing;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks one blinded question a class; what may not be asked is kept with its reason. It commits
   * before it returns, with the lookups of others who ask at the same moment.
   */
  @Transactional(propagation = Propagation.NEVER)
  public Lookup ask(Officer by, LookupRequest request) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    return together.join(drafts.first(by, request));
  }

  /** Asks one class of a lookup again; nothing when its records have no values of that class. */
  Optional<UUID> again(Officer by, Lookup before, LookupClass lookupClass) {
    return drafts
        .again(by, before, lookupClass)
        .map(draft -> asking.ask(List.of(draft)).getFirst().id());
  }

  @Transactional(readOnly = true)
  public Lookup get(Officer by, UUID id) {
    Lookup lookup =
        questions.find(id).orElseThrow(() -> new InvalidTerm("lookup", "one of this node"));
    cases.get(by, lookup.file());
    return lookup;
  }

  /** New hits of standing questions of this officer that it has not looked at. */
  @Transactional(readOnly = true)
  public List<NewHit> newHits(Officer by) {
    return standing.unseen(by.id());
  }

  /** Notes that the officer has looked at the answers of a lookup. */
  @Transactional
  public void noteSeen(Officer by, UUID id) {
    standing.noteSeen(id, by.id(), clock.instant());
  }

  /** Ends a standing question: it is asked no more. */
  @Transactional
  public void endStanding(Officer by, UUID id) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    Lookup lookup = get(by, id);
    standing.end(lookup.id());
    audit.record(
        AuditRecord.of(by.actor(), Act.STANDING_QUESTION_ENDED, id)
            .with("partner", lookup.partner()));
  }

  @Transactional(readOnly = true)
  public List<Lookup> list(Officer by, CaseFileId file) {
    cases.get(by, file);
    return questions.list(file);
  }
}
