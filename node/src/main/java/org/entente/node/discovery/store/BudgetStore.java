package org.entente.node.discovery.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.entente.node.discovery.BudgetUse;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters of asked and answered values in PostgreSQL. */
@Repository
public class BudgetStore {
  /** One counter: of a day, of a case on a day, of an officer on a day. */
  public record Counter(String scope, String key, int limit) {}

  private final JdbcClient jdbc;

  public BudgetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Debits all counters, or none when one of them would pass its limit. */
  public boolean debit(
      BudgetUse.Side side,
      AuthorityId partner,
      LookupClass lookupClass,
      LocalDate day,
      int values,
      List<Counter> counters) {
    for (Counter counter : counters) {
      if (lockUsed(side, partner, lookupClass, day, counter) + values > counter.limit()) {
        return false;
      }
    }
    for (Counter counter : counters) {
      jdbc.sql("UPDATE discovery_budget SET used = used + :values WHERE " + KEY)
          .param("values", values)
          .param("side", side.name())
          .param("partner", partner.value())
          .param("class", lookupClass.name())
          .param("day", Date.valueOf(day))
          .param("scope", counter.scope())
          .param("key", counter.key())
          .update();
    }
    return true;
  }

  private static final String KEY =
      """
      side = :side AND partner = :partner AND class = :class AND day = :day AND scope = :scope
        AND key = :key
      """;

  private int lockUsed(
      BudgetUse.Side side,
      AuthorityId partner,
      LookupClass lookupClass,
      LocalDate day,
      Counter counter) {
    jdbc.sql(
            """
            INSERT INTO discovery_budget (side, partner, class, day, scope, key, used)
            VALUES (:side, :partner, :class, :day, :scope, :key, 0) ON CONFLICT DO NOTHING
            """)
        .param("side", side.name())
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("day", Date.valueOf(day))
        .param("scope", counter.scope())
        .param("key", counter.key())
        .update();
    return jdbc.sql("SELECT used FROM discovery_budget WHERE " + KEY + " FOR UPDATE")
        .param("side", side.name())
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("day", Date.valueOf(day))
        .param("scope", counter.scope())
        .param("key", counter.key())
        .query(Integer.class)
        .single();
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
