package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.discovery.AnswerWaits;
import org.entente.node.discovery.DiscoveryWatch;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.discovery.LookupRequest;
import org.entente.node.discovery.PurposeLogEntry;
import org.entente.node.discovery.UnusualAsking;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Blinded questions to partners and what came of them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Lookups")
class LookupApi {
  record Ask(
      AuthorityId partner,
      Set<String> records,
      Purpose purpose,
      LegalBasis legalBasis,
      Optional<Boolean> standing) {}

  record Result(String record, String outcome, List<Lookup.Hit> hits) {}

  record Batch(
      UUID question,
      String lookupClass,
      String state,
      Optional<String> reason,
      int values,
      int padded,
      Optional<Instant> due,
      Optional<GateReceipt> gates) {}

  record LookupView(
      UUID id,
      UUID file,
      String partner,
      String purpose,
      String legalBasis,
      Instant asked,
      boolean waiting,
      List<Result> results,
      List<Batch> batches) {}

  private final LookupDesk lookups;
  private final AnswerWaits waits;
  private final DiscoveryWatch watch;

  LookupApi(LookupDesk lookups, AnswerWaits waits, DiscoveryWatch watch) {
    this.lookups = lookups;
    this.waits = waits;
    this.watch = watch;
  }

  @PostMapping("/cases/{id}/lookups")
  @Operation(summary = "Ask a partner, blindly, about people and objects of the case file")
  LookupView ask(Officer officer, @PathVariable UUID id, @RequestBody Ask ask) {
    return view(
        lookups.ask(
            officer,
            new LookupRequest(
                new CaseFileId(id),
                ask.partner(),
                ask.records(),
                ask.purpose(),
                ask.legalBasis(),
                ask.standing().orElse(true))));
  }

  @GetMapping("/cases/{id}/lookups")
  @Operation(summary = "The lookups of a case file, newest first")
  List<LookupView> list(Officer officer, @PathVariable UUID id) {
    return lookups.list(officer, new CaseFileId(id)).stream().map(LookupApi::view).toList();
  }

  @GetMapping("/lookups/{id}")
  @Operation(summary = "A lookup and its results")
  LookupView get(
      Officer officer,
      @PathVariable UUID id,
      @Parameter(description = "wait=N: at most so many seconds, up to 30, until all is answered")
          @RequestHeader(name = "Prefer", required = false)
          @Nullable String prefer) {
    Duration wait = PreferredWait.of(Optional.ofNullable(prefer));
    return view(waits.await(id, wait, () -> lookups.get(officer, id)));
  }

  @GetMapping("/partners/{partner}/questions")
  @Operation(
      summary = "A partner's questions to us: counts, purposes, case references, never values")
  List<PurposeLogEntry> purposeLog(Officer officer, @PathVariable AuthorityId partner) {
    return watch.purposeLog(officer, partner, 500);
  }

  @PostMapping("/lookups/{id}/end-standing")
  @Operation(summary = "Ask this no more when the partner's filter changes")
  void endStanding(Officer officer, @PathVariable UUID id) {
    lookups.endStanding(officer, id);
  }

  @GetMapping("/partners/{partner}/unusual-asking")
  @Operation(summary = "Unusual asking, ours and the partner's, of the last two weeks")
  List<UnusualAsking> unusual(Officer officer, @PathVariable AuthorityId partner) {
    return watch.unusual(officer, partner);
  }

  private static LookupView view(Lookup lookup) {
    return new LookupView(
        lookup.id(),
        lookup.file().value(),
        lookup.partner().value(),
        lookup.purpose().name(),
        lookup.legalBasis().name(),
        lookup.asked(),
        lookup.isWaiting(),
        lookup.records().stream()
            .map(r -> new Result(r, lookup.outcome(r), lookup.hitsOn(r)))
            .toList(),
        lookup.questions().stream()
            .map(q ->
                new Batch(
                    q.id(),
                    q.lookupClass().name(),
                    q.state().name(),
                    q.reason(),
                    q.values(),
                    q.padded(),
                    q.due(),
                    q.gates()))
            .toList());
  }
}
