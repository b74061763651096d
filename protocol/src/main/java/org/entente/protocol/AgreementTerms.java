package org.entente.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What two authorities agreed, as terms that both nodes enforce. Parties stand in the order of
 * their ids, so that both sign the same bytes.
 *
 * @param expires the first day the agreement no longer holds
 * @param deadlines the time to answer by urgency; all four are present
 * @param retentionMonths how long a received item is kept before its review
 * @param secondPerson the acts that a second officer must release
 * @param cooperations what is covered beside lookups, requests and answers
 * @param clocks the times agreed for the acts of those; all are present
 * @param smallestCount counts of people below this are not shared
 * @param onwardRule in words: under which conditions information may be passed on
 */
public record AgreementTerms(
    String id,
    int version,
    String title,
    List<AuthorityId> parties,
    LocalDate effective,
    LocalDate expires,
    Classification ceiling,
    Set<Purpose> purposes,
    Set<LegalBasis> legalBases,
    Set<Offence> offences,
    Set<DataCategory> categories,
    List<LookupTerms> lookups,
    Map<Urgency, Duration> deadlines,
    int retentionMonths,
    Set<TwoPersonAct> secondPerson,
    Set<Cooperation> cooperations,
    Map<Clock, Duration> clocks,
    int smallestCount,
    String onwardRule) {
  public AgreementTerms {
    id = Rules.text("agreement id", id, 80);
    title = Rules.text("agreement title", title, 200);
    onwardRule = Rules.text("onward rule", onwardRule, 2000);
    parties = parties.stream().distinct().sorted().toList();
    Rules.size("agreement parties", parties, 2, 2);
    if (version < 1) {
      throw new InvalidTerm("agreement version", "1 or more");
    }
    if (!expires.isAfter(effective)) {
      throw new InvalidTerm("agreement expiry", "after the effective date");
    }
    if (retentionMonths < 1 || retentionMonths > 120) {
      throw new InvalidTerm("retention", "1 to 120 months");
    }
    purposes = sorted(purposes);
    legalBases = sorted(legalBases);
    offences = sorted(offences);
    categories = sorted(categories);
    secondPerson = sorted(secondPerson);
    Rules.size("agreement purposes", purposes, 1, Purpose.values().length);
    Rules.size("agreement legal bases", legalBases, 1, LegalBasis.values().length);
    lookups = List.copyOf(lookups);
    if (lookups.stream().map(LookupTerms::lookupClass).distinct().count() != lookups.size()) {
      throw new InvalidTerm("lookup terms", "one entry a class");
    }
    deadlines = times("deadlines", deadlines, Urgency.values().length);
    cooperations = sorted(cooperations);
    clocks = times("clocks", clocks, Clock.values().length);
    if (smallestCount < 1 || smallestCount > 100) {
      throw new InvalidTerm("smallest count", "1 to 100");
    }
  }

  private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  private static <K extends Enum<K>> Map<K, Duration> times(
      String term, Map<K, Duration> times, int count) {
    if (times.size() != count
        || times.values().stream().anyMatch(d -> d.isNegative() || d.isZero())) {
      throw new InvalidTerm(term, "a positive time for each of " + count);
    }
    return Collections.unmodifiableMap(new TreeMap<>(times));
  }

  /** Whether the terms hold at the given instant; days are counted in UTC. */
  public boolean holdsAt(Instant instant) {
    LocalDate day = instant.atOffset(ZoneOffset.UTC).toLocalDate();
    return !day.isBefore(effective) && day.isBefore(expires);
  }

  /** What is granted for blinded lookups of the given class, if anything. */
  public Optional<LookupTerms> find(LookupClass lookupClass) {
    return lookups.stream().filter(l -> l.lookupClass() == lookupClass).findFirst();
  }

  /** Whether this kind of cooperation passes between the parties. */
  public boolean covers(Cooperation cooperation) {
    return cooperations.contains(cooperation);
  }

  /** The time agreed for the act. */
  public Duration within(Clock clock) {
    return Optional.ofNullable(clocks.get(clock)).orElseThrow();
  }

  /** The other party. */
  public AuthorityId counterpartOf(AuthorityId party) {
    if (!parties.contains(party)) {
      throw new InvalidTerm("agreement parties", "this authority is not one of them");
    }
    return parties.getFirst().equals(party) ? parties.getLast() : parties.getFirst();
  }

  /** The reference messages carry, with the digest of the canonical terms. */
  public AgreementRef reference() {
    return new AgreementRef(id, version, Octets.sha256(Canonical.encode(this)));
  }
}
