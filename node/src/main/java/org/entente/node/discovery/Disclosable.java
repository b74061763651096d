package org.entente.node.discovery;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.entente.names.Token;
import org.entente.names.TokenClass;
import org.entente.node.protection.ProtectionDesk;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Component;

/**
 * What a partner may find here, class by class: everything held under the agreement's ceiling, but
 * no record shielded from this partner and no name key that too many people share.
 */
@Component
class Disclosable {
  private static final int MOST_OWNERS_OF_A_NAME_KEY = 20;

  private final Holdings holdings;
  private final ProtectionDesk protection;

  Disclosable(Holdings holdings, ProtectionDesk protection) {
    this.holdings = holdings;
    this.protection = protection;
  }

  /** What one reading of the holdings found: the digests of what may be found in each class. */
  record Found(Map<LookupClass, long[]> byClass) {
    long[] of(LookupClass lookupClass) {
      return byClass.getOrDefault(lookupClass, new long[0]);
    }
  }

  Found digests(AuthorityId partner, AgreementTerms terms) {
    Map<LookupClass, TokenValues> names = new EnumMap<>(LookupClass.class);
    Map<LookupClass, TokenValues> others = new EnumMap<>(LookupClass.class);
    each(
        partner,
        terms,
        (holding, token) -> {
          var kind = token.tokenClass() == TokenClass.NAME ? names : others;
          kind.computeIfAbsent(Classes.of(token, holding.source(), terms), _ -> new TokenValues())
              .add(TokenValues.digest(token.text()), 0);
        });
    Map<LookupClass, long[]> found = new EnumMap<>(LookupClass.class);
    others.forEach(
        (c, all) -> found.put(c, SortedNumbers.distinct(all.sortedDigests(), Integer.MAX_VALUE)));
    names.forEach((c, all) ->
        found.merge(
            c,
            SortedNumbers.distinct(all.sortedDigests(), MOST_OWNERS_OF_A_NAME_KEY),
            SortedNumbers::union));
    return new Found(found);
  }

  /** Hands over each token a partner may find, as often as a record has it. */
  void each(AuthorityId partner, AgreementTerms terms, BiConsumer<Holding, Token> consumer) {
    Set<String> shielded = protection.shieldedFrom(partner);
    holdings.forEach(
        terms.ceiling(),
        holding -> {
          if (!shielded.contains(holding.record())) {
            holding.tokens().stream().distinct().forEach(t -> consumer.accept(holding, t));
          }
        });
  }

  /** Whether a number is in a set, telling only the first time it is asked. */
  static final class Once {
    private final long[] wanted;
    private final boolean[] seen;

    Once(long[] wanted) {
      this.wanted = wanted;
      this.seen = new boolean[wanted.length];
    }

    boolean take(long number) {
      int at = Arrays.binarySearch(wanted, number);
      if (at < 0 || seen[at]) {
        return false;
      }
      seen[at] = true;
      return true;
    }
  }
}
