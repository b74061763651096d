package org.entente.node.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed sign-ins under names that nobody has, so that they are answered like those under a
 * real name: otherwise the lock would tell which names exist. Kept in memory and bounded; the
 * oldest name is forgotten first.
 */
final class UnknownNames {

  private static final int MOST_NAMES = 10_000;
  private static final int LONGEST_NAME = 40;

  private record Attempts(int failures, Optional<Instant> lockedUntil) {}

  private final int mostFailures;
  private final Duration lock;
  private final Map<String, Attempts> byName = new LinkedHashMap<>();

  UnknownNames(int mostFailures, Duration lock) {
    this.mostFailures = mostFailures;
    this.lock = lock;
  }

  /** Counts one more failure; whether the name is answered as locked. */
  synchronized boolean failed(String given, Instant now) {
    String name = given.substring(0, Math.min(given.length(), LONGEST_NAME));
    Attempts before = byName.getOrDefault(name, new Attempts(0, Optional.empty()));
    if (before.lockedUntil().filter(now::isBefore).isPresent()) {
      return true;
    }
    boolean locked = before.failures() + 1 >= mostFailures;
    byName.put(
        name,
        locked
            ? new Attempts(0, Optional.of(now.plus(lock)))
            : new Attempts(before.failures() + 1, Optional.empty()));
    if (byName.size() > MOST_NAMES) {
      byName.remove(byName.keySet().iterator().next());
    }
    return locked;
  }
}
