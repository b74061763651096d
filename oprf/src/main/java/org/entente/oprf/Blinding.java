package org.entente.oprf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch of inputs that the asker has blinded, with what it needs to finish when the answer comes
 * (RFC 9497, section 3.3.1, {@code Blind}).
 *
 * <p>Only {@link #elements()} may leave: they are uniform and tell nothing, not even which inputs
 * are equal. The blinds and inputs are secret, never printed, and wiped by {@link #close()}; using
 * them afterwards throws {@link IllegalStateException}. An answer may take days and outlive the
 * process, so a batch can be kept in encrypted storage and restored.
 */
public final class Blinding implements AutoCloseable {
  private final List<byte[]> inputs;
  private final Secrets blinds;
  private final List<Element> elements;

  private Blinding(List<byte[]> inputs, Secrets blinds, List<Element> elements) {
    this.inputs = inputs;
    this.blinds = blinds;
    this.elements = elements;
  }

  /** Takes valid blinds and wipes the array they came in; copies the inputs. */
  static Blinding taking(byte[] blinds, List<byte[]> inputs, List<Element> elements) {
    Secrets secrets = new Secrets(blinds);
    Arrays.fill(blinds, (byte) 0);
    List<byte[]> copies = new ArrayList<>(inputs.size());
    for (byte[] input : inputs) {
      copies.add(input.clone());
    }
    return new Blinding(List.copyOf(copies), secrets, List.copyOf(elements));
  }

  /**
   * Restores a batch from encrypted storage. The caller wipes its own array.
   *
   * @throws MalformedEncoding unless the bytes are what {@link #encodedForEncryptedStorage()}
   *     returns
   */
  public static Blinding decode(byte[] encoded) {
    return BlindingCodec.decode(encoded);
  }

  /**
   * Returns the blinds and inputs of this batch, for a store that encrypts them. The caller wipes
   * the array as soon as they are encrypted.
   */
  public byte[] encodedForEncryptedStorage() {
    return blinds.read(scalars -> {
      byte[] copy = scalars.toArray(ValueLayout.JAVA_BYTE);
      try {
        return BlindingCodec.encode(copy, inputs, elements);
      } finally {
        Arrays.fill(copy, (byte) 0);
      }
    });
  }

  /** Returns the blinded elements to send, in the order of the inputs. */
  public List<Element> elements() {
    return elements;
  }

  /** Returns the number of inputs. */
  public int size() {
    return elements.size();
  }

  /** Removes the blinds from evaluated elements whose proof has been checked. */
  List<Output> finish(Suite suite, List<Element> evaluated) {
    byte[] inverses = blinds.read(suite.group()::invertAll);
    try {
      MemorySegment scalars = MemorySegment.ofArray(inverses);
      return Batches.map(
          evaluated.size(),
          i -> suite.finish(Secrets.scalar(scalars, i), inputs.get(i), evaluated.get(i).bytes()));
    } finally {
      Arrays.fill(inverses, (byte) 0);
    }
  }

  /** Wipes the blinds and the copies of the inputs. */
  @Override
  public void close() {
    blinds.close();
    for (byte[] input : inputs) {
      Arrays.fill(input, (byte) 0);
    }
  }

  /** Names the type and the size only. */
  @Override
  public String toString() {
    return "Blinding[" + elements.size() + "]";
  }
}
