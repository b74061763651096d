package org.entente.node.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.ProtectionChanged;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.returns.store.GateStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.staff.SecondPerson;
import org.entente.protocol.InvalidTerm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes the gates of a return. Opening takes evidence; closing takes one person. */
@Service
public class GateDesk {
  private final GateStore store;
  private final ReturnFiles files;
  private final ReturnSteps steps;
  private final CareDesk care;
  private final Audit audit;

  GateDesk(GateStore store, ReturnFiles files, ReturnSteps steps, CareDesk care, Audit audit) {
    this.store = store;
    this.files = files;
    this.steps = steps;
    this.care = care;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public List<GateEntry> gates(Officer by, UUID id) {
    ReturnAccess.require(by, ReturnAccess.READERS);
    return files.gates(id);
  }

  /** Gates that protection holds shut; which, never why. */
  @Transactional(readOnly = true)
  public Set<RightsGate> heldShut(Officer by, UUID id) {
    ReturnAccess.require(by, ReturnAccess.READERS);
    return files.heldShut(files.get(id));
  }

  /** Opens a gate on its evidence, or proposes to, where it takes two. */
  @Transactional
  public ReturnResult open(Officer by, UUID id, RightsGate gate, GateProof proof) {
    ReturnAccess.require(by, gate.openers().toArray(Role[]::new));
    ReturnCase one = live(id);
    check(one, gate, proof);
    GateStatus status = gate.needsTwo() ? GateStatus.PROPOSED : GateStatus.OPEN;
    keep(one, entry(gate, status, proof, by.id(), Optional.empty()));
    if (gate.needsTwo()) {
      record(by.actor(), Act.RETURN_GATE_PROPOSED, one, gate);
      return new ReturnResult.AwaitsSecond();
    }
    record(by.actor(), Act.RETURN_GATE_OPENED, one, gate);
    return new ReturnResult.Done();
  }

  /** Opens what another officer proposed, as the second person. */
  @Transactional
  public ReturnResult confirm(Officer by, UUID id, RightsGate gate) {
    ReturnAccess.require(by, Role.SUPERVISOR);
    ReturnCase one = live(id);
    GateEntry entry = entry(id, gate);
    if (entry.status() != GateStatus.PROPOSED) {
      throw new InvalidTerm("gate", "one that was proposed to be opened");
    }
    SecondPerson.check(entry.by().orElseThrow(), by);
    GateProof proof = entry.proof().orElseThrow();
    check(one, gate, proof);
    keep(one, entry(gate, GateStatus.OPEN, proof, entry.by().orElseThrow(), Optional.of(by.id())));
    record(by.actor(), Act.RETURN_GATE_OPENED, one, gate);
    return new ReturnResult.Done();
  }

  /**
   * Closes a gate, at once and alone. Where it is a matter of protection, its desk is told and the
   * person is referred.
   */
  @Transactional
  public void close(Officer by, UUID id, RightsGate gate, String why) {
    ReturnAccess.require(by, ReturnAccess.WORKERS);
    ReturnCase one = live(id);
    close(by.actor(), one, gate, GateProof.text("reason", why, 5, 1000));
    holdOf(gate).ifPresent(hold -> care.raise(by.actor(), one.careFile().orElseThrow(), hold));
  }

  private static Optional<ProtectionStatus.Hold> holdOf(RightsGate gate) {
    return switch (gate) {
      case PROTECTION_NEED -> Optional.of(ProtectionStatus.Hold.PROTECTION);
      case CHILDS_BEST_INTERESTS -> Optional.of(ProtectionStatus.Hold.CHILD);
      case TRAFFICKING_RECOVERY -> Optional.of(ProtectionStatus.Hold.RECOVERY);
      case FITNESS_TO_TRAVEL -> Optional.of(ProtectionStatus.Hold.HEALTH);
      case EFFECTIVE_REMEDY, CONSULAR_ACCESS, INFORMED_CHOICE, FAMILY_UNITY, NATIONALITY_VERIFIED ->
          Optional.empty();
    };
  }

  /** The protection status changed: gates it holds shut close in every return of that person. */
  @EventListener
  @Transactional
  public void on(ProtectionChanged changed) {
    for (ReturnCase one : files.lockOf(changed.careFile())) {
      for (RightsGate gate : files.heldShut(one)) {
        GateStatus status = entry(one.id(), gate).status();
        if (status == GateStatus.OPEN || status == GateStatus.PROPOSED) {
          files.lock(one.id()).ifPresent(now -> close(Actor.NODE, now, gate, ""));
        }
      }
    }
  }

  private void close(Actor by, ReturnCase one, RightsGate gate, String why) {
    keep(
        one,
        new GateEntry(
            gate,
            GateStatus.CLOSED,
            Optional.empty(),
            why,
            Optional.empty(),
            Optional.empty(),
            Optional.of(files.now())));
    record(by, Act.RETURN_GATE_CLOSED, one, gate);
    steps.afterGateClosed(by, one, gate);
  }

  private void check(ReturnCase one, RightsGate gate, GateProof proof) {
    if (!gate.evidence().contains(proof.evidence())) {
      throw new InvalidTerm("evidence", "what this gate may open on");
    }
    if (proof.day().isAfter(files.today())) {
      throw new InvalidTerm("date", "not in the future");
    }
    boolean held =
        proof.evidence() == GateEvidence.BEST_INTERESTS_WITH_GUARDIAN
            ? false
            : files.heldShut(one).contains(gate);
    if (held) {
      throw new InvalidTerm("gate", "one that protection does not hold shut");
    }
    if (store.isWordForWordAnothers(one.id(), gate, proof.note())) {
      throw new InvalidTerm("gate note", "this person's own reasons, not another's words");
    }
    switch (gate) {
      case PROTECTION_NEED -> {
        if (!files.isFresh(one.partner(), proof.day(), files.today())) {
          throw new InvalidTerm("date", "recent, as the agreement has it");
        }
      }
      case INFORMED_CHOICE -> {
        if (one.kind().isVoluntary() && proof.evidence() != GateEvidence.CONSENT_GIVEN) {
          throw new InvalidTerm("evidence", "consent, for a voluntary return");
        }
      }
      case NATIONALITY_VERIFIED -> {
        if (!isConfirmed(one)) {
          throw new InvalidTerm("gate", "one whose confirmation has come");
        }
      }
      case EFFECTIVE_REMEDY,
          CHILDS_BEST_INTERESTS,
          TRAFFICKING_RECOVERY,
          CONSULAR_ACCESS,
          FITNESS_TO_TRAVEL,
          FAMILY_UNITY -> {
        // Their evidence says all there is to check.
      }
    }
  }

  private static boolean isConfirmed(ReturnCase one) {
    return switch (one.course().halted().orElse(one.state())) {
      case NATIONALITY_CONFIRMED, DOCUMENT_ASKED, DOCUMENT_ISSUED, TRANSFER_NOTIFIED, DEPARTED ->
          true;
      case DRAFT,
          RIGHTS_GATES,
          VERIFICATION_ASKED,
          INTERVIEW,
          NATIONALITY_DENIED,
          NATIONALITY_INCONCLUSIVE,
          RECEIVED,
          FOLLOW_UP,
          CLOSED,
          SUSPENDED ->
          false;
    };
  }

  private ReturnCase live(UUID id) {
    ReturnCase one = files.lock(id, ReturnCase.Direction.SENT);
    ReturnState stood = one.course().halted().orElse(one.state());
    if (stood == ReturnState.RECEIVED
        || stood == ReturnState.FOLLOW_UP
        || stood == ReturnState.CLOSED) {
      throw new InvalidTerm("state", "this return is " + one.state());
    }
    return one;
  }

  private GateEntry entry(UUID id, RightsGate gate) {
    return files.gates(id).stream().filter(g -> g.gate() == gate).findFirst().orElseThrow();
  }

  private GateEntry entry(
      RightsGate gate,
      GateStatus status,
      GateProof proof,
      OfficerId by,
      Optional<OfficerId> second) {
    return new GateEntry(
        gate,
        status,
        Optional.of(proof),
        proof.note(),
        Optional.of(by),
        second,
        Optional.of(files.now()));
  }

  private void keep(ReturnCase one, GateEntry entry) {
    store.keep(one.id(), entry);
  }

  private void record(Actor by, Act act, ReturnCase one, RightsGate gate) {
    audit.record(AuditRecord.of(by, act, one.id()).with("gate", gate));
  }
}
