package org.entente.protocol;

import java.util.List;

/**
 * The suspect a notice is about, with where the particulars come from. A protected person has no
 * form here.
 *
 * @param part what the person does in the network, in words
 * @param birthDates partial dates in ISO form such as {@code 1980} or {@code 1980-05}
 * @param sources where names, dates and numbers come from, and how sure they are
 */
public record Wanted(
    NetworkTier tier,
    String part,
    List<String> names,
    List<String> birthDates,
    List<WireIdentifier> identifiers,
    String sources) {
  public Wanted {
    part = Rules.text("part in the network", part, 500);
    sources = Rules.text("sources of identity", sources, 2000);
    names = names.stream().map(n -> Rules.text("name", n, 300)).toList();
    birthDates = birthDates.stream().map(d -> Rules.text("birth date", d, 30)).toList();
    identifiers = List.copyOf(identifiers);
    Rules.size("names", names, 1, 60);
    Rules.size("birth dates", birthDates, 0, 20);
    Rules.size("identifiers", identifiers, 0, 60);
  }

  @Override
  public String toString() {
    return "Wanted[" + tier + "]";
  }
}
