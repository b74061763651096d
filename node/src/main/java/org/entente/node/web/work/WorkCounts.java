package org.entente.node.web.work;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.node.requests.MyWork;
import org.entente.node.requests.WorkItem;
import org.entente.node.staff.Officer;
import org.entente.node.web.security.Waiting;
import org.entente.node.web.shell.Place;
import org.springframework.stereotype.Component;

/** Counts an officer's work for the navigation. */
@Component
class WorkCounts implements Waiting {
  private final MyWork work;

  WorkCounts(MyWork work) {
    this.work = work;
  }

  @Override
  public Map<Place, Integer> waitingFor(Officer officer) {
    return counts(work.of(officer));
  }

  /** Work that waits for this side; what partners owe us is counted with what we sent. */
  static Map<Place, Integer> counts(List<WorkItem> work) {
    Map<Place, Integer> counts = new EnumMap<>(Place.class);
    for (WorkItem item : work) {
      switch (item.kind()) {
        case ANSWER_REQUEST, RELEASE_ANSWER, DECIDE_ONWARD_USE, RELEASE_GRANT, FILE_INFORMATION -> {
          counts.merge(Place.INBOX, 1, Integer::sum);
          counts.merge(Place.MY_WORK, 1, Integer::sum);
        }
        case AWAIT_ANSWER -> counts.merge(Place.SENT, 1, Integer::sum);
      }
    }
    return counts;
  }
}
