package org.entente.node.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.protocol.Measure;

/**
 * What counts as what: the table from audited acts to measures. Nearly every row is a pair, an act
 * of ours and the entry by which our ledger tells of the partner's; the partner's ledger has the
 * same pair the other way round. What only one side knows, such as shields, harm and care, has no
 * row here and never gets one.
 */
final class CountingRules {
  static final List<CountingRule> TABLE = table();

  /** Acts that are read to understand others: which case a request or an outcome belongs to. */
  private static final Set<Act> CONTEXT =
      EnumSet.of(Act.CASE_OPENED, Act.REQUEST_FILED, Act.REQUEST_RECEIVED, Act.OUTCOME_RECORDED);

  private CountingRules() {}

  private static List<CountingRule> table() {
    List<CountingRule> rules = new ArrayList<>();
    pair(rules, Measure.REQUESTS_ASKED, Act.REQUEST_FILED, Act.REQUEST_RECEIVED);
    pair(rules, Measure.REQUESTS_ANSWERED, Act.REQUEST_ANSWERED, Act.ANSWER_RECEIVED);
    pair(rules, Measure.REQUESTS_REFUSED, Act.REQUEST_REFUSED, Act.REFUSAL_RECEIVED);
    pair(rules, Measure.LOOKUPS_EVALUATED, Act.LOOKUP_EVALUATED, Act.LOOKUP_FINISHED);
    rules.add(
        CountingRule.of(Measure.CASES, Act.REQUEST_FILED, CountingRule.Doer.US).knownBy("case"));
    rules.add(
        CountingRule.of(Measure.CASES, Act.REQUEST_RECEIVED, CountingRule.Doer.PARTNER)
            .knownBy("case"));
    return List.copyOf(rules);
  }

  private static void pair(List<CountingRule> rules, Measure measure, Act ours, Act theirs) {
    rules.add(CountingRule.of(measure, ours, CountingRule.Doer.US));
    rules.add(CountingRule.of(measure, theirs, CountingRule.Doer.PARTNER));
  }

  /** Every act that counting needs to read. */
  static Set<Act> acts() {
    Set<Act> acts = EnumSet.copyOf(CONTEXT);
    TABLE.forEach(r -> acts.add(r.act()));
    return acts;
  }
}
