package org.entente.node.audit.store;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.CheckpointReading;
import org.entente.ledger.Hash;
import org.entente.ledger.NodeStore;
import org.entente.protocol.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The Merkle tree's nodes, our checkpoints, and the checkpoints we witnessed, in PostgreSQL. */
@Repository
public class LedgerStore implements NodeStore {
  /** The transaction-level advisory lock that only one sequencer of all node processes holds. */
  private static final long SEQUENCER_LOCK = 0x454E54454E5445L;

  private final JdbcClient jdbc;

  public LedgerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the sequencer's lock until the transaction ends; false when another process has it. */
  public boolean lockSequencer() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
        .param("lock", SEQUENCER_LOCK)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Hash> find(int level, long index) {
    return jdbc.sql("SELECT hash FROM audit_node WHERE level = :level AND index = :index")
        .param("level", level)
        .param("index", index)
        .query((row, _) -> Hash.of(row.getBytes(1)))
        .optional();
  }

  @Override
  public void put(List<Node> nodes) {
    jdbc.sql(
            """
            INSERT INTO audit_node (level, index, hash)
            SELECT * FROM unnest(:levels::integer[], :indexes::bigint[], :hashes::bytea[])
            """)
        .param("levels", nodes.stream().mapToInt(Node::level).toArray())
        .param("indexes", nodes.stream().mapToLong(Node::index).toArray())
        .param("hashes", nodes.stream().map(n -> n.hash().bytes()).toArray(byte[][]::new))
        .update();
  }

  public void addCheckpoint(Checkpoint checkpoint) {
    jdbc.sql(
            """
            INSERT INTO audit_checkpoint (size, at, note) VALUES (:size, :at, :note)
            ON CONFLICT (size) DO NOTHING
            """)
        .param("size", checkpoint.head().size())
        .param("at", Timestamp.from(checkpoint.time()))
        .param("note", checkpoint.text())
        .update();
  }

  public Optional<Checkpoint> latestCheckpoint() {
    return jdbc.sql("SELECT note FROM audit_checkpoint ORDER BY size DESC LIMIT 1")
        .query((row, _) -> read(row.getString(1)))
        .optional();
  }

  public Optional<Checkpoint> checkpoint(long size) {
    return jdbc.sql("SELECT note FROM audit_checkpoint WHERE size = :size")
        .param("size", size)
        .query((row, _) -> read(row.getString(1)))
        .optional();
  }

  public List<Checkpoint> checkpoints() {
    return jdbc.sql("SELECT note FROM audit_checkpoint ORDER BY size")
        .query((row, _) -> read(row.getString(1)))
        .list();
  }

  public Optional<Checkpoint> latestWitnessed(AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT note FROM audit_witnessed WHERE partner = :partner ORDER BY size DESC LIMIT 1
            """)
        .param("partner", partner.value())
        .query((row, _) -> read(row.getString(1)))
        .optional();
  }

  public void addWitnessed(AuthorityId partner, Checkpoint checkpoint) {
    jdbc.sql(
            """
            INSERT INTO audit_witnessed (partner, size, at, note)
            VALUES (:partner, :size, :at, :note) ON CONFLICT (partner, size) DO NOTHING
            """)
        .param("partner", partner.value())
        .param("size", checkpoint.head().size())
        .param("at", Timestamp.from(checkpoint.time()))
        .param("note", checkpoint.text())
        .update();
  }

  private static Checkpoint read(String note) {
    return switch (Checkpoint.parse(note)) {
      case CheckpointReading.Read read -> read.checkpoint();
      case CheckpointReading.Unreadable u ->
          throw new IllegalStateException("a stored checkpoint is unreadable: " + u.flaw());
    };
  }
}
