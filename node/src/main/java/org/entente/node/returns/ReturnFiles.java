package org.entente.node.returns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.agreements.Agreements;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.returns.store.GateStore;
import org.entente.node.returns.store.ReturnStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Component;

/**
 * Reads a return with its gates as they stand today: a gate counts as open when it was opened, its
 * evidence is not too old, and protection does not hold it.
 */
@Component
class ReturnFiles {
  private final ReturnStore store;
  private final GateStore gates;
  private final CareDesk care;
  private final Agreements agreements;
  private final InstantSource clock;

  ReturnFiles(
      ReturnStore store,
      GateStore gates,
      CareDesk care,
      Agreements agreements,
      InstantSource clock) {
    this.store = store;
    this.gates = gates;
    this.care = care;
    this.agreements = agreements;
    this.clock = clock;
  }

  Optional<ReturnCase> find(UUID id) {
    return store.find(id).map(this::withGates);
  }

  Optional<ReturnCase> lock(UUID id) {
    return store.lock(id).map(this::withGates);
  }

  ReturnCase get(UUID id) {
    return find(id).orElseThrow(() -> new InvalidTerm("return", "one of this node"));
  }

  /** The return, of which we are this side, locked. */
  ReturnCase lock(UUID id, ReturnCase.Direction direction) {
    return lock(id)
        .filter(r -> r.direction() == direction)
        .orElseThrow(() -> new InvalidTerm("return", "one of this node, on this side"));
  }

  List<ReturnCase> list(ReturnCase.Direction direction, String words) {
    return store.list(direction, words).stream().map(this::withGates).toList();
  }

  /** Our returns of the person of a care file, locked, as they stood before the file changed. */
  List<ReturnCase> lockOf(UUID careFile) {
    return store.lockOf(careFile).stream()
        .map(r -> with(r, openRows(gates.gates(r.id()))))
        .toList();
  }

  /** Every gate of the return, in the order of the course. */
  List<GateEntry> gates(UUID id) {
    Map<RightsGate, GateEntry> all = new EnumMap<>(RightsGate.class);
    for (RightsGate gate : RightsGate.values()) {
      all.put(gate, GateEntry.pending(gate));
    }
    gates.gates(id).forEach(entry -> all.put(entry.gate(), entry));
    return List.copyOf(all.values());
  }

  /** The gates that protection holds shut, whatever they were opened on. */
  Set<RightsGate> heldShut(ReturnCase one) {
    Set<RightsGate> held = EnumSet.noneOf(RightsGate.class);
    one.careFile()
        .map(file -> care.holdsOnReturn(file, one.partner()))
        .orElse(Set.of())
        .forEach(hold -> gateOf(one.id(), hold).ifPresent(held::add));
    return held;
  }

  private Optional<RightsGate> gateOf(UUID id, ProtectionStatus.Hold hold) {
    return switch (hold) {
      case PROTECTION -> Optional.of(RightsGate.PROTECTION_NEED);
      case RECOVERY -> Optional.of(RightsGate.TRAFFICKING_RECOVERY);
      case HEALTH -> Optional.of(RightsGate.FITNESS_TO_TRAVEL);
      case CHILD ->
          gates(id).stream()
                  .filter(g -> g.gate() == RightsGate.CHILDS_BEST_INTERESTS)
                  .flatMap(g -> g.proof().stream())
                  .anyMatch(p -> p.evidence() == GateEvidence.BEST_INTERESTS_WITH_GUARDIAN)
              ? Optional.empty()
              : Optional.of(RightsGate.CHILDS_BEST_INTERESTS);
    };
  }

  /** Whether the assessment of risk is young enough on the day. */
  boolean isFresh(AuthorityId partner, LocalDate assessed, LocalDate on) {
    return !assessed.plusDays(within(partner, Clock.RISK_ASSESSMENT_FRESH).toDays()).isBefore(on);
  }

  /** The time agreed with the partner, or the usual one where no agreement is in force. */
  Duration within(AuthorityId partner, Clock of) {
    return agreements.findInForce(partner).map(a -> a.terms().within(of)).orElse(of.usual());
  }

  Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  LocalDate today() {
    return now().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private ReturnCase withGates(ReturnCase one) {
    if (!one.isOurs()) {
      // Gates are kept where the person is; the other side's node runs them before it sends.
      return with(one, RightsGate.all());
    }
    Set<RightsGate> open = EnumSet.noneOf(RightsGate.class);
    for (GateEntry entry : gates.gates(one.id())) {
      boolean old =
          entry.gate() == RightsGate.PROTECTION_NEED
              && entry.proof().filter(p -> isFresh(one.partner(), p.day(), today())).isEmpty();
      if (entry.status() == GateStatus.OPEN && !old) {
        open.add(entry.gate());
      }
    }
    open.removeAll(heldShut(one));
    return with(one, open);
  }

  private static Set<RightsGate> openRows(List<GateEntry> entries) {
    Set<RightsGate> open = EnumSet.noneOf(RightsGate.class);
    entries.stream().filter(e -> e.status() == GateStatus.OPEN).forEach(e -> open.add(e.gate()));
    return open;
  }

  private static ReturnCase with(ReturnCase one, Set<RightsGate> open) {
    ReturnCourse course = one.course();
    return new ReturnCase(
        one.id(),
        one.direction(),
        one.partner(),
        one.reference(),
        one.theirReference(),
        one.kind(),
        one.person(),
        one.itinerary(),
        one.identifying(),
        one.careFile(),
        one.officer(),
        new ReturnCourse(course.state(), course.halted(), course.inconclusive(), open),
        one.created(),
        one.asked(),
        one.due(),
        one.late(),
        one.document(),
        one.plan(),
        one.told(),
        one.undelivered(),
        one.handover(),
        one.followUp(),
        one.outcome(),
        one.ended());
  }
}
