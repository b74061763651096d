package org.entente.exercise.bench;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.exercise.nodes.Home;
import org.entente.names.TokenBasis;

/** The table of {@link FuzzyNames}, in Markdown. */
final class FuzzyTable {
  private FuzzyTable() {}

  static String of(Home home, Consumer<String> out) throws IOException {
    FuzzyNames names = FuzzyNames.ofShippedLists(home);
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """
                ## People found by names and births alone

                Held: the %,d individuals of OFAC's list. Found: of the %d individuals of the UN list who share a document
                number with one of them, how many hit that entry by keys of names and births, numbers left aside. False hits:
                of the held individuals themselves, each asked about in turn, how many hit an entry with which they share no
                number; in the last column, nor the day of birth, nor the main name, since two such entries are one person
                listed twice. Many are brothers or comrades and were listed for that, so strangers hit less often. Names and
                aliases the lists stand behind; both lists as shipped.

                | what agrees | found | false hits per 1,000 questions: no number shared | nor day, nor main name |
                |---|---|---|---|
                """,
                names.held(),
                names.onBoth()));
    for (TokenBasis basis : FuzzyNames.bases()) {
      row(table, words(basis), names.rate(Set.of(basis)), out);
    }
    Set<TokenBasis> exact = EnumSet.copyOf(FuzzyNames.bases());
    exact.remove(TokenBasis.TWO_PARTS_AND_NEAR_YEAR);
    row(table, "all but the neighbouring year", names.rate(exact), out);
    row(table, "all together", names.rate(FuzzyNames.bases()), out);
    table.append("| *aim* | *at least 90 %* | | *at most 5* |\n");
    return table.toString();
  }

  private static void row(
      StringBuilder table, String what, FuzzyNames.Rate rate, Consumer<String> out) {
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %.1f %% | %.1f | %.1f |",
            what,
            100 * rate.found(),
            rate.others(),
            rate.strangers());
    out.accept(row);
    table.append(row).append('\n');
  }

  private static String words(TokenBasis basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
