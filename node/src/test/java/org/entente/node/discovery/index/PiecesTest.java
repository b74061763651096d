package org.entente.node.discovery.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entente.node.discovery.store.PieceStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.identity.Vault;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.oprf.KeyPair;
import org.entente.oprf.Voprf;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A build is cut into pieces, which processes on one database share and of which none is lost. */
class PiecesTest {
  private static final int PIECES = 5;
  private static final int TOKENS_EACH = 20;

  /** One that no index of the node reaches. */
  private static final int EPOCH = 1_000_000;

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode sudria = all.sudria;

  private final Pieces pieces = sudria.get(Pieces.class);
  private final PieceStore store = sudria.get(PieceStore.class);
  private final Vault vault = sudria.get(Vault.class);
  private final Voprf voprf = sudria.get(Voprf.class);
  private KeyPair keys;
  private Segment segment;

  @BeforeEach
  void aSegmentInPieces() {
    keys = voprf.generateKeyPair();
    // Neither planned nor about to end, so that the node's own builder leaves it alone.
    Instant now = sudria.clock().instant();
    Segment plain =
        new Segment(
            all.norland.id(),
            LookupClass.LISTED,
            EPOCH,
            1,
            Segment.State.LIVE,
            Octets.sha256(new byte[] {1}),
            Octets.of(new byte[] {0}),
            Octets.of(keys.publicKey().encoded()),
            0,
            Optional.empty(),
            Optional.empty(),
            now,
            now.plus(IndexPlanner.EPOCH_LIFE));
    segment =
        plain.withKey(
            Octets.of(vault.lock(keys.secretKey().encodedForEncryptedStorage(), plain.place())));
    sudria.get(SegmentStore.class).add(segment);
    for (int piece = 0; piece < PIECES; piece++) {
      byte[] locked =
          vault.lock(Pieces.encode(tokens(piece)), SegmentValues.place(segment, "tokens", piece));
      store.add(segment, new PieceStore.Piece(piece, TOKENS_EACH, Octets.of(locked)));
    }
  }

  @AfterEach
  void nothingStays() {
    keys.close();
    sudria.sql().sql("DELETE FROM discovery_segment WHERE epoch = " + EPOCH).update();
  }

  private static List<String> tokens(int piece) {
    return IntStream.range(0, TOKENS_EACH).mapToObj(i -> "phone:+99" + piece + "/" + i).toList();
  }

  /** Builds until nothing is left that nobody else is at, as another process would. */
  private int buildTheRest() {
    return CompletableFuture.supplyAsync(
            () -> {
              int built = 0;
              while (pieces.buildNext(segment)) {
                built++;
              }
              return built;
            })
        .join();
  }

  private int built() {
    return store.progress(segment).built();
  }

  @Test
  void anotherBuilderTakesEveryPieceThatNobodyIsAtAndWaitsForNobody() {
    sudria
        .get(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          assertThat(pieces.buildNext(segment)).isTrue();
          assertThat(buildTheRest()).isEqualTo(PIECES - 1);
        });

    assertThat(built()).isEqualTo(PIECES);
    assertThat(buildTheRest()).isZero();
  }

  @Test
  void aBuilderThatDiesLosesThePieceItWasAtAndNothingElse() {
    assertThat(pieces.buildNext(segment)).isTrue();
    sudria
        .get(TransactionTemplate.class)
        .executeWithoutResult(dying -> {
          pieces.buildNext(segment);
          dying.setRollbackOnly();
        });

    assertThat(built()).isEqualTo(1);
    assertThat(buildTheRest()).isEqualTo(PIECES - 1);
  }

  @Test
  void whoeverBuiltThemThePiecesHoldTheOutputsOfTheSegmentsKey() {
    sudria
        .get(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          pieces.buildNext(segment);
          buildTheRest();
        });

    List<Long> expected = new ArrayList<>();
    for (int piece = 0; piece < PIECES; piece++) {
      tokens(piece)
          .forEach(token ->
              expected.add(
                  TokenValues.value(voprf.output(keys.secretKey(), token.getBytes(UTF_8)))));
    }
    TokenValues values = sudria.get(SegmentValues.class).all(segment);
    assertThat(IntStream.range(0, values.size()).mapToObj(values::value).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
