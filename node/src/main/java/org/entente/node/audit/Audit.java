package org.entente.node.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.store.AuditStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.protocol.Canonical;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the audit: an entry is written in the transaction of its act, or in its own for what was
 * refused.
 */
@Service
public class Audit {
  private final AuditStore store;
  private final Identity identity;
  private final Ids ids;
  private final InstantSource clock;

  public Audit(AuditStore store, Identity identity, Ids ids, InstantSource clock) {
    this.store = store;
    this.identity = identity;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds the act to the audit within the act's own transaction, which must exist. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID record(AuditRecord act) {
    return write(List.of(act)).getFirst();
  }

  /** Adds acts of one transaction, in this order, an entry for each. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void recordAll(List<AuditRecord> acts) {
    write(acts);
  }

  /** Adds what changed nothing else, such as a refusal, in a transaction of its own. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public UUID recordAlone(AuditRecord act) {
    return write(List.of(act)).getFirst();
  }

  private List<UUID> write(List<AuditRecord> acts) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<AuditStore.Unplaced> entries = acts.stream().map(act -> entry(act, at)).toList();
    store.add(entries);
    return entries.stream().map(unplaced -> unplaced.entry().id()).toList();
  }

  private AuditStore.Unplaced entry(AuditRecord act, Instant at) {
    AuditEntry entry =
        new AuditEntry(
            ids.next(),
            at,
            act.actor().label(),
            act.act().code(),
            act.record(),
            act.result(),
            act.facts(),
            Optional.empty());
    Leaf leaf =
        new Leaf(
            entry.id(),
            identity.id(),
            at,
            entry.actor(),
            entry.act(),
            entry.record(),
            entry.result(),
            entry.facts());
    return new AuditStore.Unplaced(entry, Canonical.encode(leaf));
  }

  @Transactional(readOnly = true)
  public Optional<AuditEntry> find(UUID id) {
    return store.find(id);
  }

  @Transactional(readOnly = true)
  public List<AuditEntry> latest(int most, int offset) {
    return store.latest(most, offset);
  }

  @Transactional(readOnly = true)
  public List<AuditEntry> latestOf(Act act, int most, int offset) {
    return store.latestOf(act.code(), most, offset);
  }

  @Transactional(readOnly = true)
  public List<AuditEntry> latestAbout(String record, int most) {
    return store.latestAbout(record, most);
  }

  /**
   * The entries of these acts between two instants that have their place in the ledger, in the
   * order they were written; what has none yet is left out.
   */
  @Transactional(readOnly = true)
  public List<AuditEntry> ledgered(Set<Act> acts, Instant from, Instant before) {
    return acts.isEmpty()
        ? List.of()
        : store.ledgered(acts.stream().map(Act::code).sorted().toList(), from, before);
  }

  @Transactional(readOnly = true)
  public long count() {
    return store.count();
  }
}
