package org.entente.node.web.lookups;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.names.TokenBasis;
import org.entente.node.discovery.Lookup;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Words;

/** Says what agreed in a hit: the kind of value, on what ground, and how much that says. */
public final class HitTexts {
  private static final Set<String> OWN_KINDS = Set.of("name", "document", "account", "vessel");

  private static final List<String> STRENGTHS = List.of("STRONG", "MODERATE", "WEAK");

  private HitTexts() {}

  /** What says most comes first. */
  public static Comparator<Lookup.Hit> strongestFirst() {
    return Comparator.comparingInt((Lookup.Hit hit) -> STRENGTHS.indexOf(hit.strength()))
        .thenComparing(Lookup.Hit::kind)
        .thenComparing(Lookup.Hit::basis);
  }

  /** All of it in one line. */
  public static String sentence(Words words, Lookup.Hit hit) {
    return words.of(
        "lookups.hit",
        "kind",
        kind(words, hit.kind()),
        "basis",
        basis(words, hit.basis()),
        "strength",
        strength(words, hit.strength()));
  }

  /** How often such a hit is somebody else, where that was measured; otherwise empty. */
  static String chance(Words words, String basis) {
    OptionalInt rate = TokenBasis.valueOf(basis).falseHitsPerThousand();
    return rate.isPresent() ? words.of("lookups.hit.chance", "rate", rate.getAsInt()) : "";
  }

  static String kind(Words words, String kind) {
    return OWN_KINDS.contains(kind)
        ? words.of("lookups.kind." + kind)
        : CodeTexts.known(words, "identifier.kind", kind);
  }

  static String basis(Words words, String basis) {
    return words.of("codes.token.basis." + key(basis));
  }

  static String strength(Words words, String strength) {
    return words.of("codes.token.strength." + key(strength));
  }

  private static String key(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
