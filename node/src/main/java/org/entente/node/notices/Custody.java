package org.entente.node.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CustodyEnded;

/** Who is in custody because of a notice: an arrest whose end was not told. */
public final class Custody {
  private Custody() {}

  /** The arrest with this partner that has not ended. */
  public static Optional<ArrestReport> open(List<NoticeEvent> events, AuthorityId partner) {
    Set<UUID> ended = new HashSet<>();
    for (NoticeEvent event : events) {
      if (event.body() instanceof CustodyEnded end) {
        ended.add(end.arrest());
      }
    }
    return events.stream()
        .filter(e -> e.partner().equals(partner))
        .map(NoticeEvent::body)
        .filter(ArrestReport.class::isInstance)
        .map(ArrestReport.class::cast)
        .filter(a -> !ended.contains(a.arrest()))
        .findFirst();
  }
}
