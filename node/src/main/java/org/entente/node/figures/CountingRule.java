package org.entente.node.figures;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditEntry;
import org.entente.protocol.Measure;

/**
 * How entries of one audited act count towards one measure.
 *
 * @param doer whose act the entry tells of
 * @param id the id under which both ledgers know the act; the same id again is the same act
 * @param counts which of the entries count at all
 * @param again whether an act that was there before the period counts in it again
 */
record CountingRule(
    Measure measure,
    Act act,
    Doer doer,
    Function<AuditEntry, Optional<String>> id,
    Predicate<AuditEntry> counts,
    Again again) {

  /** Whether an act that was there before the period counts in it again. */
  enum Again {
    ONCE_FOR_ALL,
    IN_EVERY_PERIOD
  }

  /** Whose act an entry tells of. */
  enum Doer {
    US,
    PARTNER,
    /** Ours when an officer here did it, the partner's when its node did: both audit one code. */
    AS_THE_ACTOR_SAYS
  }

  static CountingRule of(Measure measure, Act act, Doer doer) {
    return new CountingRule(
        measure,
        act,
        doer,
        e -> Optional.of(e.record()),
        e -> e.result().equals("done"),
        Again.ONCE_FOR_ALL);
  }

  /** Known in both ledgers by a fact of the entry, not by its record. */
  CountingRule knownBy(String fact) {
    return new CountingRule(measure, act, doer, e -> fact(e, fact), counts, again);
  }

  /** Counts only where a fact has this value. */
  CountingRule where(String fact, String value) {
    return new CountingRule(
        measure,
        act,
        doer,
        id,
        counts.and(e -> fact(e, fact).filter(value::equals).isPresent()),
        again);
  }

  CountingRule inEveryPeriod() {
    return new CountingRule(measure, act, doer, id, counts, Again.IN_EVERY_PERIOD);
  }

  static Optional<String> fact(AuditEntry entry, String name) {
    return Optional.ofNullable(entry.facts().get(name));
  }

  static long number(AuditEntry entry, String fact) {
    return fact(entry, fact).filter(v -> v.matches("[0-9]{1,7}")).map(Long::parseLong).orElse(0L);
  }
}
