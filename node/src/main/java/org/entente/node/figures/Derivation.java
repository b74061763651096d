package org.entente.node.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;
import org.entente.protocol.Octets;

/**
 * The joint figures that follow from two equal counts. Both nodes derive the same bytes, whichever
 * of them began.
 */
final class Derivation {
  private Derivation() {}

  /** Empty as long as the counts differ. */
  static Optional<JointFigures> of(
      Figures figures,
      AgreementTerms terms,
      AuthorityId us,
      FiguresCount ours,
      FiguresCount theirs) {
    Comparison comparison = Comparison.of(us, ours.acts(), theirs.acts());
    if (!comparison.isEqual()) {
      return Optional.empty();
    }
    AuthorityId partner = figures.partner();
    List<JointFigures.CountOf> counts =
        Stream.of(
                new JointFigures.CountOf(us, ours.version(), ours.digest()),
                new JointFigures.CountOf(partner, theirs.version(), theirs.digest()))
            .sorted((a, b) -> a.authority().compareTo(b.authority()))
            .toList();
    return Optional.of(
        new JointFigures(
            figures.id(),
            figures.agreement(),
            List.of(us, partner),
            figures.period(),
            figures.replaces(),
            terms.smallestCount(),
            counts,
            rows(comparison.agreed(), List.of(us, partner).stream().sorted().toList())));
  }

  static List<JointFigures.Row> rows(List<CountedAct> acts, List<AuthorityId> parties) {
    List<JointFigures.Row> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<CountedAct> counted = acts.stream().filter(a -> a.measure() == measure).toList();
      if (!counted.isEmpty()) {
        rows.add(row(measure, counted, parties));
      }
    }
    return rows;
  }

  private static JointFigures.Row row(
      Measure measure, List<CountedAct> acts, List<AuthorityId> parties) {
    List<JointFigures.Share> shares = new ArrayList<>();
    for (AuthorityId party : parties) {
      List<CountedAct> own = acts.stream().filter(a -> a.by().equals(party)).toList();
      if (!own.isEmpty()) {
        shares.add(new JointFigures.Share(party, Counting.number(measure.unit(), own)));
      }
    }
    return new JointFigures.Row(
        measure,
        Counting.number(measure.unit(), acts),
        shares,
        Octets.sha256(Canonical.encode(acts)));
  }
}
