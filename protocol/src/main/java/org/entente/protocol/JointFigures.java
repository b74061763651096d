package org.entente.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What both authorities count alike for a period; both sign its canonical bytes. It follows from
 * the two counts alone, so that each node derives the same bytes for itself.
 *
 * @param parties in the order of their ids; nothing else ranks them
 * @param counts the two counts it follows from, in the order of the parties
 * @param rows one row a measure, in the order of the measures; a measure without acts has none
 */
public record JointFigures(
    UUID figures,
    AgreementRef agreement,
    List<AuthorityId> parties,
    FiguresPeriod period,
    Optional<UUID> replaces,
    int smallestCount,
    List<CountOf> counts,
    List<Row> rows) {

  /** Which count of an authority the figures follow from. */
  public record CountOf(AuthorityId authority, int version, Octets digest) {}

  /**
   * One figure.
   *
   * @param number the sum, or for minutes the median
   * @param shares how it falls to the acts of each authority, in the order of the parties
   * @param acts the digest of the acts it was counted from
   */
  public record Row(Measure measure, long number, List<Share> shares, Octets acts) {
    public Row {
      shares = List.copyOf(shares);
    }
  }

  /** The part of a figure that rests on the acts of one authority. */
  public record Share(AuthorityId authority, long number) {}

  public JointFigures {
    parties = parties.stream().distinct().sorted().toList();
    Rules.size("parties", parties, 2, 2);
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
    if (!rows.equals(rows.stream().sorted(Comparator.comparing(Row::measure)).toList())
        || rows.stream().map(Row::measure).distinct().count() != rows.size()) {
      throw new InvalidTerm("rows", "each measure once, in order");
    }
  }

  /** What the two signatures are over; messages name it by this digest. */
  public Octets digest() {
    return Octets.sha256(Canonical.encode(this));
  }

  public Optional<Row> find(Measure measure) {
    return rows.stream().filter(r -> r.measure() == measure).findFirst();
  }
}
