package org.entente.node.discovery.store;

import java.util.List;
import java.util.Optional;
import org.entente.node.discovery.index.Segment;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pieces in which segments are built, by whichever process takes one, in PostgreSQL. */
@Repository
public class PieceStore {
  /** A piece to be built: its encrypted tokens. */
  public record Piece(int number, int tokens, Octets locked) {}

  /** How far a segment is built. */
  public record Progress(int pieces, int built) {}

  private final JdbcClient jdbc;
  private final SegmentStore segments;

  public PieceStore(JdbcClient jdbc, SegmentStore segments) {
    this.jdbc = jdbc;
    this.segments = segments;
  }

  public void add(Segment segment, Piece piece) {
    jdbc.sql(
            """
            INSERT INTO discovery_piece (partner, class, epoch, segment, piece, tokens, locked_tokens)
            VALUES (:partner, :class, :epoch, :segment, :piece, :tokens, :locked)
            """)
        .param("partner", segment.partner().value())
        .param("class", segment.lookupClass().name())
        .param("epoch", segment.epoch())
        .param("segment", segment.number())
        .param("piece", piece.number())
        .param("tokens", piece.tokens())
        .param("locked", piece.locked().bytes())
        .update();
  }

  /** Takes the next piece to be built that nobody else has, until the transaction ends. */
  public Optional<Piece> lockNext(Segment segment) {
    return jdbc.sql(
            """
            SELECT piece, tokens, locked_tokens FROM discovery_piece
            WHERE partner = :partner AND class = :class AND epoch = :epoch AND segment = :segment
              AND locked_values IS NULL
            ORDER BY piece LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param("partner", segment.partner().value())
        .param("class", segment.lookupClass().name())
        .param("epoch", segment.epoch())
        .param("segment", segment.number())
        .query((row, _) -> new Piece(row.getInt(1), row.getInt(2), Octets.of(row.getBytes(3))))
        .optional();
  }

  /** Keeps what was built of a piece; its tokens go. */
  public void keep(Segment segment, int piece, Octets lockedValues) {
    segments
        .one(
            "UPDATE discovery_piece SET locked_values = :values, locked_tokens = NULL",
            segment,
            piece)
        .param("values", lockedValues.bytes())
        .update();
  }

  public Progress progress(Segment segment) {
    return segments
        .one("SELECT count(*), count(locked_values) FROM discovery_piece", segment)
        .query((row, _) -> new Progress(row.getInt(1), row.getInt(2)))
        .single();
  }

  public List<Integer> numbers(Segment segment) {
    return segments
        .one("SELECT piece FROM discovery_piece", segment)
        .query((row, _) -> row.getInt("piece"))
        .list();
  }

  /** What was built of a piece, encrypted. */
  public Octets lockedValues(Segment segment, int piece) {
    return segments
        .one("SELECT locked_values FROM discovery_piece", segment, piece)
        .query((row, _) -> Octets.of(row.getBytes(1)))
        .single();
  }
}
