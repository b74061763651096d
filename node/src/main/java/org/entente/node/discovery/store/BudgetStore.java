package org.entente.node.discovery.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.node.discovery.BudgetUse;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters of asked and answered values in PostgreSQL. */
@Repository
public class BudgetStore {
  /** The counters of one side's questions of a class on a day. */
  public record Account(
      BudgetUse.Side side, AuthorityId partner, LookupClass lookupClass, LocalDate day) {}

  /** What a counter is of: the whole day, a case on the day, an officer on the day. */
  public enum Scope {
    DAY,
    CASE,
    OFFICER
  }

  /** One of an account's counters; that of the day has an empty key. */
  public record Counter(Scope scope, String key) {}

  private final JdbcClient jdbc;

  public BudgetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the counters stand at; they are locked until the transaction ends. */
  public Map<Counter, Integer> lock(Account account, Set<Counter> counters) {
    Map<Counter, Integer> used = lockKnown(account, counters);
    if (used.size() < counters.size()) {
      of(ADD, account, counters).update();
      used = lockKnown(account, counters);
    }
    return used;
  }

  /** Adds to counters that are locked. */
  public void debit(Account account, Map<Counter, Integer> values) {
    List<Counter> counters = List.copyOf(values.keySet());
    of(DEBIT, account, counters)
        .param("values", counters.stream().map(values::get).toArray(Integer[]::new))
        .update();
  }

  private static final String COUNTERS = "unnest(:scopes::text[], :keys::text[]) AS c (scope, key)";

  private static final String ADD =
      """
      INSERT INTO discovery_budget (side, partner, class, day, scope, key, used)
      SELECT :side, :partner, :class, :day, c.scope, c.key, 0 FROM
      """
          + COUNTERS
          + " ON CONFLICT DO NOTHING";

  private static final String OF_COUNTERS =
      """
       WHERE b.side = :side AND b.partner = :partner AND b.class = :class AND b.day = :day
        AND b.scope = c.scope AND b.key = c.key
      """;

  private static final String DEBIT =
      """
      UPDATE discovery_budget b SET used = used + c.debit
      FROM unnest(:scopes::text[], :keys::text[], :values::integer[]) AS c (scope, key, debit)
      """
          + OF_COUNTERS;

  /** Always in the same order, so that two questions at once cannot wait for each other. */
  private static final String LOCK =
      "SELECT b.scope, b.key, b.used FROM discovery_budget b, "
          + COUNTERS
          + OF_COUNTERS
          + " ORDER BY b.scope, b.key FOR UPDATE OF b";

  private Map<Counter, Integer> lockKnown(Account account, Set<Counter> counters) {
    Map<Counter, Integer> used = new HashMap<>();
    of(LOCK, account, counters)
        .query(row -> {
          used.put(new Counter(Scope.valueOf(row.getString(1)), row.getString(2)), row.getInt(3));
        });
    return used;
  }

  private JdbcClient.StatementSpec of(String sql, Account account, Collection<Counter> counters) {
    return jdbc.sql(sql)
        .param("side", account.side().name())
        .param("partner", account.partner().value())
        .param("class", account.lookupClass().name())
        .param("day", Date.valueOf(account.day()))
        .param("scopes", counters.stream().map(c -> c.scope().name()).toArray(String[]::new))
        .param("keys", counters.stream().map(Counter::key).toArray(String[]::new));
  }

  public int used(Account account) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(used), 0) FROM discovery_budget
            WHERE side = :side AND partner = :partner AND class = :class AND day = :day
              AND scope = 'DAY'
            """)
        .param("side", account.side().name())
        .param("partner", account.partner().value())
        .param("class", account.lookupClass().name())
        .param("day", Date.valueOf(account.day()))
        .query(Integer.class)
        .single();
  }
}
