package org.entente.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One act as an authority counts it: what it counts towards, whose act it was, the id under which
 * both ledgers know it, and how much. It has no room for a name, a number or a text about a person.
 *
 * @param by the authority that acted
 * @param act an id or a case reference, never words
 * @param quantity 1 for an act, a number of people, or minutes
 */
public record CountedAct(Measure measure, AuthorityId by, String act, Instant at, long quantity) {
  private static final Pattern ACT =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,78}[A-Za-z0-9])?");
  private static final long MOST = 10_000_000;

  /** The order in which a count lists its acts. */
  public static final Comparator<CountedAct> ORDER =
      Comparator.comparing(CountedAct::measure)
          .thenComparing(CountedAct::by)
          .thenComparing(CountedAct::at)
          .thenComparing(CountedAct::act);

  public CountedAct {
    if (!ACT.matcher(act).matches()) {
      throw new InvalidTerm("counted act", "an id of letters, digits and hyphens");
    }
    if (quantity < 0 || quantity > MOST) {
      throw new InvalidTerm("quantity", "0 to " + MOST);
    }
  }

  /** What makes two counts speak of the same act. */
  public record Key(Measure measure, AuthorityId by, String act) {}

  public Key key() {
    return new Key(measure, by, act);
  }
}
