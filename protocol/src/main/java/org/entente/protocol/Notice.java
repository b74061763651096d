package org.entente.protocol;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A notice on a wanted organiser, as one recipient gets it.
 *
 * @param cleared the questions the originator's legal adviser answered in its favour; the reasons
 *     stay with the originator, because they may touch on protection
 * @param validUntil after this instant nobody acts on it
 */
public record Notice(
    UUID notice, NoticeText text, Set<ReviewQuestion> cleared, Instant issued, Instant validUntil)
    implements NoticeBody {
  public Notice {
    cleared = Collections.unmodifiableSet(new TreeSet<>(cleared));
    if (!validUntil.isAfter(issued)) {
      throw new InvalidTerm("validity", "after the issue");
    }
  }

  public boolean isValidAt(Instant instant) {
    return instant.isBefore(validUntil);
  }

  @Override
  public String toString() {
    return "Notice[" + notice + "]";
  }
}
