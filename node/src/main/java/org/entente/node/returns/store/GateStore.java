package org.entente.node.returns.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.returns.GateEntry;
import org.entente.node.returns.GateEvidence;
import org.entente.node.returns.GateProof;
import org.entente.node.returns.GateStatus;
import org.entente.node.returns.HeldEvidence;
import org.entente.node.returns.RightsGate;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.Canonical;
import org.entente.protocol.NationalityEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gates and the evidence of returns in PostgreSQL. */
@Repository
public class GateStore {
  private final JdbcClient jdbc;

  public GateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<GateEntry> gates(UUID returnCase) {
    return jdbc.sql("SELECT * FROM returns_gate WHERE return_case = :id")
        .param("id", returnCase)
        .query(GateStore::gate)
        .list();
  }

  public void keep(UUID returnCase, GateEntry entry) {
    Optional<GateProof> proof = entry.proof();
    jdbc.sql(
            """
            INSERT INTO returns_gate (return_case, gate, status, evidence, day, note, language,
              interpreter, guardian, receiver, opened_by, second, changed)
            VALUES (:id, :gate, :status, :evidence, :day, :note, :language, :interpreter, :guardian,
              :receiver, :by, :second, :changed)
            ON CONFLICT (return_case, gate) DO UPDATE SET status = EXCLUDED.status,
              evidence = EXCLUDED.evidence, day = EXCLUDED.day, note = EXCLUDED.note,
              language = EXCLUDED.language, interpreter = EXCLUDED.interpreter,
              guardian = EXCLUDED.guardian, receiver = EXCLUDED.receiver,
              opened_by = EXCLUDED.opened_by, second = EXCLUDED.second, changed = EXCLUDED.changed
            """)
        .param("id", returnCase)
        .param("gate", entry.gate().name())
        .param("status", entry.status().name())
        .param("evidence", proof.map(p -> p.evidence().name()).orElse(null))
        .param("day", proof.map(GateProof::day).orElse(null))
        .param("note", entry.note())
        .param("language", proof.map(GateProof::language).orElse(""))
        .param("interpreter", proof.map(GateProof::interpreter).orElse(""))
        .param("guardian", proof.map(GateProof::guardian).orElse(""))
        .param("receiver", proof.map(GateProof::receiver).orElse(""))
        .param("by", entry.by().map(OfficerId::value).orElse(null))
        .param("second", entry.second().map(OfficerId::value).orElse(null))
        .param("changed", entry.changed().map(Timestamp::from).orElse(null))
        .update();
  }

  /** Whether the same words stand behind the same gate of somebody else. */
  public boolean isWordForWordAnothers(UUID returnCase, RightsGate gate, String note) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM returns_gate
              WHERE gate = :gate AND return_case <> :id AND status IN ('PROPOSED', 'OPEN')
                AND lower(regexp_replace(note, '\\s+', ' ', 'g'))
                  = lower(regexp_replace(:note, '\\s+', ' ', 'g')))
            """)
        .param("gate", gate.name())
        .param("id", returnCase)
        .param("note", note)
        .query(Boolean.class)
        .single();
  }

  public void add(UUID returnCase, HeldEvidence evidence) {
    jdbc.sql(
            """
            INSERT INTO returns_evidence (id, return_case, content, added)
            VALUES (:id, :case, :content, :added)
            """)
        .param("id", evidence.id())
        .param("case", returnCase)
        .param("content", Canonical.text(evidence.content()))
        .param("added", Timestamp.from(evidence.added()))
        .update();
  }

  public List<HeldEvidence> evidence(UUID returnCase) {
    return jdbc.sql("SELECT * FROM returns_evidence WHERE return_case = :id ORDER BY added, id")
        .param("id", returnCase)
        .query((row, _) ->
            new HeldEvidence(
                row.getObject("id", UUID.class),
                Canonical.decode(row.getString("content"), NationalityEvidence.class),
                Optional.ofNullable(row.getString("set_aside")),
                row.getTimestamp("added").toInstant()))
        .list();
  }

  public boolean setAside(UUID returnCase, UUID evidence, String why) {
    return jdbc.sql(
                """
                UPDATE returns_evidence SET set_aside = :why
                WHERE id = :id AND return_case = :case AND set_aside IS NULL
                """)
            .param("why", why)
            .param("id", evidence)
            .param("case", returnCase)
            .update()
        == 1;
  }

  private static GateEntry gate(ResultSet row, int number) throws SQLException {
    String evidence = row.getString("evidence");
    Timestamp changed = row.getTimestamp("changed");
    Optional<GateProof> proof =
        evidence == null
            ? Optional.empty()
            : Optional.of(
                new GateProof(
                    GateEvidence.valueOf(evidence),
                    row.getDate("day").toLocalDate(),
                    row.getString("note"),
                    row.getString("language"),
                    row.getString("interpreter"),
                    row.getString("guardian"),
                    row.getString("receiver")));
    Optional<Instant> at = Optional.ofNullable(changed).map(Timestamp::toInstant);
    return new GateEntry(
        RightsGate.valueOf(row.getString("gate")),
        GateStatus.valueOf(row.getString("status")),
        proof,
        row.getString("note"),
        Optional.ofNullable(row.getObject("opened_by", UUID.class)).map(OfficerId::new),
        Optional.ofNullable(row.getObject("second", UUID.class)).map(OfficerId::new),
        at);
  }
}
