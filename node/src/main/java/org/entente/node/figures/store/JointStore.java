package org.entente.node.figures.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.Canonical;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joint figures with both signatures; the database refuses to change one. */
@Repository
public class JointStore {
  /** A row as it was kept; whether it is signed is checked again whenever it is read. */
  public record Kept(JointFigures record, Octets ours, Octets theirs, Instant at) {}

  private final JdbcClient jdbc;

  public JointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(JointFigures record, Octets ours, Octets theirs, Instant at) {
    jdbc.sql(
            """
            INSERT INTO figures_joint (figures, record, our_signature, their_signature, at)
            VALUES (:figures, :record, :ours, :theirs, :at)
            """)
        .param("figures", record.figures())
        .param("record", Canonical.text(record))
        .param("ours", ours.bytes())
        .param("theirs", theirs.bytes())
        .param("at", Timestamp.from(at))
        .update();
  }

  public Optional<Kept> find(UUID figures) {
    return jdbc.sql("SELECT * FROM figures_joint WHERE figures = :figures")
        .param("figures", figures)
        .query((row, _) ->
            new Kept(
                Canonical.decode(row.getString("record"), JointFigures.class),
                Octets.of(row.getBytes("our_signature")),
                Octets.of(row.getBytes("their_signature")),
                row.getTimestamp("at").toInstant()))
        .optional();
  }
}
