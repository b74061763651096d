package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.node.discovery.AskingPolicy;
import org.entente.node.discovery.PurposeLogEntry;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of partners' questions in PostgreSQL: who asked for what, never about whom. */
@Repository
public class PurposeLogStore {
  private final JdbcClient jdbc;

  public PurposeLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Logs a partner's question; false when one of this id was logged before, unless the budget was
   * spent for the batch it came in then.
   */
  public boolean add(PurposeLogEntry entry) {
    return jdbc.sql(
                """
                INSERT INTO discovery_purpose_log (question, partner, case_reference, purpose, officer,
                  class, size, outcome, at)
                VALUES (:question, :partner, :case, :purpose, :officer, :class, :size, :outcome, :at)
                ON CONFLICT (question) DO UPDATE SET outcome = excluded.outcome, at = excluded.at
                WHERE discovery_purpose_log.outcome = 'BUDGET_SPENT'
                  AND discovery_purpose_log.partner = excluded.partner
                """)
            .param("question", entry.question())
            .param("partner", entry.partner().value())
            .param("case", entry.caseReference().value())
            .param("purpose", entry.purpose().name())
            .param("officer", entry.officer())
            .param("class", entry.lookupClass().name())
            .param("size", entry.size())
            .param("outcome", entry.outcome())
            .param("at", Timestamp.from(entry.at()))
            .update()
        == 1;
  }

  /** Notes what became of a question that had to wait. */
  public void noteOutcome(UUID question, String outcome) {
    jdbc.sql("UPDATE discovery_purpose_log SET outcome = :outcome WHERE question = :question")
        .param("outcome", outcome)
        .param("question", question)
        .update();
  }

  public List<PurposeLogEntry> list(AuthorityId partner, int most) {
    return jdbc.sql(
            """
            SELECT * FROM discovery_purpose_log WHERE partner = :partner ORDER BY at DESC LIMIT :most
            """)
        .param("partner", partner.value())
        .param("most", most)
        .query((row, _) ->
            new PurposeLogEntry(
                row.getObject("question", UUID.class),
                partner,
                new CaseReference(row.getString("case_reference")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("officer"),
                LookupClass.valueOf(row.getString("class")),
                row.getInt("size"),
                row.getString("outcome"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** A partner's questions to us, for what is unusual in them. */
  public List<AskingPolicy.Asked> answered(AuthorityId partner, Instant since) {
    return jdbc.sql(
            """
            SELECT case_reference, officer, size, outcome, at FROM discovery_purpose_log
            WHERE partner = :partner AND at > :since
            """)
        .param("partner", partner.value())
        .param("since", Timestamp.from(since))
        .query((row, _) ->
            new AskingPolicy.Asked(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                "BUDGET_SPENT".equals(row.getString(4)),
                row.getTimestamp(5).toInstant()))
        .list();
  }
}
