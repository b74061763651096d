package org.entente.node.discovery.index;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.node.discovery.store.PieceStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.identity.Vault;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cuts planned segments into pieces and evaluates them, each in a transaction of its own on all
 * cores. A piece is whoever's takes it first: a process that dies loses at most the piece it was
 * at, and several processes on one database share the work.
 */
@Component
public class Pieces {
  static final int TOKENS = 8_192;

  private final SegmentStore segments;
  private final PieceStore store;
  private final SegmentValues values;
  private final Voprf voprf;
  private final Vault vault;

  Pieces(SegmentStore segments, PieceStore store, SegmentValues values, Voprf voprf, Vault vault) {
    this.segments = segments;
    this.store = store;
    this.values = values;
    this.voprf = voprf;
    this.vault = vault;
  }

  /** Writes the tokens of planned segments, encrypted, as pieces to be built. */
  void write(Disclosable.Reading reading, Map<LookupClass, IndexPlanner.Adding> adding) {
    Map<LookupClass, Writing> writing = new EnumMap<>(LookupClass.class);
    adding.forEach((lookupClass, one) -> {
      Writing open = new Writing(one.segment());
      one.canaries().forEach(open::add);
      writing.put(lookupClass, open);
    });
    reading.each(findable -> {
      IndexPlanner.Adding one = adding.get(findable.lookupClass());
      if (one != null && one.wanted().take(findable.digest())) {
        Optional.ofNullable(writing.get(findable.lookupClass()))
            .ifPresent(w -> w.add(findable.text()));
      }
    });
    writing.values().forEach(Writing::flush);
  }

  /** Builds one piece of a segment; false when none is left that nobody else is at. */
  @Transactional
  public boolean buildNext(Segment segment) {
    Optional<PieceStore.Piece> next = store.lockNext(segment);
    if (next.isEmpty()) {
      return false;
    }
    int number = next.get().number();
    List<String> tokens =
        decode(
            vault.unlock(
                next.get().locked().bytes(), SegmentValues.place(segment, "tokens", number)));
    long[] built = new long[tokens.size()];
    byte[] key = vault.unlock(segment.lockedKey().bytes(), segment.place());
    try (SecretKey secret = SecretKey.decode(key)) {
      IntStream.range(0, built.length)
          .parallel()
          .forEach(i ->
              built[i] =
                  TokenValues.value(
                      voprf.output(secret, tokens.get(i).getBytes(StandardCharsets.UTF_8))));
    }
    TokenValues all = new TokenValues();
    for (int i = 0; i < built.length; i++) {
      all.add(TokenValues.digest(tokens.get(i)), built[i]);
    }
    values.keep(segment, number, all);
    return true;
  }

  /** How far the segments for a partner are built. */
  @Transactional(readOnly = true)
  public PieceStore.Progress progress(AuthorityId partner) {
    int pieces = 0;
    int built = 0;
    for (Segment segment : segments.current(partner)) {
      PieceStore.Progress one = store.progress(segment);
      pieces += one.pieces();
      built += one.built();
    }
    return new PieceStore.Progress(pieces, built);
  }

  static byte[] encode(List<String> tokens) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    for (String token : tokens) {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      encoded.writeBytes(ByteBuffer.allocate(2).putShort((short) bytes.length).array());
      encoded.writeBytes(bytes);
    }
    return encoded.toByteArray();
  }

  private static List<String> decode(byte[] encoded) {
    ByteBuffer buffer = ByteBuffer.wrap(encoded);
    List<String> tokens = new ArrayList<>();
    while (buffer.hasRemaining()) {
      byte[] token = new byte[Short.toUnsignedInt(buffer.getShort())];
      buffer.get(token);
      tokens.add(new String(token, StandardCharsets.UTF_8));
    }
    return tokens;
  }

  /** The pieces of one segment as they are being written. */
  private final class Writing {
    private final Segment segment;
    private final List<String> tokens = new ArrayList<>();
    private int pieces;

    Writing(Segment segment) {
      this.segment = segment;
    }

    void add(String token) {
      tokens.add(token);
      if (tokens.size() == TOKENS) {
        flush();
      }
    }

    void flush() {
      if (tokens.isEmpty()) {
        return;
      }
      byte[] locked = vault.lock(encode(tokens), SegmentValues.place(segment, "tokens", pieces));
      store.add(segment, new PieceStore.Piece(pieces, tokens.size(), Octets.of(locked)));
      pieces++;
      tokens.clear();
    }
  }
}
