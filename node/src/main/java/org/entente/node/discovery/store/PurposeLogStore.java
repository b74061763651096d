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
import org.entente.protocol.LookupQuestion;
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
   * Logs questions of a partner that came in one batch; false when one of these ids was logged
   * before, unless the budget was spent for the batch it came in then.
   */
  public boolean add(
      AuthorityId partner,
      LookupClass lookupClass,
      List<LookupQuestion> questions,
      String outcome,
      Instant at) {
    return jdbc.sql(
                """
                INSERT INTO discovery_purpose_log (question, partner, case_reference, purpose, officer,
                  class, size, outcome, at)
                SELECT q.id, :partner, q.file, q.purpose, q.officer, :class, q.size, :outcome, :at
                FROM unnest(:ids::uuid[], :files::text[], :purposes::text[], :officers::text[],
                  :sizes::integer[]) AS q (id, file, purpose, officer, size)
                ON CONFLICT (question) DO UPDATE SET outcome = excluded.outcome, at = excluded.at
                WHERE discovery_purpose_log.outcome = 'BUDGET_SPENT'
                  AND discovery_purpose_log.partner = excluded.partner
                """)
            .param("partner", partner.value())
            .param("class", lookupClass.name())
            .param("outcome", outcome)
            .param("at", Timestamp.from(at))
            .param(
                "ids", questions.stream().map(q -> q.question().toString()).toArray(String[]::new))
            .param(
                "files",
                questions.stream().map(q -> q.caseReference().value()).toArray(String[]::new))
            .param(
                "purposes", questions.stream().map(q -> q.purpose().name()).toArray(String[]::new))
            .param(
                "officers", questions.stream().map(LookupQuestion::officer).toArray(String[]::new))
            .param("sizes", questions.stream().map(LookupQuestion::size).toArray(Integer[]::new))
            .update()
        == questions.size();
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
