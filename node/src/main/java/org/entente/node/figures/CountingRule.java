package org.entente.node.figures;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditEntry;
import org.entente.protocol.Measure;

/**
 * How entries of one audited act count towards one measure.
 *
 * @param doer whose act the entry tells of
 * @param id the id under which both ledgers know the act
 * @param quantity how much it counts; nothing is counted for nought
 * @param counts which of the entries count at all
 * @param again what a second entry about the same act means
 */
record CountingRule(
    Measure measure,
    Act act,
    Doer doer,
    Function<AuditEntry, Optional<String>> id,
    ToLongFunction<AuditEntry> quantity,
    Predicate<AuditEntry> counts,
    Again again) {

  /** Whose act an entry tells of. */
  enum Doer {
    US,
    PARTNER
  }

  /** What a second entry about the same act means. */
  enum Again {
    /** The act was counted already. */
    IS_THE_SAME,
    /** It states the quantity anew. */
    STATES_ANEW
  }

  static CountingRule of(Measure measure, Act act, Doer doer) {
    return new CountingRule(
        measure,
        act,
        doer,
        e -> Optional.of(e.record()),
        _ -> 1,
        e -> e.result().equals("done"),
        Again.IS_THE_SAME);
  }

  /** Known in both ledgers by a fact of the entry, not by its record. */
  CountingRule knownBy(String fact) {
    return new CountingRule(
        measure, act, doer, e -> fact(e, fact), quantity, counts, again);
  }

  /** Counts as many as a fact of the entry says; a later entry states it anew. */
  CountingRule asManyAs(String fact) {
    return new CountingRule(
        measure, act, doer, id, e -> number(e, fact), counts, Again.STATES_ANEW);
  }

  /** Counts whatever the entry's result is. */
  CountingRule whateverCame() {
    return new CountingRule(measure, act, doer, id, quantity, _ -> true, again);
  }

  /** Counts only where a fact has this value. */
  CountingRule where(String fact, String value) {
    return new CountingRule(
        measure,
        act,
        doer,
        id,
        quantity,
        counts.and(e -> fact(e, fact).filter(value::equals).isPresent()),
        again);
  }

  static Optional<String> fact(AuditEntry entry, String name) {
    return Optional.ofNullable(entry.facts().get(name));
  }

  private static long number(AuditEntry entry, String fact) {
    return fact(entry, fact).filter(v -> v.matches("[0-9]{1,7}")).map(Long::parseLong).orElse(0L);
  }
}
