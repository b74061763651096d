package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.returns.GateDesk;
import org.entente.node.returns.GateProof;
import org.entente.node.returns.NewReturn;
import org.entente.node.returns.ReceivingDesk;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnDesk;
import org.entente.node.returns.ReturnOutcome;
import org.entente.node.returns.ReturnResult;
import org.entente.node.returns.RightsGate;
import org.entente.node.returns.SendingDesk;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityAnswer;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;
import org.entente.protocol.ReturnRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns of one person each, on both sides. */
@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "Returns")
class ReturnApi {
  record Open(
      AuthorityId partner,
      ReturnKind kind,
      ReturnPerson person,
      List<String> itinerary,
      Optional<String> identifying) {
    @Override
    public String toString() {
      return "Open";
    }
  }

  record GateView(String gate, String status, boolean open, boolean heldShut) {}

  record ReturnView(
      UUID id,
      String direction,
      String partner,
      String reference,
      String kind,
      String state,
      List<GateView> gates,
      Optional<UUID> careFile,
      Optional<Instant> due,
      boolean late,
      boolean told,
      Optional<String> outcome,
      Optional<Instant> received,
      Optional<String> followUp) {}

  record Result(String outcome, Set<RightsGate> gates, String refused) {
    static Result of(ReturnResult result) {
      return switch (result) {
        case ReturnResult.Done _ -> new Result("DONE", Set.of(), "");
        case ReturnResult.AwaitsSecond _ -> new Result("AWAITS_SECOND_PERSON", Set.of(), "");
        case ReturnResult.Held(var gates) -> new Result("GATES_NOT_OPEN", gates, "");
        case ReturnResult.HeldBack(var receipt) ->
            new Result(
                "HELD_BACK",
                Set.of(),
                receipt.answers().stream()
                    .filter(a -> !a.passed())
                    .map(a -> a.gate().name())
                    .toList()
                    .toString());
        case ReturnResult.Locked _ -> new Result("LOCKED", Set.of(), "");
        case ReturnResult.Contradictory _ -> new Result("CONTRADICTORY", Set.of(), "");
      };
    }
  }

  record Why(String reason) {}

  record Plan(Instant arrival, String place, String carrier, int escorts) {}

  record End(ReturnOutcome outcome) {}

  record Answer(NationalityAnswer.Finding finding, Set<NationalityEvidence.Kind> basedOn) {}

  record Issue(String number, LocalDate validUntil) {
    @Override
    public String toString() {
      return "Issue";
    }
  }

  record Receive(String place, int effects, boolean documents) {}

  record FollowUp(FollowUpReport.Finding finding) {}

  record Refuse(ReturnRefused.Ground ground) {}

  private final ReturnDesk desk;
  private final GateDesk gates;
  private final SendingDesk sending;
  private final ReceivingDesk receiving;

  ReturnApi(ReturnDesk desk, GateDesk gates, SendingDesk sending, ReceivingDesk receiving) {
    this.desk = desk;
    this.gates = gates;
    this.sending = sending;
    this.receiving = receiving;
  }

  @GetMapping
  @Operation(summary = "Returns on one side: ours, or those asked of us with side=theirs")
  List<ReturnView> list(
      Officer officer,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(defaultValue = "") String q) {
    return desk
        .list(
            officer,
            side.equals("theirs") ? ReturnCase.Direction.RECEIVED : ReturnCase.Direction.SENT,
            q)
        .stream()
        .map(one -> view(officer, one))
        .toList();
  }

  @PostMapping
  @Operation(summary = "Prepare the return of one person; there is no call for several")
  ReturnView open(Officer officer, @RequestBody Open given) {
    return view(
        officer,
        desk.open(
            officer,
            new NewReturn(
                given.partner(),
                given.kind(),
                given.person(),
                given.itinerary(),
                given.identifying().orElse(""))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One return; looking is audited")
  ReturnView one(Officer officer, @PathVariable UUID id) {
    return view(officer, desk.view(officer, id));
  }

  private ReturnView view(Officer officer, ReturnCase one) {
    Set<RightsGate> held = one.isOurs() ? gates.heldShut(officer, one.id()) : Set.of();
    return new ReturnView(
        one.id(),
        one.direction().name(),
        one.partner().value(),
        one.reference(),
        one.kind().name(),
        one.state().name(),
        one.isOurs()
            ? gates.gates(officer, one.id()).stream()
                .map(g ->
                    new GateView(
                        g.gate().name(),
                        g.status().name(),
                        one.course().open().contains(g.gate()),
                        held.contains(g.gate())))
                .toList()
            : List.of(),
        one.careFile(),
        one.due().map(ReturnCase.Due::at),
        one.late(),
        one.told(),
        one.outcome().map(Enum::name),
        one.handover().map(h -> h.received()),
        one.followUp().map(Enum::name));
  }

  @PostMapping("/{id}/evidence")
  @Operation(summary = "Add evidence of identity or nationality")
  void evidence(Officer officer, @PathVariable UUID id, @RequestBody NationalityEvidence given) {
    desk.addEvidence(officer, id, given);
  }

  @PostMapping("/{id}/protection-document")
  @Operation(summary = "A document that tells of protection was shown; its number is not taken")
  void protectionDocument(Officer officer, @PathVariable UUID id) {
    desk.protectionDocumentShown(officer, id);
  }

  @PostMapping("/{id}/evidence/{evidence}/set-aside")
  @Operation(summary = "Set evidence aside, with the reason")
  void setAside(
      Officer officer, @PathVariable UUID id, @PathVariable UUID evidence, @RequestBody Why why) {
    desk.setAside(officer, id, evidence, why.reason());
  }

  @PostMapping("/{id}/gates/{gate}/open")
  @Operation(summary = "Open a gate on its evidence, or propose to where it takes two persons")
  Result openGate(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable RightsGate gate,
      @RequestBody GateProof proof) {
    return Result.of(gates.open(officer, id, gate, proof));
  }

  @PostMapping("/{id}/gates/{gate}/confirm")
  @Operation(summary = "Open a proposed gate, as the second person")
  Result confirmGate(Officer officer, @PathVariable UUID id, @PathVariable RightsGate gate) {
    return Result.of(gates.confirm(officer, id, gate));
  }

  @PostMapping("/{id}/gates/{gate}/close")
  @Operation(summary = "Close a gate, at once and alone; the return halts")
  void closeGate(
      Officer officer, @PathVariable UUID id, @PathVariable RightsGate gate, @RequestBody Why why) {
    gates.close(officer, id, gate, why.reason());
  }

  @PostMapping("/{id}/plan")
  @Operation(summary = "Plan the transfer; another officer releases its notice")
  Result plan(Officer officer, @PathVariable UUID id, @RequestBody Plan given) {
    return Result.of(
        sending.plan(
            officer, id, given.arrival(), given.place(), given.carrier(), given.escorts()));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "End a return with its outcome")
  Result end(Officer officer, @PathVariable UUID id, @RequestBody End given) {
    return Result.of(sending.end(officer, id, given.outcome()));
  }

  @PostMapping("/{id}/answer")
  @Operation(summary = "Answer who the person is")
  Result answer(Officer officer, @PathVariable UUID id, @RequestBody Answer given) {
    return Result.of(receiving.answer(officer, id, given.finding(), given.basedOn()));
  }

  @PostMapping("/{id}/issue-document")
  @Operation(summary = "Issue the travel document")
  Result issue(Officer officer, @PathVariable UUID id, @RequestBody Issue given) {
    return Result.of(receiving.issueDocument(officer, id, given.number(), given.validUntil()));
  }

  @PostMapping("/{id}/receive")
  @Operation(summary = "Receive the person and sign for effects and documents")
  Result receive(Officer officer, @PathVariable UUID id, @RequestBody Receive given) {
    return Result.of(
        receiving.receive(officer, id, given.place(), given.effects(), given.documents()));
  }

  @PostMapping("/{id}/follow-up")
  @Operation(summary = "Say how the person fares")
  Result followUp(Officer officer, @PathVariable UUID id, @RequestBody FollowUp given) {
    return Result.of(receiving.followUp(officer, id, given.finding()));
  }

  @PostMapping("/{id}/refuse")
  @Operation(summary = "Refuse, with a ground")
  Result refuse(Officer officer, @PathVariable UUID id, @RequestBody Refuse given) {
    return Result.of(receiving.refuse(officer, id, given.ground()));
  }

  @PostMapping("/{id}/{step}")
  @Operation(
      summary =
          "A step without particulars: enter-gates, ask-verification, ask-document, release, depart,"
              + " suspend, resume, acknowledge")
  Result step(Officer officer, @PathVariable UUID id, @PathVariable String step) {
    return Result.of(
        switch (step) {
          case "enter-gates" -> sending.enterGates(officer, id);
          case "ask-verification" -> sending.askVerification(officer, id);
          case "ask-document" -> sending.askDocument(officer, id);
          case "release" -> sending.release(officer, id);
          case "depart" -> sending.depart(officer, id);
          case "suspend" -> sending.suspend(officer, id);
          case "resume" -> sending.resume(officer, id);
          case "acknowledge" -> receiving.acknowledge(officer, id);
          default -> throw new InvalidTerm("step", "one of a return");
        });
  }
}
