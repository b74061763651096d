package org.entente.node.figures;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditEntry;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.Measure;
import org.entente.protocol.Urgency;

/**
 * Counts the acts of a period between this authority and a partner from ledgered entries: a pure
 * function, the same at every node. What has no place in the ledger is not counted.
 */
final class Counting {
  /**
   * How far two clocks and the way between them may set a response time apart before it is a
   * difference. Within it the clock of the authority that acted holds.
   */
  static final Duration TOLERANCE = Duration.ofMinutes(15);

  private static final String PARTNER_ACTOR = "partner:";

  private final AuthorityId us;
  private final AuthorityId partner;
  private final AgreementTerms terms;
  private final FiguresPeriod period;
  private final List<AuditEntry> entries;
  private final Map<String, Set<String>> partnersOf = new HashMap<>();
  private final Map<CountedAct.Key, Counted> counted = new LinkedHashMap<>();

  private Counting(
      AuthorityId us,
      AuthorityId partner,
      AgreementTerms terms,
      FiguresPeriod period,
      List<AuditEntry> entries) {
    this.us = us;
    this.partner = partner;
    this.terms = terms;
    this.period = period;
    this.entries = entries.stream().filter(e -> e.leaf().isPresent()).toList();
  }

  /**
   * The acts of the period.
   *
   * @param entries of {@link CountingRules#acts()}, in the order written, with those before the
   *     period that its acts lean on
   */
  static List<Counted> of(
      AuthorityId us,
      AuthorityId partner,
      AgreementTerms terms,
      FiguresPeriod period,
      List<AuditEntry> entries) {
    return new Counting(us, partner, terms, period, entries).count();
  }

  private List<Counted> count() {
    for (AuditEntry entry : entries) {
      stated(entry)
          .ifPresent(p -> partnersOf.computeIfAbsent(entry.record(), _ -> new HashSet<>()).add(p));
    }
    for (CountingRule rule : CountingRules.TABLE) {
      apply(rule);
    }
    responseTimes();
    outcomes();
    fates();
    return counted.values().stream()
        .sorted(Comparator.comparing(Counted::act, CountedAct.ORDER))
        .toList();
  }

  /** The partner an entry names itself, as a fact or as its actor. */
  private static Optional<String> stated(AuditEntry entry) {
    return CountingRule.fact(entry, "partner")
        .or(() ->
            Optional.of(entry.actor())
                .filter(a -> a.startsWith(PARTNER_ACTOR))
                .map(a -> a.substring(PARTNER_ACTOR.length())));
  }

  /** Whether the entry is about this partner: as it says, or as others about its record all say. */
  private boolean isWithPartner(AuditEntry entry) {
    return stated(entry)
        .map(p -> p.equals(partner.value()))
        .orElseGet(() -> Set.of(partner.value()).equals(partnersOf.get(entry.record())));
  }

  private void apply(CountingRule rule) {
    Set<String> before = new HashSet<>();
    for (AuditEntry entry : entries) {
      if (!entry.act().equals(rule.act().code())
          || !rule.counts().test(entry)
          || !isWithPartner(entry)) {
        continue;
      }
      Optional<String> id = rule.id().apply(entry);
      if (id.isEmpty()) {
        continue;
      }
      if (entry.at().isBefore(period.begins())) {
        if (rule.again() == CountingRule.Again.ONCE_FOR_ALL) {
          before.add(id.get());
        }
      } else if (period.contains(entry.at()) && !before.contains(id.get())) {
        add(rule.measure(), doer(rule, entry), id.get(), entry, 1);
      }
    }
  }

  private AuthorityId doer(CountingRule rule, AuditEntry entry) {
    return switch (rule.doer()) {
      case US -> us;
      case PARTNER -> partner;
      case AS_THE_ACTOR_SAYS -> entry.actor().startsWith(PARTNER_ACTOR) ? partner : us;
    };
  }

  private void add(Measure measure, AuthorityId by, String id, AuditEntry entry, long quantity) {
    CountedAct act = new CountedAct(measure, by, id, entry.at(), quantity);
    counted.putIfAbsent(
        act.key(), new Counted(act, entry.id(), entry.act(), entry.leaf().orElseThrow()));
  }

  /** From a request to its answer or refusal, each by this node's own clock. */
  private void responseTimes() {
    decisions(us, Act.REQUEST_RECEIVED, Set.of(Act.REQUEST_ANSWERED, Act.REQUEST_REFUSED));
    decisions(partner, Act.REQUEST_FILED, Set.of(Act.ANSWER_RECEIVED, Act.REFUSAL_RECEIVED));
  }

  private void decisions(AuthorityId by, Act asking, Set<Act> deciding) {
    Map<String, AuditEntry> asked = new HashMap<>();
    for (AuditEntry entry : entries) {
      if (entry.act().equals(asking.code())) {
        asked.putIfAbsent(entry.record(), entry);
      } else if (deciding.stream().anyMatch(a -> a.code().equals(entry.act()))
          && entry.result().equals("done")
          && period.contains(entry.at())
          && isWithPartner(entry)
          && asked.get(entry.record()) instanceof AuditEntry request) {
        Duration took = Duration.between(request.at(), entry.at());
        long minutes = Math.max(0, took.toMinutes());
        add(Measure.RESPONSE_TIME, by, entry.record(), entry, minutes);
        if (took.compareTo(allowed(request).plus(TOLERANCE)) <= 0) {
          add(Measure.DECIDED_IN_TIME, by, entry.record(), entry, 1);
        }
      }
    }
  }

  private Duration allowed(AuditEntry request) {
    return CountingRule.fact(request, "urgency")
        .flatMap(
            u -> List.of(Urgency.values()).stream().filter(v -> v.name().equals(u)).findFirst())
        .flatMap(u -> Optional.ofNullable(terms.deadlines().get(u)))
        .orElse(Duration.ZERO);
  }

  /**
   * Outcomes of our case files in which we asked this partner. Only we have them in the ledger: the
   * partner sees each as ours alone and accepts it, or says why not.
   */
  private void outcomes() {
    Map<String, String> references = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (AuditEntry entry : entries) {
      if (entry.act().equals(Act.CASE_OPENED.code())) {
        CountingRule.fact(entry, "reference").ifPresent(r -> references.put(entry.record(), r));
      } else if (entry.act().equals(Act.REQUEST_FILED.code()) && isWithPartner(entry)) {
        CountingRule.fact(entry, "case").ifPresent(shared::add);
      }
    }
    for (AuditEntry entry : entries) {
      boolean ours =
          entry.act().equals(Act.OUTCOME_RECORDED.code())
              && period.contains(entry.at())
              && CountingRule.fact(entry, "case")
                  .flatMap(c -> Optional.ofNullable(references.get(c)))
                  .filter(shared::contains)
                  .isPresent();
      if (ours) {
        CountingRule.fact(entry, "kind")
            .flatMap(Counting::measureOf)
            .ifPresent(m -> add(m, us, entry.record(), entry, peopleOf(entry)));
      }
    }
  }

  /** A rescue may say how many people it brought to safety; every other outcome is one. */
  private static int peopleOf(AuditEntry outcome) {
    return CountingRule.fact(outcome, "people").map(Integer::parseInt).orElse(1);
  }

  private static Optional<Measure> measureOf(String outcome) {
    return switch (outcome) {
      case "ARREST" -> Optional.of(Measure.ARRESTS);
      case "PROCEEDING" -> Optional.of(Measure.PROCEEDINGS);
      case "RESCUE" -> Optional.of(Measure.PEOPLE_PROTECTED);
      case "SAFE_RETURN" -> Optional.of(Measure.RETURNS);
      default -> Optional.empty();
    };
  }

  /**
   * What became of the people of an alert, as this side states it, or else as the partner does.
   * Where both have stated it differently, the counts differ and officers settle it: nobody is
   * counted twice. What was first stated before the period belongs to an earlier one.
   */
  private void fates() {
    Map<String, AuthorityId> raisedBy = new HashMap<>();
    Map<String, AuditEntry> stated = new LinkedHashMap<>();
    Set<String> earlier = new HashSet<>();
    for (AuditEntry entry : entries) {
      if (!isWithPartner(entry)) {
        continue;
      }
      boolean ours = entry.act().equals(Act.ALERT_OUTCOME_STATED.code());
      if (entry.act().equals(Act.ALERT_RAISED.code()) && entry.result().equals("done")) {
        raisedBy.put(entry.record(), us);
      } else if (entry.act().equals(Act.ALERT_RECEIVED.code())) {
        raisedBy.put(entry.record(), partner);
      } else if (ours || entry.act().equals(Act.ALERT_OUTCOME_RECEIVED.code())) {
        if (entry.at().isBefore(period.begins())) {
          earlier.add(entry.record());
        } else if (period.contains(entry.at())) {
          stated.merge(entry.record(), entry, (old, later) -> holds(old, later) ? later : old);
        }
      }
    }
    stated.forEach((alert, entry) -> {
      AuthorityId by = raisedBy.get(alert);
      if (by != null && !earlier.contains(alert)) {
        people(Measure.LIVES_SAVED, "saved", by, entry);
        people(Measure.DEAD, "dead", by, entry);
        people(Measure.MISSING, "missing", by, entry);
      }
    });
  }

  /**
   * Our own statement stands until we state it anew; the partner's only as long as we have none.
   */
  private static boolean holds(AuditEntry old, AuditEntry later) {
    String ours = Act.ALERT_OUTCOME_STATED.code();
    return later.act().equals(ours) || !old.act().equals(ours);
  }

  private void people(Measure measure, String fact, AuthorityId by, AuditEntry entry) {
    long number = CountingRule.number(entry, fact);
    if (number > 0) {
      add(measure, by, entry.record(), entry, number);
    }
  }

  /** The sum of what was counted, or the median of minutes; nought for nothing. */
  static long number(Measure.Unit unit, Collection<CountedAct> acts) {
    return switch (unit) {
      case ACTS, PEOPLE -> acts.stream().mapToLong(CountedAct::quantity).sum();
      case MINUTES -> {
        long[] sorted = acts.stream().mapToLong(CountedAct::quantity).sorted().toArray();
        int middle = sorted.length / 2;
        yield sorted.length == 0
            ? 0
            : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
      }
    };
  }
}
