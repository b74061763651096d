package org.entente.node.web.work;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.node.staff.Officer;
import org.entente.node.web.security.Waiting;
import org.entente.node.web.shell.Place;
import org.springframework.stereotype.Component;

/** Counts an officer's work for the navigation. */
@Component
class WorkCounts implements Waiting {
  private final WorkBoard work;

  WorkCounts(WorkBoard work) {
    this.work = work;
  }

  @Override
  public Map<Place, Integer> waitingFor(Officer officer) {
    return counts(work.of(officer));
  }

  /** Work is counted at its place; what waits for this side also at My work. */
  static Map<Place, Integer> counts(List<Work> work) {
    Map<Place, Integer> counts = new EnumMap<>(Place.class);
    for (Work item : work) {
      counts.merge(item.place(), 1, Integer::sum);
      if (item.side() == Work.Side.OURS) {
        counts.merge(Place.MY_WORK, 1, Integer::sum);
      }
    }
    return counts;
  }
}
