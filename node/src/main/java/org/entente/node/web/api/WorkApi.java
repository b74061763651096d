package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.staff.Officer;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkBoard;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Urgency;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for an officer. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Work")
class WorkApi {
  private final WorkBoard work;

  WorkApi(WorkBoard work) {
    this.work = work;
  }

  @GetMapping("/work")
  @Operation(summary = "What waits for the officer, by deadline")
  List<Waiting> work(Officer officer) {
    return work.of(officer).stream().map(Waiting::of).toList();
  }

  /** One thing that waits; {@code href} is the screen where its act is. */
  record Waiting(
      String kind,
      Optional<AuthorityId> partner,
      Optional<String> caseReference,
      Optional<Urgency> urgency,
      Work.Side side,
      Optional<Instant> due,
      String href) {
    static Waiting of(Work work) {
      return new Waiting(
          work.kind(),
          work.partner(),
          work.reference(),
          work.urgency(),
          work.side(),
          work.due(),
          work.href());
    }
  }
}
