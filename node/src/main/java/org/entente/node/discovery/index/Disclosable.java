package org.entente.node.discovery.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

  /** About 40 MB. */
  private static final int MOST_KEPT = 250_000;

  private final Holdings holdings;
  private final ProtectionDesk protection;

  Disclosable(Holdings holdings, ProtectionDesk protection) {
    this.holdings = holdings;
    this.protection = protection;
  }

  /** A token a partner may find, of one record; a token of many records is there once for each. */
  record Findable(LookupClass lookupClass, String record, String text, long digest) {
    @Override
    public String toString() {
      return "Findable[" + lookupClass + "]";
    }
  }

  Reading read(AuthorityId partner, AgreementTerms terms) {
    return new Reading(terms, protection.shieldedFrom(partner));
  }

  /**
   * One reading of the holdings. What is not too much is kept while it is planned with; more is
   * derived again when it is needed again.
   */
  final class Reading {
    private final AgreementTerms terms;
    private final Set<String> shielded;
    private final List<Findable> kept = new ArrayList<>();
    private final Map<LookupClass, long[]> digests = new EnumMap<>(LookupClass.class);
    private boolean tooMany;

    private Reading(AgreementTerms terms, Set<String> shielded) {
      this.terms = terms;
      this.shielded = shielded;
      Map<LookupClass, TokenValues> names = new EnumMap<>(LookupClass.class);
      Map<LookupClass, TokenValues> others = new EnumMap<>(LookupClass.class);
      derive((findable, token) -> {
        (token.tokenClass() == TokenClass.NAME ? names : others)
            .computeIfAbsent(findable.lookupClass(), _ -> new TokenValues())
            .add(findable.digest(), 0);
        keep(findable);
      });
      others.forEach((c, all) ->
          digests.put(c, SortedNumbers.distinct(all.sortedDigests(), Integer.MAX_VALUE)));
      names.forEach((c, all) ->
          digests.merge(
              c,
              SortedNumbers.distinct(all.sortedDigests(), MOST_OWNERS_OF_A_NAME_KEY),
              SortedNumbers::union));
    }

    private void keep(Findable findable) {
      tooMany |= kept.size() == MOST_KEPT;
      if (tooMany) {
        kept.clear();
      } else {
        kept.add(findable);
      }
    }

    private void derive(BiConsumer<Findable, Token> consumer) {
      holdings.forEach(
          terms.ceiling(),
          holding -> {
            if (!shielded.contains(holding.record())) {
              holding.tokens().stream()
                  .distinct()
                  .forEach(t -> consumer.accept(findable(holding, t), t));
            }
          });
    }

    private Findable findable(Holding holding, Token token) {
      return new Findable(
          Classes.of(token, holding.source(), terms),
          holding.record(),
          token.text(),
          TokenValues.digest(token.text()));
    }

    /** The digests of what may be found in a class, sorted, each once. */
    long[] digests(LookupClass lookupClass) {
      return digests.getOrDefault(lookupClass, new long[0]);
    }

    /** Hands over every token that was read, also those whose digests too many people share. */
    void each(Consumer<Findable> consumer) {
      if (tooMany) {
        derive((findable, _) -> consumer.accept(findable));
      } else {
        kept.forEach(consumer);
      }
    }
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
