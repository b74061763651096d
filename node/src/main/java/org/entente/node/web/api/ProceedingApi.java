package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.notices.Contributor;
import org.entente.node.notices.NewStep;
import org.entente.node.notices.Proceeding;
import org.entente.node.notices.ProceedingDesk;
import org.entente.node.notices.Told;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Contribution;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingReport;
import org.entente.protocol.ProceedingStage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proceedings against suspects, and what partners' contributions led to. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Proceedings")
class ProceedingApi {
  record GivenStep(ProceedingStage stage, LocalDate on, Set<Offence> offences, String account) {
    NewStep step() {
      return new NewStep(stage, on, offences, account);
    }

    @Override
    public String toString() {
      return "GivenStep[" + stage + "]";
    }
  }

  record Open(UUID subject, String court, String reference, GivenStep step) {
    @Override
    public String toString() {
      return "Open[" + subject + "]";
    }
  }

  record Tell(UUID step, AuthorityId partner, Contribution contribution, String words) {
    @Override
    public String toString() {
      return "Tell[" + step + "]";
    }
  }

  record State(LegalState state) {}

  record Heard(String partner, ProceedingReport content, Instant at) {
    @Override
    public String toString() {
      return "Heard";
    }
  }

  private final ProceedingDesk proceedings;
  private final SubjectDesk subjects;

  ProceedingApi(ProceedingDesk proceedings, SubjectDesk subjects) {
    this.proceedings = proceedings;
    this.subjects = subjects;
  }

  @PostMapping("/cases/{id}/subjects/{subject}/legal-state")
  @Operation(summary = "Record where a suspect stands; an acquittal recalls every notice")
  void state(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID subject,
      @RequestBody State given) {
    subjects.changeLegalState(officer, new CaseFileId(id), new SubjectId(subject), given.state());
  }

  @PostMapping("/cases/{id}/proceedings")
  @Operation(summary = "Record proceedings with their first step")
  Proceeding open(Officer officer, @PathVariable UUID id, @RequestBody Open given) {
    return proceedings.open(
        officer,
        new CaseFileId(id),
        new SubjectId(given.subject()),
        given.court(),
        given.reference(),
        given.step().step());
  }

  @GetMapping("/cases/{id}/proceedings")
  @Operation(summary = "The proceedings of a case")
  List<Proceeding> list(Officer officer, @PathVariable UUID id) {
    return proceedings.ofCase(officer, new CaseFileId(id));
  }

  @GetMapping("/cases/{id}/contributors")
  @Operation(summary = "Partners whose answers, information or arrests stand in the case")
  List<Contributor> contributors(Officer officer, @PathVariable UUID id) {
    return proceedings.contributors(officer, new CaseFileId(id));
  }

  @PostMapping("/proceedings/{id}/steps")
  @Operation(summary = "Record the next step")
  Proceeding step(Officer officer, @PathVariable UUID id, @RequestBody GivenStep given) {
    return proceedings.step(officer, id, given.step());
  }

  @PostMapping("/proceedings/{id}/tell")
  @Operation(summary = "Tell a partner what its contribution led to")
  NoticeView.Posted tell(Officer officer, @PathVariable UUID id, @RequestBody Tell given) {
    return NoticeView.Posted.of(
        proceedings.tell(
            officer,
            id,
            given.step(),
            new Contributor(given.partner(), given.contribution()),
            given.words()));
  }

  @GetMapping("/proceedings/heard")
  @Operation(summary = "What partners told that our contributions led to")
  List<Heard> heard(Officer officer) {
    return proceedings.heard(officer).stream().map(ProceedingApi::view).toList();
  }

  private static Heard view(Told told) {
    return new Heard(told.partner().value(), told.content(), told.at());
  }
}
