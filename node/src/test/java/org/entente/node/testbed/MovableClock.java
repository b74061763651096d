package org.entente.node.testbed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, moved by as much as a test wants. */
public final class MovableClock implements InstantSource {

  private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(moved.get());
  }

  public void move(Duration by) {
    moved.updateAndGet(before -> before.plus(by));
  }

  public void back() {
    moved.set(Duration.ZERO);
  }
}
