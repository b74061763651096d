package org.entente.node.discovery.index;

import org.entente.node.discovery.store.PieceStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.identity.Vault;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/** Reads and keeps, encrypted, what the segments of our indexes were built of. */
@Component
class SegmentValues {
  private final SegmentStore segments;
  private final PieceStore pieces;
  private final Vault vault;

  SegmentValues(SegmentStore segments, PieceStore pieces, Vault vault) {
    this.segments = segments;
    this.pieces = pieces;
    this.vault = vault;
  }

  /** Everything a segment was built of. */
  TokenValues all(Segment segment) {
    TokenValues all = new TokenValues();
    for (int piece : pieces.numbers(segment)) {
      all.addAll(
          TokenValues.decode(
              vault.unlock(
                  pieces.lockedValues(segment, piece).bytes(), place(segment, "piece", piece))));
    }
    return all;
  }

  /** What no longer counts in a segment. */
  TokenValues struck(Segment segment) {
    return segments
        .lockedStruck(segment)
        .map(l -> TokenValues.decode(vault.unlock(l.bytes(), place(segment, "struck", 0))))
        .orElseGet(TokenValues::new);
  }

  void strike(Segment segment, TokenValues struck, CodedSet coded) {
    segments.strike(
        segment,
        Octets.of(vault.lock(struck.encoded(), place(segment, "struck", 0))),
        coded.digest(),
        Octets.of(coded.coded()));
  }

  void keep(Segment segment, int piece, TokenValues built) {
    pieces.keep(
        segment, piece, Octets.of(vault.lock(built.encoded(), place(segment, "piece", piece))));
  }

  /** The place of a segment's content, for the vault. */
  static String place(Segment segment, String what, int number) {
    return segment.place() + "/" + what + "/" + number;
  }
}
