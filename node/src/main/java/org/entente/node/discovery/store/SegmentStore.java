package org.entente.node.discovery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.entente.node.discovery.index.Segment;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The segments of partners' indexes in PostgreSQL. */
@Repository
public class SegmentStore {
  private static final String ONE =
      " WHERE partner = :partner AND class = :class AND epoch = :epoch AND segment = :segment";

  private final JdbcClient jdbc;

  public SegmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Segment segment) {
    jdbc.sql(
            """
            INSERT INTO discovery_segment (partner, class, epoch, segment, state, agreement, locked_key,
              public_key, created, valid_until)
            VALUES (:partner, :class, :epoch, :segment, :state, :agreement, :key, :public, :created,
              :until)
            """)
        .param("partner", segment.partner().value())
        .param("class", segment.lookupClass().name())
        .param("epoch", segment.epoch())
        .param("segment", segment.number())
        .param("state", segment.state().name())
        .param("agreement", segment.agreement().bytes())
        .param("key", segment.lockedKey().bytes())
        .param("public", segment.publicKey().bytes())
        .param("created", Timestamp.from(segment.created()))
        .param("until", Timestamp.from(segment.validUntil()))
        .update();
  }

  /** The highest epoch there ever was. */
  public int lastEpoch(AuthorityId partner, LookupClass lookupClass) {
    return jdbc.sql(
            """
            SELECT coalesce(max(epoch), 0) FROM discovery_segment
            WHERE partner = :partner AND class = :class
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .query(Integer.class)
        .single();
  }

  /** The segments whose keys exist, by epoch and number. */
  public List<Segment> current(AuthorityId partner, LookupClass lookupClass) {
    return current(partner).stream().filter(s -> s.lookupClass() == lookupClass).toList();
  }

  /** The same for every class. */
  public List<Segment> current(AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT * FROM discovery_segment WHERE partner = :partner AND state <> 'OVER'
            ORDER BY class, epoch, segment
            """)
        .param("partner", partner.value())
        .query(SegmentStore::segment)
        .list();
  }

  /** Segments of any partner whose pieces are being built. */
  public List<Segment> planned() {
    return jdbc.sql(
            "SELECT * FROM discovery_segment WHERE state = 'PLANNED' ORDER BY created, epoch, segment")
        .query(SegmentStore::segment)
        .list();
  }

  public void noteBuilt(Segment segment, int entries, Octets digest) {
    one(
            """
            UPDATE discovery_segment SET state = 'BUILT', entries = :entries, filter_digest = :digest
            """,
            segment)
        .param("entries", entries)
        .param("digest", digest.bytes())
        .update();
  }

  public void noteLive(Segment segment) {
    one("UPDATE discovery_segment SET state = 'LIVE'", segment).update();
  }

  /** Keeps what no longer counts in a segment, encrypted, and coded for the partner. */
  public void strike(Segment segment, Octets lockedStruck, Octets digest, Octets coded) {
    one(
            """
            UPDATE discovery_segment
            SET locked_struck = :struck, struck_digest = :digest, struck_set = :coded
            """,
            segment)
        .param("struck", lockedStruck.bytes())
        .param("digest", digest.bytes())
        .param("coded", coded.bytes())
        .update();
  }

  /** The coded set of what no longer counts in a segment. */
  public Optional<byte[]> struckSet(Segment segment) {
    return one("SELECT struck_set FROM discovery_segment", segment)
        .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
        .single();
  }

  public Optional<Octets> lockedStruck(Segment segment) {
    return one("SELECT locked_struck FROM discovery_segment", segment)
        .query((row, _) -> Optional.ofNullable(row.getBytes(1)).map(Octets::of))
        .single();
  }

  /** Destroys the keys of earlier epochs and what they were built of. */
  public void endBefore(AuthorityId partner, LookupClass lookupClass, int epoch) {
    end("partner = :partner AND class = :class AND epoch < :epoch", partner, lookupClass, epoch);
  }

  /** Destroys a key whose segment was never published. */
  public void end(Segment segment) {
    one("DELETE FROM discovery_piece", segment).update();
    one(END, segment).update();
  }

  /** Destroys every key for the partner: nothing can be evaluated until the index is made anew. */
  public void endAll(AuthorityId partner) {
    jdbc.sql("DELETE FROM discovery_piece WHERE partner = :partner")
        .param("partner", partner.value())
        .update();
    jdbc.sql(END + " WHERE partner = :partner AND state <> 'OVER'")
        .param("partner", partner.value())
        .update();
    jdbc.sql("DELETE FROM discovery_manifest WHERE partner = :partner AND sent IS NULL")
        .param("partner", partner.value())
        .update();
  }

  private static final String END =
      "UPDATE discovery_segment SET state = 'OVER', locked_key = NULL, locked_struck = NULL";

  private void end(String which, AuthorityId partner, LookupClass lookupClass, int epoch) {
    for (String what :
        List.of(
            "DELETE FROM discovery_piece WHERE " + which,
            END + " WHERE state <> 'OVER' AND " + which)) {
      jdbc.sql(what)
          .param("partner", partner.value())
          .param("class", lookupClass.name())
          .param("epoch", epoch)
          .update();
    }
  }

  JdbcClient.StatementSpec one(String sql, Segment segment) {
    return jdbc.sql(sql + ONE)
        .param("partner", segment.partner().value())
        .param("class", segment.lookupClass().name())
        .param("epoch", segment.epoch())
        .param("segment", segment.number());
  }

  JdbcClient.StatementSpec one(String sql, Segment segment, int piece) {
    return jdbc.sql(sql + ONE + " AND piece = :piece")
        .param("partner", segment.partner().value())
        .param("class", segment.lookupClass().name())
        .param("epoch", segment.epoch())
        .param("segment", segment.number())
        .param("piece", piece);
  }

  private static Segment segment(ResultSet row, int number) throws SQLException {
    return new Segment(
        new AuthorityId(row.getString("partner")),
        LookupClass.valueOf(row.getString("class")),
        row.getInt("epoch"),
        row.getInt("segment"),
        Segment.State.valueOf(row.getString("state")),
        Octets.of(row.getBytes("agreement")),
        Octets.of(row.getBytes("locked_key")),
        Octets.of(row.getBytes("public_key")),
        row.getInt("entries"),
        Optional.ofNullable(row.getBytes("filter_digest")).map(Octets::of),
        Optional.ofNullable(row.getBytes("struck_digest")).map(Octets::of),
        row.getTimestamp("created").toInstant(),
        row.getTimestamp("valid_until").toInstant());
  }
}
