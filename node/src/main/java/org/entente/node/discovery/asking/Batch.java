package org.entente.node.discovery.asking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.ledger.Hash;
import org.entente.ledger.MerkleHashing;
import org.entente.ledger.MerkleLog;
import org.entente.protocol.Octets;
import org.entente.protocol.Padding;

/**
 * The values of questions in random order, with canaries among them and random padding up to a
 * fixed size, and the commitment to all of them.
 */
final class Batch {
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Octets commitment;
  private final byte[] seed = new byte[32];

  /** A value asked about, and what it stands for. */
  record Value(String text, Slot slot) {
    @Override
    public String toString() {
      return "Value[" + slot.kind() + "]";
    }
  }

  private record Place(byte[] input, Slot slot) {}

  Batch(List<Value> asked, List<String> canaries, SecureRandom random) {
    List<Place> places = new ArrayList<>();
    asked.forEach(value -> places.add(new Place(bytes(value.text()), value.slot())));
    canaries.forEach(c -> places.add(new Place(bytes(c), Slot.CANARY)));
    int size = Padding.padded(places.size());
    while (places.size() < size) {
      byte[] padding = new byte[32];
      random.nextBytes(padding);
      places.add(new Place(padding, Slot.PADDING));
    }
    Collections.shuffle(places, random);
    places.forEach(p -> {
      inputs.add(p.input());
      slots.add(p.slot());
    });
    random.nextBytes(seed);
    this.commitment = commit(inputs, seed);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The Merkle root over the salted inputs (RFC 6962, section 2.1); each salt comes from the one
   * seed.
   */
  private static Octets commit(List<byte[]> inputs, byte[] seed) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      byte[] salt = Octets.sha256(joined(seed, ByteBuffer.allocate(4).putInt(i).array())).bytes();
      leaves.add(MerkleHashing.leaf(joined(salt, inputs.get(i))));
    }
    return Octets.of(MerkleLog.root(leaves).bytes());
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  /**
   * What opens the commitment in a dispute: the seed of the salts, then each input after its
   * length.
   */
  byte[] opening() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(seed);
    inputs.forEach(i -> {
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) i.length).array());
      out.writeBytes(i);
    });
    return out.toByteArray();
  }

  List<byte[]> inputs() {
    return inputs;
  }

  List<Slot> slots() {
    return slots;
  }

  int padded() {
    return inputs.size();
  }

  Octets commitment() {
    return commitment;
  }
}
