package org.entente.node.web.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long a program would rather wait for what it asks for (RFC 7240, section 4.3). */
final class PreferredWait {
  private static final long LONGEST_SECONDS = 30;
  private static final String NAME = "wait=";

  private PreferredWait() {}

  /**
   * The wait of a {@code Prefer} header, at most 30 seconds; none where it has no wait that can be
   * read, since a preference is no demand.
   */
  static Duration of(Optional<String> header) {
    return header.stream()
        .flatMap(all -> Arrays.stream(all.split("[,;]")))
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .filter(one -> one.startsWith(NAME))
        .map(one -> one.substring(NAME.length()))
        .filter(seconds -> seconds.matches("[0-9]{1,9}"))
        .findFirst()
        .map(seconds -> Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_SECONDS)))
        .orElse(Duration.ZERO);
  }
}
