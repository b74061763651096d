package org.entente.node.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountedAct;
import org.entente.protocol.Measure;

/**
 * Two counts side by side: a pure function that says the same at both nodes with the sides turned.
 *
 * @param agreed what both count alike, as the authority that acted states it
 */
public record Comparison(List<CountedAct> agreed, List<Difference> differences) {
  public Comparison {
    agreed = List.copyOf(agreed);
    differences = List.copyOf(differences);
  }

  public boolean isEqual() {
    return differences.isEmpty();
  }

  /** Compares the acts of two counts. */
  public static Comparison of(AuthorityId us, List<CountedAct> ours, List<CountedAct> theirs) {
    Map<CountedAct.Key, CountedAct> left = new HashMap<>();
    theirs.forEach(a -> left.put(a.key(), a));
    List<CountedAct> agreed = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (CountedAct mine : ours) {
      Optional<CountedAct> other = Optional.ofNullable(left.remove(mine.key()));
      if (other.isEmpty()) {
        differences.add(new Difference.OnlyOurs(mine));
      } else if (isSame(mine, other.get())) {
        agreed.add(mine.by().equals(us) ? mine : other.get());
      } else {
        differences.add(new Difference.Quantity(mine, other.get()));
      }
    }
    left.values().stream().map(Difference.OnlyTheirs::new).forEach(differences::add);
    differences.sort(
        Comparator.comparing((Difference d) -> d.key().measure())
            .thenComparing(d -> d.key().by())
            .thenComparing(d -> d.key().act()));
    agreed.sort(CountedAct.ORDER);
    return new Comparison(agreed, differences);
  }

  private static boolean isSame(CountedAct one, CountedAct other) {
    long apart = Math.abs(one.quantity() - other.quantity());
    return one.measure().unit() == Measure.Unit.MINUTES
        ? apart <= Counting.TOLERANCE.toMinutes()
        : apart == 0;
  }
}
