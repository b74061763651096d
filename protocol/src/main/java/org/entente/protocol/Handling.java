package org.entente.protocol;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The handling codes of one item: H0 always holds and stands alone when nothing else is set; H1, H2
 * and H3 combine; H3 needs its restriction in words.
 */
public record Handling(Set<HandlingCode> codes, String restriction) {
  public Handling {
    var set = EnumSet.noneOf(HandlingCode.class);
    set.addAll(codes);
    if (set.isEmpty()) {
      throw new InvalidTerm("handling", "at least one code");
    }
    if (set.size() > 1) {
      set.remove(HandlingCode.H0);
    }
    restriction = Rules.optionalText("handling restriction", restriction, 500);
    if (set.contains(HandlingCode.H3) == restriction.isEmpty()) {
      throw new InvalidTerm("handling restriction", "given in words with H3 and only with H3");
    }
    codes = java.util.Collections.unmodifiableSet(new TreeSet<>(set));
  }

  public static Handling of(HandlingCode first, HandlingCode... more) {
    return new Handling(EnumSet.of(first, more), "");
  }

  public boolean has(HandlingCode code) {
    return codes.contains(code);
  }

  /** The codes as officers write them, such as {@code H1+H2}. */
  public String label() {
    return codes.stream().map(HandlingCode::name).collect(Collectors.joining("+"));
  }
}
