package org.entente.node.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.node.requests.store.InformationStore;
import org.entente.node.requests.store.OnwardStore;
import org.entente.node.requests.store.RequestStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an officer, by deadline. */
@Service
public class MyWork {
  private final RequestStore requests;
  private final OnwardStore onward;
  private final InformationStore information;
  private final RequestDesk desk;

  MyWork(
      RequestStore requests, OnwardStore onward, InformationStore information, RequestDesk desk) {
    this.requests = requests;
    this.onward = onward;
    this.information = information;
    this.desk = desk;
  }

  /** Everything that waits for this officer, the earliest deadline first, without deadline last. */
  @Transactional(readOnly = true)
  public List<WorkItem> of(Officer officer) {
    List<WorkItem> work = new ArrayList<>();
    boolean decides = officer.hasAny(Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    boolean releases = officer.has(Role.SUPERVISOR);
    if (decides || releases) {
      addReceived(officer, work, decides, releases);
      addOnward(officer, work, decides, releases);
    }
    if (releases) {
      onward.prepared().stream()
          .filter(p -> !p.by().equals(officer.id()))
          .map(p ->
              new WorkItem(
                  WorkItem.Kind.RELEASE_PASS_ON,
                  p.item(),
                  p.to(),
                  Optional.empty(),
                  Optional.empty(),
                  "PREPARED",
                  Optional.empty()))
          .forEach(work::add);
    }
    if (decides) {
      desk.awaited(officer).stream()
          .map(r -> item(WorkItem.Kind.AWAIT_ANSWER, r))
          .forEach(work::add);
      information.unfiled().stream()
          .map(g ->
              new WorkItem(
                  WorkItem.Kind.FILE_INFORMATION,
                  g.content().information(),
                  g.partner(),
                  g.content().recipientCase(),
                  Optional.empty(),
                  "RECEIVED",
                  Optional.empty()))
          .forEach(work::add);
    }
    work.sort(Comparator.comparing(w -> w.due().orElse(Instant.MAX)));
    return work;
  }

  private void addReceived(
      Officer officer, List<WorkItem> work, boolean decides, boolean releases) {
    for (Request request : requests.open(Request.Direction.RECEIVED)) {
      boolean foreignDraft = request.draft().filter(d -> !d.by().equals(officer.id())).isPresent();
      if (releases && foreignDraft) {
        work.add(item(WorkItem.Kind.RELEASE_ANSWER, request));
      } else if (decides) {
        work.add(item(WorkItem.Kind.ANSWER_REQUEST, request));
      }
    }
  }

  private void addOnward(Officer officer, List<WorkItem> work, boolean decides, boolean releases) {
    for (OnwardUse use : onward.list(Request.Direction.RECEIVED)) {
      if (use.isDecided()) {
        continue;
      }
      boolean foreignDraft = use.draft().filter(d -> !d.equals(officer.id())).isPresent();
      if (releases && foreignDraft) {
        work.add(item(WorkItem.Kind.RELEASE_GRANT, use));
      } else if (decides) {
        work.add(item(WorkItem.Kind.DECIDE_ONWARD_USE, use));
      }
    }
  }

  private static WorkItem item(WorkItem.Kind kind, Request request) {
    return new WorkItem(
        kind,
        request.id(),
        request.partner(),
        Optional.of(request.content().caseReference()),
        Optional.of(request.content().urgency()),
        request.state().name(),
        Optional.of(request.due()));
  }

  private static WorkItem item(WorkItem.Kind kind, OnwardUse use) {
    return new WorkItem(
        kind,
        use.question().question(),
        use.partner(),
        Optional.empty(),
        Optional.empty(),
        use.draft().isPresent() ? "DRAFTED" : "OPEN",
        Optional.empty());
  }
}
