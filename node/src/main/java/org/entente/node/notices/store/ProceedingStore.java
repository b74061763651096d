package org.entente.node.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.notices.NewStep;
import org.entente.node.notices.Proceeding;
import org.entente.node.notices.Share;
import org.entente.node.notices.Told;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingReport;
import org.entente.protocol.ProceedingStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proceedings, their steps, and what was told of them, in PostgreSQL. */
@Repository
public class ProceedingStore {
  private final JdbcClient jdbc;

  public ProceedingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Proceeding proceeding, OfficerId by) {
    jdbc.sql(
            """
            INSERT INTO notices_proceeding (id, file, subject, court, reference, officer, opened)
            VALUES (:id, :file, :subject, :court, :reference, :officer, :opened)
            """)
        .param("id", proceeding.id())
        .param("file", proceeding.file().value())
        .param("subject", proceeding.suspect().value())
        .param("court", proceeding.court())
        .param("reference", proceeding.reference())
        .param("officer", by.value())
        .param("opened", Timestamp.from(proceeding.opened()))
        .update();
  }

  /** Adds the next step; steps are numbered, so that two at once cannot both be the next. */
  public void add(Proceeding proceeding, UUID id, NewStep step, OfficerId by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO notices_proceeding_step (id, proceeding, number, stage, happened, offences,
              account, officer, recorded)
            VALUES (:id, :proceeding, :number, :stage, :happened, :offences, :account, :officer,
              :recorded)
            """)
        .param("id", id)
        .param("proceeding", proceeding.id())
        .param("number", proceeding.steps().size() + 1)
        .param("stage", step.stage().name())
        .param("happened", step.on())
        .param("offences", step.offences().stream().map(Offence::name).toArray(String[]::new))
        .param("account", step.account())
        .param("officer", by.value())
        .param("recorded", Timestamp.from(at))
        .update();
  }

  public Optional<Proceeding> lock(UUID id) {
    return jdbc.sql("SELECT * FROM notices_proceeding WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(this::proceeding)
        .optional();
  }

  public Optional<Proceeding> find(UUID id) {
    return jdbc.sql("SELECT * FROM notices_proceeding WHERE id = :id")
        .param("id", id)
        .query(this::proceeding)
        .optional();
  }

  public List<Proceeding> ofCase(CaseFileId file) {
    return jdbc.sql("SELECT * FROM notices_proceeding WHERE file = :file ORDER BY opened")
        .param("file", file.value())
        .query(this::proceeding)
        .list();
  }

  private Proceeding proceeding(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Proceeding(
        id,
        new CaseFileId(row.getObject("file", UUID.class)),
        new SubjectId(row.getObject("subject", UUID.class)),
        row.getString("court"),
        row.getString("reference"),
        row.getTimestamp("opened").toInstant(),
        steps(id));
  }

  private List<Proceeding.Step> steps(UUID proceeding) {
    return jdbc.sql("SELECT * FROM notices_proceeding_step WHERE proceeding = :id ORDER BY number")
        .param("id", proceeding)
        .query((row, _) ->
            new Proceeding.Step(
                row.getObject("id", UUID.class),
                ProceedingStage.valueOf(row.getString("stage")),
                row.getDate("happened").toLocalDate(),
                Arrays.stream((String[]) row.getArray("offences").getArray())
                    .map(Offence::valueOf)
                    .collect(Collectors.toSet()),
                row.getString("account")))
        .list();
  }

  /** Adds what was told; false when something of this id was told before. */
  public boolean add(Told told) {
    return jdbc.sql(
                """
                INSERT INTO notices_told (id, proceeding, partner, direction, contribution_kind,
                  contribution, content, at)
                VALUES (:id, :proceeding, :partner, :direction, :kind, :contribution, :content, :at)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", told.content().report())
            .param("proceeding", told.content().proceeding())
            .param("partner", told.partner().value())
            .param("direction", told.direction().name())
            .param("kind", told.content().contribution().kind().name())
            .param("contribution", told.content().contribution().id())
            .param("content", Canonical.text(told.content()))
            .param("at", Timestamp.from(told.at()))
            .update()
        == 1;
  }

  public List<Told> ofProceeding(UUID proceeding, Share.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM notices_told WHERE proceeding = :id AND direction = :direction
            ORDER BY at
            """)
        .param("id", proceeding)
        .param("direction", direction.name())
        .query(ProceedingStore::told)
        .list();
  }

  public List<Told> ofContribution(UUID contribution, Share.Direction direction) {
    return jdbc.sql(
            """
            SELECT * FROM notices_told WHERE contribution = :id AND direction = :direction
            ORDER BY at
            """)
        .param("id", contribution)
        .param("direction", direction.name())
        .query(ProceedingStore::told)
        .list();
  }

  public List<Told> list(Share.Direction direction) {
    return jdbc.sql(
            "SELECT * FROM notices_told WHERE direction = :direction ORDER BY at DESC LIMIT 500")
        .param("direction", direction.name())
        .query(ProceedingStore::told)
        .list();
  }

  private static Told told(ResultSet row, int number) throws SQLException {
    return new Told(
        Canonical.decode(row.getString("content"), ProceedingReport.class),
        new AuthorityId(row.getString("partner")),
        Share.Direction.valueOf(row.getString("direction")),
        row.getTimestamp("at").toInstant());
  }
}
