package org.entente.protocol;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The canonical bytes of the large records this thread encoded last: one message is digested, kept
 * and sent by the same thread, and records do not change. Memory that is short takes them back.
 */
final class EncodedBefore {
  private static final int WORTH_KEEPING = 4_096;
  private static final int TOO_LARGE = 512 * 1_024;
  private static final int MOST = 4;

  private record Encoded(Object value, byte[] bytes) {}

  private static final ThreadLocal<Deque<SoftReference<Encoded>>> LAST =
      ThreadLocal.withInitial(ArrayDeque::new);

  private EncodedBefore() {}

  /** The bytes of this very record, if they are known; the caller's own copy. */
  static Optional<byte[]> find(Object value) {
    for (SoftReference<Encoded> reference : LAST.get()) {
      Encoded encoded = reference.get();
      if (encoded != null && encoded.value() == value) {
        return Optional.of(encoded.bytes().clone());
      }
    }
    return Optional.empty();
  }

  static void keep(Object value, byte[] bytes) {
    if (value instanceof Record && bytes.length >= WORTH_KEEPING && bytes.length < TOO_LARGE) {
      Deque<SoftReference<Encoded>> last = LAST.get();
      if (last.size() == MOST) {
        last.removeFirst();
      }
      last.addLast(new SoftReference<>(new Encoded(value, bytes.clone())));
    }
  }
}
