package org.entente.node.discovery.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.discovery.BudgetUse;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters of asked and answered values in PostgreSQL. */
@Repository
public class BudgetStore {
  /** What is asked of one counter: of a day, of a case on a day, of an officer on a day. */
  public record Debit(String scope, String key, int values, int limit) {}

  private record Counter(String scope, String key) {}

  private final JdbcClient jdbc;

  public BudgetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Debits all counters, each of which is named once, or none when one would pass its limit. */
  public boolean debit(
      BudgetUse.Side side,
      AuthorityId partner,
      LookupClass lookupClass,
      LocalDate day,
      List<Debit> debits) {
    Map<Counter, Integer> used = lockUsed(side, partner, lookupClass, day, debits);
    if (used.size() < debits.size()) {
      of(ADD, side, partner, lookupClass, day, debits).update();
      used = lockUsed(side, partner, lookupClass, day, debits);
    }
    for (Debit debit : debits) {
      long after =
          (long) used.getOrDefault(new Counter(debit.scope(), debit.key()), 0) + debit.values();
      if (after > debit.limit()) {
        return false;
      }
    }
    of(DEBIT, side, partner, lookupClass, day, debits).update();
    return true;
  }

  private static final String COUNTERS =
      "unnest(:scopes::text[], :keys::text[], :values::integer[]) AS c (scope, key, debit)";

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
      "UPDATE discovery_budget b SET used = used + c.debit FROM " + COUNTERS + OF_COUNTERS;

  /** Always in the same order, so that two questions at once cannot wait for each other. */
  private static final String LOCK =
      "SELECT b.scope, b.key, b.used FROM discovery_budget b, "
          + COUNTERS
          + OF_COUNTERS
          + " ORDER BY b.scope, b.key FOR UPDATE OF b";

  private Map<Counter, Integer> lockUsed(
      BudgetUse.Side side,
      AuthorityId partner,
      LookupClass lookupClass,
      LocalDate day,
      List<Debit> debits) {
    Map<Counter, Integer> used = new HashMap<>();
    of(LOCK, side, partner, lookupClass, day, debits)
        .query(row -> {
          used.put(new Counter(row.getString(1), row.getString(2)), row.getInt(3));
        });
    return used;
  }

  private JdbcClient.StatementSpec of(
      String sql,
      BudgetUse.Side side,
      AuthorityId partner,
      LookupClass lookupClass,
      LocalDate day,
      List<Debit> debits) {
    return jdbc.sql(sql)
        .param("side", side.name())
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("day", Date.valueOf(day))
        .param("scopes", debits.stream().map(Debit::scope).toArray(String[]::new))
        .param("keys", debits.stream().map(Debit::key).toArray(String[]::new))
        .param("values", debits.stream().mapToInt(Debit::values).toArray());
  }

  public int usedToday(
      BudgetUse.Side side, AuthorityId partner, LookupClass lookupClass, LocalDate day) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(used), 0) FROM discovery_budget
            WHERE side = :side AND partner = :partner AND class = :class AND day = :day
              AND scope = 'DAY'
            """)
        .param("side", side.name())
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("day", Date.valueOf(day))
        .query(Integer.class)
        .single();
  }
}
