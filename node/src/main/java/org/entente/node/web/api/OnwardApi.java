package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.requests.GivenInformation;
import org.entente.node.requests.InformationDesk;
import org.entente.node.requests.NewPassOn;
import org.entente.node.requests.OnwardDesk;
import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.PassOn;
import org.entente.node.requests.PassOnDesk;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.SpontaneousInformation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passing items on, asking their originators, and information given unasked. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Onward use")
class OnwardApi {
  record Pass(
      AuthorityId to,
      Purpose purpose,
      LegalBasis legalBasis,
      Optional<CaseReference> theirCase,
      String why) {}

  record PassView(
      String outcome,
      Optional<UUID> information,
      Optional<UUID> question,
      Optional<String> originator,
      Optional<GateReceipt> gates) {}

  record Onward(
      OnwardUseQuestion question,
      String direction,
      String partner,
      boolean drafted,
      Optional<OnwardUseDecision> decision) {}

  record Grant(int days) {}

  record Refuse(RefusalGround ground) {}

  record FileInto(UUID file) {}

  record Information(String partner, SpontaneousInformation content, Optional<UUID> file) {}

  private final PassOnDesk passOn;
  private final OnwardDesk onward;
  private final InformationDesk information;

  OnwardApi(PassOnDesk passOn, OnwardDesk onward, InformationDesk information) {
    this.passOn = passOn;
    this.onward = onward;
    this.information = information;
  }

  @PostMapping("/items/{item}/pass-on")
  @Operation(
      summary = "Pass an item on; another's item under H2 becomes a question to its originator")
  PassView passOn(Officer officer, @PathVariable UUID item, @RequestBody Pass given) {
    PassOn outcome =
        passOn.passOn(
            officer,
            new NewPassOn(
                item,
                given.to(),
                given.purpose(),
                given.legalBasis(),
                given.theirCase(),
                given.why()));
    return switch (outcome) {
      case PassOn.Sent(UUID id) ->
          new PassView(
              "SENT", Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty());
      case PassOn.OriginatorAsked(var use, var originator, var receipt) ->
          new PassView(
              "ORIGINATOR_ASKED",
              Optional.empty(),
              Optional.of(use.question().question()),
              Optional.of(originator.value()),
              Optional.of(receipt));
      case PassOn.HeldBack(var receipt) ->
          new PassView(
              "HELD_BACK",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(receipt));
    };
  }

  @GetMapping("/onward/received")
  @Operation(summary = "Partners' questions whether our items may go on")
  List<Onward> received(Officer officer) {
    return onward.received(officer).stream().map(OnwardApi::view).toList();
  }

  @GetMapping("/onward/sent")
  @Operation(summary = "Our questions to originators")
  List<Onward> sent(Officer officer) {
    return onward.sent(officer).stream().map(OnwardApi::view).toList();
  }

  @PostMapping("/onward/{id}/grant")
  @Operation(summary = "Let a partner pass our item on, for some days")
  ReplyView grant(Officer officer, @PathVariable UUID id, @RequestBody Grant given) {
    return ReplyView.of(onward.grant(officer, id, Duration.ofDays(given.days())));
  }

  @PostMapping("/onward/{id}/release")
  @Operation(summary = "Release a drafted grant, as the second person")
  ReplyView release(Officer officer, @PathVariable UUID id) {
    return ReplyView.of(onward.release(officer, id));
  }

  @PostMapping("/onward/{id}/refuse")
  @Operation(summary = "Refuse the onward use with a ground")
  ReplyView refuse(Officer officer, @PathVariable UUID id, @RequestBody Refuse given) {
    return ReplyView.of(onward.refuse(officer, id, given.ground()));
  }

  @GetMapping("/information")
  @Operation(summary = "Information partners gave unasked")
  List<Information> information(Officer officer) {
    return information.received(officer).stream().map(OnwardApi::view).toList();
  }

  @PostMapping("/information/{id}/file")
  @Operation(summary = "Put information into a case file")
  void file(Officer officer, @PathVariable UUID id, @RequestBody FileInto given) {
    information.file(officer, id, new CaseFileId(given.file()));
  }

  private static Onward view(OnwardUse use) {
    return new Onward(
        use.question(),
        use.direction().name(),
        use.partner().value(),
        use.draft().isPresent(),
        use.decision());
  }

  private static Information view(GivenInformation given) {
    return new Information(
        given.partner().value(), given.content(), given.file().map(CaseFileId::value));
  }
}
