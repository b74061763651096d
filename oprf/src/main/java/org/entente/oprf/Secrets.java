package org.entente.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Secret scalars outside the Java heap, where the garbage collector makes no copies, until they are
 * wiped. Wiping waits for readers; reading afterwards fails. The memory is not locked against
 * swapping: that is for the operator of the machine.
 */
final class Secrets implements AutoCloseable {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final MemorySegment memory;
  private boolean isWiped;

  /** Copies scalars, concatenated; the caller wipes its own array. */
  Secrets(byte[] scalars) {
    memory = Arena.ofAuto().allocate(scalars.length);
    MemorySegment.copy(scalars, 0, memory, ValueLayout.JAVA_BYTE, 0, scalars.length);
  }

  /** Lets a reader use the scalars; they cannot be wiped before it returns. */
  <T> T read(Function<MemorySegment, T> reader) {
    lock.readLock().lock();
    try {
      if (isWiped) {
        throw new IllegalStateException("The secret has been wiped");
      }
      return reader.apply(memory);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Returns a copy on the heap, which the caller wipes. */
  byte[] copy() {
    return read(scalars -> scalars.toArray(ValueLayout.JAVA_BYTE));
  }

  boolean isWiped() {
    lock.readLock().lock();
    try {
      return isWiped;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Wipes the scalars; a second call does nothing. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      memory.fill((byte) 0);
      isWiped = true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  static MemorySegment scalar(MemorySegment scalars, int index) {
    return scalars.asSlice((long) index * Ristretto255.SCALAR_BYTES, Ristretto255.SCALAR_BYTES);
  }
}
