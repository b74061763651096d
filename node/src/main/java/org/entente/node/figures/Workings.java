package org.entente.node.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Audit;
import org.entente.node.figures.store.AdjustmentStore;
import org.entente.node.figures.store.FiguresStore;
import org.entente.node.figures.store.JointStore;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partners;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Clock;
import org.entente.protocol.CountAdjustment;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.JointFigures;
import org.springframework.stereotype.Component;

/** Counts from the ledger, applies the adjustments, and says where figures stand. */
@Component
class Workings {
  /** How far back an act of the period may lean on an earlier one, such as a request. */
  private static final Duration LEAN = Duration.ofDays(730);

  private final FiguresStore store;
  private final AdjustmentStore adjustments;
  private final JointStore joints;
  private final Agreements agreements;
  private final Partners partners;
  private final Audit audit;
  private final Identity identity;

  Workings(
      FiguresStore store,
      AdjustmentStore adjustments,
      JointStore joints,
      Agreements agreements,
      Partners partners,
      Audit audit,
      Identity identity) {
    this.store = store;
    this.adjustments = adjustments;
    this.joints = joints;
    this.agreements = agreements;
    this.partners = partners;
    this.audit = audit;
    this.identity = identity;
  }

  /** The terms both count by: of the version that was named when the figures were opened. */
  AgreementTerms terms(Figures figures) {
    return terms(figures.partner(), figures.agreement())
        .orElseThrow(() -> new InvalidTerm("agreement", "a version with this partner"));
  }

  Optional<AgreementTerms> terms(AuthorityId partner, org.entente.protocol.AgreementRef agreement) {
    return agreements.versions(partner).stream()
        .map(Agreement::terms)
        .filter(t -> t.reference().equals(agreement))
        .findFirst();
  }

  /** What the ledger says, before any adjustment. */
  List<Counted> counted(Figures figures) {
    Instant begins = figures.period().begins();
    return Counting.of(
        identity.id(),
        figures.partner(),
        terms(figures),
        figures.period(),
        audit.ledgered(CountingRules.acts(), begins.minus(LEAN), figures.period().ends()));
  }

  /** The adjustments that still change something: an act the ledger now has needs no addition. */
  List<Figures.Adjustment> effective(Figures figures, List<Counted> counted) {
    Map<CountedAct.Key, CountedAct> ledgered = byKey(counted.stream().map(Counted::act));
    return adjustments.list(figures.id()).stream()
        .filter(a -> {
          Optional<CountedAct> known = Optional.ofNullable(ledgered.get(a.change().key()));
          return a.change().kind() == CountAdjustment.Kind.REMOVED
              ? known.isPresent()
              : !known.equals(a.act());
        })
        .toList();
  }

  /** The count as it stands: the ledger, then the adjustments. */
  List<CountedAct> working(List<Counted> counted, List<Figures.Adjustment> adjusted) {
    Map<CountedAct.Key, CountedAct> acts = byKey(counted.stream().map(Counted::act));
    for (Figures.Adjustment adjustment : adjusted) {
      adjustment
          .act()
          .ifPresentOrElse(a -> acts.put(a.key(), a), () -> acts.remove(adjustment.change().key()));
    }
    return acts.values().stream().sorted(CountedAct.ORDER).toList();
  }

  private static Map<CountedAct.Key, CountedAct> byKey(Stream<CountedAct> acts) {
    Map<CountedAct.Key, CountedAct> all = new LinkedHashMap<>();
    acts.forEach(a -> all.put(a.key(), a));
    return all;
  }

  /** The count we would send now. */
  FiguresCount next(Figures figures) {
    List<Counted> counted = counted(figures);
    List<Figures.Adjustment> adjusted = effective(figures, counted);
    List<CountedAct> acts = working(counted, adjusted);
    if (acts.size() > FiguresCount.MOST_ACTS) {
      throw new InvalidTerm(
          "figures period", "one with at most " + FiguresCount.MOST_ACTS + " acts");
    }
    return new FiguresCount(
        figures.id(),
        figures.agreement(),
        figures.period(),
        figures.replaces(),
        figures.ours().map(c -> c.content().version() + 1).orElse(1),
        acts,
        adjusted.stream().map(Figures.Adjustment::change).toList());
  }

  /** What follows from both counts, once they agree. */
  Optional<JointFigures> derived(Figures figures) {
    return figures.counts().isEmpty()
        ? Optional.empty()
        : Derivation.of(
            figures,
            terms(figures),
            identity.id(),
            figures.counts().getFirst(),
            figures.counts().getLast());
  }

  /** The joint figures, both signatures checked again; empty when one does not verify. */
  Optional<SignedFigures> signed(Figures figures) {
    return joints
        .find(figures.id())
        .flatMap(kept ->
            SignedFigures.verified(
                kept.record(),
                new SignedFigures.Signature(identity.profile(), kept.ours()),
                new SignedFigures.Signature(
                    partners.get(figures.partner()).profile(), kept.theirs()),
                kept.at()));
  }

  FiguresView view(Figures figures) {
    List<Counted> counted = counted(figures);
    List<Figures.Adjustment> adjusted = effective(figures, counted);
    List<CountedAct> working = working(counted, adjusted);
    Optional<JointFigures> derived = derived(figures);
    Standing standing = Standing.of(figures, derived);
    Optional<Comparison> comparison =
        figures.counts().isEmpty()
            ? Optional.empty()
            : Optional.of(
                Comparison.of(
                    identity.id(),
                    figures.counts().getFirst().acts(),
                    figures.counts().getLast().acts()));
    return new FiguresView(
        figures,
        terms(figures),
        standing,
        working,
        counted,
        adjusted,
        figures.ours().filter(c -> isSame(c.content(), working, adjusted)).isEmpty(),
        comparison,
        derived,
        signed(figures),
        due(figures, standing));
  }

  /** Whether a count that was sent already says this. */
  static boolean isSame(
      FiguresCount sent, List<CountedAct> working, List<Figures.Adjustment> adjusted) {
    return sent.acts().equals(working)
        && sent.adjustments().equals(adjusted.stream().map(Figures.Adjustment::change).toList());
  }

  /** Notes where the figures stand after an act, for lists and for my work. */
  void settle(java.util.UUID id) {
    Figures figures = store.find(id).orElseThrow(NoSuchFigures::new);
    Standing standing = Standing.of(figures, derived(figures));
    store.stand(id, standing, due(figures, standing));
  }

  private Optional<Instant> due(Figures figures, Standing standing) {
    if (standing == Standing.JOINT || standing == Standing.COUNTING) {
      return Optional.empty();
    }
    List<Instant> acts = new ArrayList<>();
    figures.ours().map(Figures.Count::at).ifPresent(acts::add);
    figures.theirs().map(Figures.Count::at).ifPresent(acts::add);
    return acts.stream()
        .max(Instant::compareTo)
        .map(at -> at.plus(terms(figures).within(Clock.FIGURES_ANSWERED)));
  }
}
