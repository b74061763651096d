package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.store.MatchStore;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where officers decide about matches that we alone know of: release one, decline it, or let it
 * lapse. An officer sees matches of case files that officer may read, and never what the protection
 * desk shields.
 */
@Service
public class MatchDesk {
  private final MatchStore store;
  private final SubjectDesk subjects;
  private final ProtectionDesk protection;
  private final Audit audit;
  private final InstantSource clock;

  MatchDesk(
      MatchStore store,
      SubjectDesk subjects,
      ProtectionDesk protection,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.subjects = subjects;
    this.protection = protection;
    this.audit = audit;
    this.clock = clock;
  }

  /** Questions not yet answered with matches this officer may decide about, the first due first. */
  @Transactional(readOnly = true)
  public List<MatchedQuestion> open(Officer by) {
    if (!by.hasAny(Role.LIAISON_OFFICER, Role.INVESTIGATOR)) {
      return List.of();
    }
    return store.open().stream()
        .filter(q -> clock.instant().isBefore(q.due()))
        .map(q -> visible(by, q))
        .filter(q -> !q.matches().isEmpty())
        .toList();
  }

  /** One question with its matches; that it was looked at is audited. */
  @Transactional
  public MatchedQuestion get(Officer by, UUID question) {
    MatchedQuestion found = find(by, question);
    audit.record(
        AuditRecord.of(by.actor(), Act.MATCHES_VIEWED, question)
            .with("partner", found.partner())
            .with("class", found.lookupClass()));
    return found;
  }

  private MatchedQuestion find(Officer by, UUID question) {
    by.require(Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    return store
        .find(question)
        .map(q -> visible(by, q))
        .filter(q -> !q.matches().isEmpty())
        .orElseThrow(() -> new InvalidTerm("question", "one with matches you may see"));
  }

  private MatchedQuestion visible(Officer by, MatchedQuestion question) {
    Set<String> shielded = protection.shieldedFrom(question.partner());
    return question.only(
        question.matches().stream()
            .filter(m -> !shielded.contains(m.record()))
            .filter(m ->
                m.record().startsWith("listed:") || subjects.findFile(by, m.record()).isPresent())
            .toList());
  }

  /** Lets the partner know, when the answer is due, that we hold what this record matched. */
  @Transactional
  public MatchedQuestion release(Officer by, UUID question, String record) {
    return decide(by, question, record, Match.Decision.RELEASED, Act.MATCH_RELEASED);
  }

  /** Keeps the match to ourselves; to the partner that looks like nothing held. */
  @Transactional
  public MatchedQuestion decline(Officer by, UUID question, String record) {
    return decide(by, question, record, Match.Decision.DECLINED, Act.MATCH_DECLINED);
  }

  private MatchedQuestion decide(
      Officer by, UUID question, String record, Match.Decision decision, Act act) {
    MatchedQuestion found = find(by, question);
    if (!found.records().contains(record)) {
      throw new InvalidTerm("record", "one that matches and that you may see");
    }
    if (!store.decide(question, record, decision, by.id(), clock.instant())) {
      throw new InvalidTerm("match", "undecided, before the answer is due");
    }
    audit.record(
        AuditRecord.of(by.actor(), act, question)
            .with("partner", found.partner())
            .with("class", found.lookupClass())
            .with("record", record));
    return find(by, question);
  }

  /** What is decided about a record, if anything. */
  public static Optional<Match.Decision> decisionOn(MatchedQuestion question, String record) {
    return question.matches().stream()
        .filter(m -> m.record().equals(record))
        .flatMap(m -> m.decision().stream())
        .findFirst();
  }
}
