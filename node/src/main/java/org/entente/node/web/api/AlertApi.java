package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.distress.Alert;
import org.entente.node.distress.AlertDesk;
import org.entente.node.distress.Raising;
import org.entente.node.distress.ResponseDesk;
import org.entente.node.staff.Officer;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.RescuePhase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alerts that lives are at risk. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "Lives at risk")
class AlertApi {
  record Statement(
      String place,
      RescuePhase phase,
      Optional<Integer> people,
      Optional<String> rescueAuthority,
      Optional<Set<AuthorityId>> partners) {
    AlertStatement statement() {
      return new AlertStatement(place, phase, people, rescueAuthority.orElse(""));
    }

    @Override
    public String toString() {
      return "Statement[" + phase + "]";
    }
  }

  record Doing(String doing) {
    @Override
    public String toString() {
      return "Doing[]";
    }
  }

  record Outcome(AlertOutcome.Ending ending, int saved, int dead, int missing) {}

  /** The alert, or the gates that held the act back from everyone. */
  record Done(Optional<Alert> alert, Optional<GateReceipt> heldBack) {}

  private final AlertDesk alerts;
  private final ResponseDesk responses;

  AlertApi(AlertDesk alerts, ResponseDesk responses) {
    this.alerts = alerts;
    this.responses = responses;
  }

  @PostMapping
  @Operation(summary = "Raise an alert to the partners named, or to all whose agreement covers it")
  Done raise(Officer officer, @RequestBody Statement given) {
    return switch (alerts.raise(officer, given.statement(), given.partners().orElse(Set.of()))) {
      case Raising.Raised(var alert) -> new Done(Optional.of(alert), Optional.empty());
      case Raising.HeldBack(var gates) -> new Done(Optional.empty(), Optional.of(gates));
    };
  }

  @GetMapping
  @Operation(summary = "Alerts, those that are open first")
  List<Alert> list(Officer officer) {
    return alerts.list(200);
  }

  @GetMapping("/calling")
  @Operation(summary = "Alerts that ask everybody here for attention")
  List<Alert> calling(Officer officer) {
    return alerts.calling();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One alert with its parties and what happened")
  Alert get(Officer officer, @PathVariable UUID id) {
    return alerts.get(id);
  }

  @PostMapping("/{id}/acknowledge")
  @Operation(summary = "Acknowledge a partner's alert: a person has it")
  Done acknowledge(Officer officer, @PathVariable UUID id) {
    return done(id, responses.acknowledge(officer, id));
  }

  @PostMapping("/{id}/answer")
  @Operation(summary = "Say what is being done about a partner's alert")
  Done answer(Officer officer, @PathVariable UUID id, @RequestBody Doing given) {
    return done(id, responses.answer(officer, id, given.doing()));
  }

  @PostMapping("/{id}/correct")
  @Operation(summary = "Correct an alert raised here; it goes to everyone who was told")
  Done correct(Officer officer, @PathVariable UUID id, @RequestBody Statement given) {
    return done(id, responses.correct(officer, id, given.statement()));
  }

  @PostMapping("/{id}/outcome")
  @Operation(summary = "Say what became of the people, or that it was a false alarm")
  Done conclude(Officer officer, @PathVariable UUID id, @RequestBody Outcome given) {
    return done(
        id,
        responses.conclude(
            officer, id, given.ending(), given.saved(), given.dead(), given.missing()));
  }

  private Done done(UUID id, Optional<GateReceipt> heldBack) {
    return new Done(Optional.of(alerts.get(id)), heldBack);
  }
}
