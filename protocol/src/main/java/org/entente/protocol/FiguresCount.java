package org.entente.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One authority's own count of a period, act by act, as its ledger and its adjustments make it.
 *
 * @param agreement the version whose terms the count was made by
 * @param replaces the signed figures of the same period that these would replace, if any
 * @param version counts up from 1 with every count the authority sends
 * @param adjustments what the authority changed by hand, with its reasons
 */
public record FiguresCount(
    UUID figures,
    AgreementRef agreement,
    FiguresPeriod period,
    Optional<UUID> replaces,
    int version,
    List<CountedAct> acts,
    List<CountAdjustment> adjustments)
    implements FiguresBody {
  /** A count of more acts is sent for shorter periods. */
  public static final int MOST_ACTS = 20_000;

  private static final int MOST_ADJUSTMENTS = 500;

  public FiguresCount {
    if (version < 1) {
      throw new InvalidTerm("count version", "1 or more");
    }
    acts = acts.stream().sorted(CountedAct.ORDER).toList();
    adjustments = List.copyOf(adjustments);
    Rules.size("counted acts", acts, 0, MOST_ACTS);
    Rules.size("adjustments", adjustments, 0, MOST_ADJUSTMENTS);
    Set<CountedAct.Key> keys = new HashSet<>();
    for (CountedAct act : acts) {
      if (!keys.add(act.key())) {
        throw new InvalidTerm("counted acts", "each act once a measure");
      }
    }
  }

  /** The digest under which joint figures name this count. */
  public Octets digest() {
    return Octets.sha256(Canonical.encode(this));
  }
}
