package org.entente.node.web.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ledger.Checkpoint;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Witnesses;
import org.entente.node.discovery.BudgetUse;
import org.entente.node.discovery.DiscoveryWatch;
import org.entente.node.discovery.IndexBuilder;
import org.entente.node.discovery.IndexProgress;
import org.entente.node.exchange.Conversations;
import org.entente.node.partners.Partner;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;
import org.entente.protocol.AuthorityId;
import org.springframework.stereotype.Component;

/** Gathers what a partner's page shows. */
@Component
class PartnerPage {
  private static final int MESSAGES = 20;

  private final Agreements agreements;
  private final Conversations conversations;
  private final DiscoveryWatch watch;
  private final IndexBuilder indexes;
  private final Witnesses witnesses;

  PartnerPage(
      Agreements agreements,
      Conversations conversations,
      DiscoveryWatch watch,
      IndexBuilder indexes,
      Witnesses witnesses) {
    this.agreements = agreements;
    this.conversations = conversations;
    this.watch = watch;
    this.indexes = indexes;
    this.witnesses = witnesses;
  }

  PartnerView of(Officer officer, Partner partner, Page page) {
    Optional<Agreement> inForce = agreements.findInForce(partner.id());
    return new PartnerView(
        "/partners/" + partner.id(),
        partner.id().value(),
        partner.profile().name(),
        CodeTexts.of(page.words(), partner.status()),
        PartnersController.tone(partner),
        partner.isActive(),
        partner.profile().endpoint(),
        PartnersController.grouped(partner.profile().fingerprint()),
        PartnersController.grouped(partner.profile().tlsCertificate()),
        partner.since(),
        inForce.isPresent() ? "" : notInForce(partner, page),
        versions(partner.id(), inForce, page),
        watch.budgets(partner.id()).stream().map(b -> budget(b, page)).toList(),
        index(indexes.progress(partner.id()), page),
        conversations.latestTo(partner.id(), MESSAGES).stream().map(s -> sent(s, page)).toList(),
        conversations.waitingFor(partner.id()),
        witnesses.latest(partner.id()).map(PartnerPage::witnessed),
        PartnersController.whyNotManage(officer, page.words()));
  }

  private static String notInForce(Partner partner, Page page) {
    return partner.isActive()
        ? page.t("partners.not-in-force")
        : page.t("partners.not-in-force.suspended");
  }

  private List<PartnerView.Version> versions(
      AuthorityId partner, Optional<Agreement> inForce, Page page) {
    List<Agreement> signed = agreements.versions(partner);
    List<PartnerView.Version> versions = new ArrayList<>();
    for (int i = 0; i < signed.size(); i++) {
      Agreement agreement = signed.get(i);
      List<TermsFact> facts = TermsTexts.of(page, agreement.terms());
      Optional<Agreement> before =
          i + 1 < signed.size() ? Optional.of(signed.get(i + 1)) : Optional.empty();
      versions.add(
          new PartnerView.Version(
              page.t(
                  "partners.version",
                  "id",
                  agreement.terms().id(),
                  "version",
                  String.valueOf(agreement.terms().version())),
              agreement.signedAt(),
              agreement.terms().reference().digest().hex(),
              inForce.filter(a -> a.terms().equals(agreement.terms())).isPresent(),
              facts,
              before
                  .map(b -> TermsChange.between(TermsTexts.of(page, b.terms()), facts))
                  .orElse(List.of()),
              before
                  .map(b ->
                      page.t(
                          "partners.changed-since", "version", String.valueOf(b.terms().version())))
                  .orElse("")));
    }
    return versions;
  }

  private static PartnerView.Budget budget(BudgetUse use, Page page) {
    String label =
        page.t(
            "partners.budget." + use.side().name(),
            "values",
            CodeTexts.of(page.words(), use.lookupClass()));
    return new PartnerView.Budget(label, use.used(), use.granted());
  }

  private static PartnerView.Index index(IndexProgress progress, Page page) {
    if (progress.isCurrent()) {
      return new PartnerView.Index(page.t("partners.index.current"), 0, 0);
    }
    return progress.built() < progress.pieces()
        ? new PartnerView.Index(
            page.t("partners.index.building", "built", progress.built(), "of", progress.pieces()),
            progress.built(),
            progress.pieces())
        : new PartnerView.Index(page.t("partners.index.waiting"), 0, 0);
  }

  private static PartnerView.Sent sent(Conversations.Standing standing, Page page) {
    return new PartnerView.Sent(
        CodeTexts.known(page.words(), "message", standing.kind()),
        CodeTexts.known(page.words(), "delivery", standing.state()),
        tone(standing.state()),
        standing.code().orElse(""),
        standing.attempts(),
        standing.created());
  }

  private static Tone tone(String state) {
    return switch (state) {
      case "DELIVERED" -> Tone.SUCCESS;
      case "WAITING" -> Tone.WARNING;
      default -> Tone.DANGER;
    };
  }

  private static PartnerView.Witnessed witnessed(Checkpoint checkpoint) {
    return new PartnerView.Witnessed(
        checkpoint.time(), checkpoint.head().size(), checkpoint.text());
  }
}
