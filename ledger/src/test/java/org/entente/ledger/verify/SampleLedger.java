package org.entente.ledger.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.ledger.CheckpointSigner;
import org.entente.ledger.Hash;
import org.entente.ledger.LedgerFile;
import org.entente.ledger.MerkleHashing;
import org.entente.ledger.MerkleLog;
import org.entente.ledger.NodeStore;
import org.entente.ledger.TreeHead;

/** Ledger files written with the writing side of the module. */
final class SampleLedger {

  static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private SampleLedger() {}

  static List<byte[]> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> i == 3 ? new byte[0] : ("{\"act\":" + i + "}").getBytes(StandardCharsets.US_ASCII))
        .toList();
  }

  /** A file with checkpoints behind these numbers of leaves and behind the last. */
  static byte[] write(CheckpointSigner signer, List<byte[]> leaves, Set<Integer> checkpoints)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MerkleLog log = new MerkleLog(new MapStore());
    try (LedgerFile.Writer writer = LedgerFile.writer(out, signer.key())) {
      TreeHead head = TreeHead.empty();
      for (int size = 0; size <= leaves.size(); size++) {
        if (checkpoints.contains(size) || size == leaves.size()) {
          writer.checkpoint(signer.sign(head, NOON.plusSeconds(size)));
        }
        if (size < leaves.size()) {
          writer.leaf(leaves.get(size));
          head = log.append(size, List.of(MerkleHashing.leaf(leaves.get(size))));
        }
      }
      writer.finish();
    }
    return out.toByteArray();
  }

  private static final class MapStore implements NodeStore {
    private final Map<List<Long>, Hash> nodes = new HashMap<>();

    @Override
    public Optional<Hash> find(int level, long index) {
      return Optional.ofNullable(nodes.get(List.of((long) level, index)));
    }

    @Override
    public void put(List<Node> fresh) {
      fresh.forEach(node -> nodes.put(List.of((long) node.level(), node.index()), node.hash()));
    }
  }
}
