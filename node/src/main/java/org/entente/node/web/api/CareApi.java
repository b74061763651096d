package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.HarmStatements;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.CareFile;
import org.entente.node.protection.Consent;
import org.entente.node.protection.HarmDesk;
import org.entente.node.protection.NewHarm;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.protection.Referral;
import org.entente.node.protection.ReferralDesk;
import org.entente.node.protection.ReleasedHarmStatement;
import org.entente.node.staff.Officer;
import org.entente.protocol.CaseReference;
import org.entente.protocol.InvalidTerm;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Care files for the protection desk, and what was released of them to a case. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Care")
class CareApi {
  record Open(String alias) {}

  record File(UUID id, String alias, Instant opened) {
    static File of(CareFile file) {
      return new File(file.id(), file.alias(), file.opened());
    }
  }

  record Created(UUID id) {}

  record Given(
      Consent.Use use, Consent.Answer answer, String language, Optional<String> interpreter) {}

  record Release(CaseReference caseReference) {}

  record Refer(Referral.Need need, String to) {}

  record ReferralView(
      UUID id, UUID careFile, String need, String to, String state, Instant due, boolean overdue) {
    static ReferralView of(Referral referral) {
      return new ReferralView(
          referral.id(),
          referral.careFile(),
          referral.need().name(),
          referral.to(),
          referral.state().name(),
          referral.due(),
          referral.overdue().isPresent());
    }
  }

  record Statement(Set<String> codes, String account, Instant released) {
    static Statement of(ReleasedHarmStatement released) {
      return new Statement(
          released.codes().stream()
              .map(Enum::name)
              .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)),
          released.account(),
          released.released());
    }

    @Override
    public String toString() {
      return "Statement";
    }
  }

  private final CareDesk care;
  private final HarmDesk harm;
  private final ReferralDesk referrals;
  private final HarmStatements statements;

  CareApi(CareDesk care, HarmDesk harm, ReferralDesk referrals, HarmStatements statements) {
    this.care = care;
    this.harm = harm;
    this.referrals = referrals;
    this.statements = statements;
  }

  @GetMapping("/care")
  @Operation(summary = "The care files")
  List<File> files(Officer officer) {
    return care.list(officer).stream().map(File::of).toList();
  }

  @PostMapping("/care")
  @Operation(summary = "Open a care file under an alias")
  File open(Officer officer, @RequestBody Open given) {
    return File.of(care.open(officer, given.alias()));
  }

  @PostMapping("/care/{file}/status")
  @Operation(summary = "Set the protection status; gates of returns it concerns close at once")
  void status(Officer officer, @PathVariable UUID file, @RequestBody ProtectionStatus given) {
    care.setStatus(officer, file, given);
  }

  @PostMapping("/care/{file}/harm")
  @Operation(summary = "Record harm; work owed for a crossing raises the trafficking screen")
  Created harm(Officer officer, @PathVariable UUID file, @RequestBody NewHarm given) {
    return new Created(harm.record(officer, file, given).id());
  }

  @PostMapping("/care/{file}/consent")
  @Operation(summary = "Record what the person decided; a withdrawal ends every release at once")
  Created consent(Officer officer, @PathVariable UUID file, @RequestBody Given given) {
    return new Created(
        harm.decide(
                officer,
                file,
                given.use(),
                given.answer(),
                given.language(),
                given.interpreter().orElse(""))
            .id());
  }

  @PostMapping("/harm/{id}/release")
  @Operation(summary = "Release an account to one case, on a consent that stands")
  void release(Officer officer, @PathVariable UUID id, @RequestBody Release given) {
    harm.release(officer, id, given.caseReference());
  }

  @PostMapping("/care/{file}/referrals")
  @Operation(summary = "Refer the person to a service")
  ReferralView refer(Officer officer, @PathVariable UUID file, @RequestBody Refer given) {
    return ReferralView.of(referrals.make(officer, file, given.need(), given.to()));
  }

  @GetMapping("/referrals")
  @Operation(summary = "All referrals, what is open first, by deadline")
  List<ReferralView> referrals(Officer officer) {
    return referrals.list(officer).stream().map(ReferralView::of).toList();
  }

  @PostMapping("/referrals/{id}/{state}")
  @Operation(summary = "Take a referral a step on: ACCEPTED, REJECTED or DONE")
  void step(Officer officer, @PathVariable UUID id, @PathVariable String state) {
    for (Referral.State one : Referral.State.values()) {
      if (one.name().equals(state)) {
        referrals.step(officer, id, one);
        return;
      }
    }
    throw new InvalidTerm("state", "one of a referral");
  }

  @GetMapping("/cases/{id}/harm")
  @Operation(summary = "Accounts of harm released to the case, while consent stands")
  List<Statement> released(Officer officer, @PathVariable UUID id) {
    return statements.list(officer, new CaseFileId(id)).stream().map(Statement::of).toList();
  }
}
