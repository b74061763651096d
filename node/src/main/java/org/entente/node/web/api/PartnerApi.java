package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.Checkpoint;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.agreements.DefaultTerms;
import org.entente.node.agreements.Onboarding;
import org.entente.node.audit.Witnesses;
import org.entente.node.discovery.BudgetUse;
import org.entente.node.discovery.DiscoveryWatch;
import org.entente.node.exchange.Conversations;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners, onboarding and agreements. */
@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "Partners and agreements")
class PartnerApi {
  record PartnerView(
      String id,
      String name,
      String status,
      Instant since,
      String endpoint,
      String fingerprint,
      Optional<AgreementTerms> inForce,
      List<LookupClass> filtersPublished,
      boolean ourIndexIsStale,
      List<BudgetUse> budgets,
      int messagesWaiting,
      Optional<Long> witnessedSize) {}

  record Text(String text) {}

  record TextAndFingerprint(String text, String fingerprint) {}

  private final Partners partners;
  private final Agreements agreements;
  private final Onboarding onboarding;
  private final DiscoveryWatch watch;
  private final Conversations conversations;
  private final Witnesses witnesses;
  private final Identity identity;
  private final InstantSource clock;

  PartnerApi(
      Partners partners,
      Agreements agreements,
      Onboarding onboarding,
      DiscoveryWatch watch,
      Conversations conversations,
      Witnesses witnesses,
      Identity identity,
      InstantSource clock) {
    this.partners = partners;
    this.agreements = agreements;
    this.onboarding = onboarding;
    this.watch = watch;
    this.conversations = conversations;
    this.witnesses = witnesses;
    this.identity = identity;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The partners with their agreement, budgets and delivery state")
  List<PartnerView> list(Officer officer) {
    return partners.list().stream().map(this::view).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One partner")
  PartnerView get(Officer officer, @PathVariable AuthorityId id) {
    return view(partners.get(id));
  }

  private PartnerView view(Partner partner) {
    return new PartnerView(
        partner.id().value(),
        partner.profile().name(),
        partner.status().name(),
        partner.since(),
        partner.profile().endpoint(),
        partner.profile().fingerprint().hex(),
        agreements.findInForce(partner.id()).map(Agreement::terms),
        watch.publishedBy(partner.id()),
        watch.isIndexStale(partner.id()),
        watch.budgets(partner.id()),
        conversations.waitingFor(partner.id()),
        witnesses.latest(partner.id()).map(Checkpoint::head).map(h -> h.size()));
  }

  @GetMapping("/{id}/proposal")
  @Operation(
      summary = "The terms this node would propose to an authority, to be changed before inviting")
  AgreementTerms proposal(Officer officer, @PathVariable AuthorityId id) {
    officer.require(Role.OPERATOR, Role.SUPERVISOR);
    int version =
        agreements.versions(id).stream().mapToInt(a -> a.terms().version()).max().orElse(0) + 1;
    return DefaultTerms.between(
        identity.id(), id, version, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  @PostMapping("/invitations")
  @Operation(summary = "Sign the proposed terms and make the invitation text")
  Text invite(Officer officer, @RequestBody AgreementTerms terms) {
    officer.require(Role.OPERATOR, Role.SUPERVISOR);
    return new Text(onboarding.invite(officer.actor(), terms));
  }

  @PostMapping("/acceptances")
  @Operation(summary = "Accept a partner's invitation; returns our acceptance text")
  Text accept(Officer officer, @RequestBody TextAndFingerprint given) {
    officer.require(Role.OPERATOR, Role.SUPERVISOR);
    return new Text(onboarding.accept(officer.actor(), given.text(), given.fingerprint()));
  }

  @PostMapping("/completions")
  @Operation(summary = "Take a partner's acceptance of our invitation")
  PartnerView complete(Officer officer, @RequestBody TextAndFingerprint given) {
    officer.require(Role.OPERATOR, Role.SUPERVISOR);
    return view(onboarding.complete(officer.actor(), given.text(), given.fingerprint()));
  }

  @PostMapping("/{id}/suspend")
  @Operation(summary = "Stop everything between us and the partner at once")
  void suspend(Officer officer, @PathVariable AuthorityId id) {
    officer.require(Role.OPERATOR, Role.SUPERVISOR);
    partners.suspend(officer.actor(), id);
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Deal with the partner again")
  void resume(Officer officer, @PathVariable AuthorityId id) {
    officer.require(Role.OPERATOR, Role.SUPERVISOR);
    partners.resume(officer.actor(), id);
  }
}
