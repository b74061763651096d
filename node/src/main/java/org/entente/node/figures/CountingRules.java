package org.entente.node.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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

  /**
   * Acts that are read beside the table: which case an outcome belongs to, and what became of the
   * people of an alert.
   */
  private static final Set<Act> CONTEXT =
      EnumSet.of(
          Act.CASE_OPENED,
          Act.OUTCOME_RECORDED,
          Act.ALERT_OUTCOME_STATED,
          Act.ALERT_OUTCOME_RECEIVED);

  private CountingRules() {}

  private static List<CountingRule> table() {
    List<CountingRule> rules = new ArrayList<>();
    pair(rules, Measure.REQUESTS_ASKED, Act.REQUEST_FILED, Act.REQUEST_RECEIVED);
    pair(rules, Measure.REQUESTS_ANSWERED, Act.REQUEST_ANSWERED, Act.ANSWER_RECEIVED);
    pair(rules, Measure.REQUESTS_REFUSED, Act.REQUEST_REFUSED, Act.REFUSAL_RECEIVED);
    pair(rules, Measure.LOOKUPS_EVALUATED, Act.LOOKUP_EVALUATED, Act.LOOKUP_FINISHED);
    rules.add(
        CountingRule.of(Measure.LOOKUPS_EVALUATED, Act.LOOKUP_OUTCOME_SENT, CountingRule.Doer.US));
    pair(
        rules,
        Measure.CASES,
        Act.REQUEST_FILED,
        Act.REQUEST_RECEIVED,
        r -> r.knownBy("case").inEveryPeriod());
    pair(rules, Measure.NOTICES, Act.NOTICE_PUBLISHED, Act.NOTICE_RECEIVED);
    pair(rules, Measure.ARRESTS, Act.ARREST_REPORTED, Act.ARREST_REPORT_RECEIVED);
    pair(
        rules,
        Measure.PROCEEDINGS,
        Act.PROCEEDING_TOLD,
        Act.PROCEEDING_HEARD,
        r -> r.knownBy("proceeding"));
    pair(
        rules,
        Measure.CONVICTIONS,
        Act.PROCEEDING_TOLD,
        Act.PROCEEDING_HEARD,
        r -> r.knownBy("proceeding").where("stage", "CONVICTED"));
    pair(rules, Measure.ALERTS, Act.ALERT_RAISED, Act.ALERT_RECEIVED);
    rules.add(
        CountingRule.of(Measure.RETURNS, Act.RETURN_RECEIVED, CountingRule.Doer.AS_THE_ACTOR_SAYS)
            .knownBy("act"));
    return List.copyOf(rules);
  }

  private static void pair(List<CountingRule> rules, Measure measure, Act ours, Act theirs) {
    pair(rules, measure, ours, theirs, r -> r);
  }

  private static void pair(
      List<CountingRule> rules,
      Measure measure,
      Act ours,
      Act theirs,
      UnaryOperator<CountingRule> further) {
    rules.add(further.apply(CountingRule.of(measure, ours, CountingRule.Doer.US)));
    rules.add(further.apply(CountingRule.of(measure, theirs, CountingRule.Doer.PARTNER)));
  }

  /** Every act that counting needs to read. */
  static Set<Act> acts() {
    Set<Act> acts = EnumSet.copyOf(CONTEXT);
    TABLE.forEach(r -> acts.add(r.act()));
    return acts;
  }
}
