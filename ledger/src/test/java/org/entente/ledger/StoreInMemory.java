package org.entente.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link NodeStore} in memory that counts how often it is asked. */
final class StoreInMemory implements NodeStore {

  private record Place(int level, long index) {}

  private final Map<Place, Hash> nodes = new HashMap<>();
  private int reads;
  private int writes;

  @Override
  public Optional<Hash> find(int level, long index) {
    reads++;
    return Optional.ofNullable(nodes.get(new Place(level, index)));
  }

  @Override
  public void put(List<Node> fresh) {
    for (Node node : fresh) {
      writes++;
      if (nodes.putIfAbsent(new Place(node.level(), node.index()), node.hash()) != null) {
        throw new IllegalStateException(
            "level " + node.level() + ", index " + node.index() + " is taken");
      }
    }
  }

  void forget(int level, long index) {
    nodes.remove(new Place(level, index));
  }

  int reads() {
    return reads;
  }

  int touches() {
    int touched = reads + writes;
    reads = 0;
    writes = 0;
    return touched;
  }
}
