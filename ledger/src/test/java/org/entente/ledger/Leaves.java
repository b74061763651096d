package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves to grow trees from. */
final class Leaves {

  /** The eight leaves of the certificate-transparency reference implementation's tests. */
  static final List<byte[]> REFERENCE =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();

  private Leaves() {}

  static List<byte[]> numbered(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.US_ASCII))
        .toList();
  }

  static MerkleLog grow(StoreInMemory store, List<byte[]> leaves) {
    MerkleLog log = new MerkleLog(store);
    for (int i = 0; i < leaves.size(); i++) {
      log.append(i, List.of(MerkleHashing.leaf(leaves.get(i))));
    }
    return log;
  }
}
