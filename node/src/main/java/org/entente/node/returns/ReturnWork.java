package org.entente.node.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an officer in returns, each one once. */
@Service
public class ReturnWork {
  private final ReturnFiles files;

  ReturnWork(ReturnFiles files) {
    this.files = files;
  }

  @Transactional(readOnly = true)
  public List<ReturnTask> of(Officer officer) {
    if (!officer.hasAny(ReturnAccess.WORKERS) || officer.hasAny(Role.INVESTIGATOR, Role.ANALYST)) {
      return List.of();
    }
    List<ReturnTask> tasks = new ArrayList<>();
    for (ReturnCase.Direction direction : ReturnCase.Direction.values()) {
      for (ReturnCase one : files.list(direction, "")) {
        if (!one.state().isEnd()) {
          kind(officer, one).map(k -> task(k, one)).ifPresent(tasks::add);
        }
      }
    }
    return tasks;
  }

  private Optional<ReturnTask.Kind> kind(Officer officer, ReturnCase one) {
    List<GateEntry> gates = one.isOurs() ? files.gates(one.id()) : List.of();
    if (officer.has(Role.SUPERVISOR)) {
      if (one.due().flatMap(ReturnCase.Due::escalated).isPresent()) {
        return Optional.of(ReturnTask.Kind.SILENCE);
      }
      boolean proposed = gates.stream().anyMatch(g -> g.status() == GateStatus.PROPOSED);
      boolean planned = one.plan().isPresent() && one.state() == ReturnState.DOCUMENT_ISSUED;
      if (one.isOurs() && (proposed || planned)) {
        return Optional.of(ReturnTask.Kind.SECOND_PERSON);
      }
    }
    if (officer.has(Role.RETURN_OFFICER) && isOurStep(one)) {
      return Optional.of(ReturnTask.Kind.STEP);
    }
    boolean opens =
        one.state() != ReturnState.DRAFT
            && gates.stream()
                .filter(g -> g.status() == GateStatus.PENDING || g.status() == GateStatus.CLOSED)
                .anyMatch(g -> g.gate().openers().stream().anyMatch(officer::has));
    return opens ? Optional.of(ReturnTask.Kind.GATE) : Optional.empty();
  }

  private static boolean isOurStep(ReturnCase one) {
    return switch (one.state()) {
      case DRAFT,
          NATIONALITY_CONFIRMED,
          NATIONALITY_DENIED,
          NATIONALITY_INCONCLUSIVE,
          DOCUMENT_ISSUED,
          TRANSFER_NOTIFIED,
          FOLLOW_UP,
          SUSPENDED ->
          one.isOurs();
      case RIGHTS_GATES ->
          one.isOurs() && one.course().open().containsAll(RightsGate.beforeContact());
      case VERIFICATION_ASKED, INTERVIEW, DOCUMENT_ASKED, DEPARTED, RECEIVED -> !one.isOurs();
      case CLOSED -> false;
    };
  }

  private static ReturnTask task(ReturnTask.Kind kind, ReturnCase one) {
    return new ReturnTask(
        kind,
        one.id(),
        one.partner(),
        one.reference(),
        one.state(),
        one.due().map(ReturnCase.Due::at));
  }
}
