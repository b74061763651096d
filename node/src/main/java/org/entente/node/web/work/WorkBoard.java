package org.entente.node.web.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.entente.node.staff.Officer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Everything that waits for an officer, from every source, by deadline. */
@Component
public class WorkBoard {
  private static final String ATTRIBUTE = WorkBoard.class.getName();

  private final ObjectProvider<WorkSource> sources;

  WorkBoard(ObjectProvider<WorkSource> sources) {
    this.sources = sources;
  }

  /** The earliest deadline first, without deadline last; gathered once for one page. */
  public List<Work> of(Officer officer) {
    RequestAttributes page = RequestContextHolder.getRequestAttributes();
    if (page == null) {
      return gather(officer);
    }
    if (page.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Gathered kept
        && kept.officer().equals(officer)) {
      return kept.work();
    }
    List<Work> work = gather(officer);
    page.setAttribute(ATTRIBUTE, new Gathered(officer, work), RequestAttributes.SCOPE_REQUEST);
    return work;
  }

  /** Every kind there is, in the order of their sources. */
  List<String> kinds() {
    return sources.orderedStream().flatMap(s -> s.kinds().stream()).toList();
  }

  private List<Work> gather(Officer officer) {
    return sources
        .orderedStream()
        .flatMap(s -> s.waitingFor(officer).stream())
        .sorted(Comparator.comparing(w -> w.due().orElse(Instant.MAX)))
        .toList();
  }

  private record Gathered(Officer officer, List<Work> work) {}
}
