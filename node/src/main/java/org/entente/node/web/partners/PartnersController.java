package org.entente.node.web.partners;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.node.agreements.Agreements;
import org.entente.node.exchange.Conversations;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partners, each one's page, and suspending and resuming them. */
@Controller
class PartnersController {
  static final Role[] MANAGERS = {Role.OPERATOR, Role.SUPERVISOR};

  private final Partners partners;
  private final Agreements agreements;
  private final Conversations conversations;
  private final Identity identity;
  private final PartnerPage partnerPage;
  private final Screens screens;

  PartnersController(
      Partners partners,
      Agreements agreements,
      Conversations conversations,
      Identity identity,
      PartnerPage partnerPage,
      Screens screens) {
    this.partners = partners;
    this.agreements = agreements;
    this.conversations = conversations;
    this.identity = identity;
    this.partnerPage = partnerPage;
    this.screens = screens;
  }

  @GetMapping("/partners")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.PARTNERS, request, "partners.title");
    var us = identity.profile();
    PartnersView view =
        new PartnersView(
            us.name(),
            us.id().value(),
            us.endpoint(),
            grouped(us.fingerprint()),
            partners.list().stream().map(p -> row(p, page)).toList(),
            whyNotManage(officer, page.words()));
    return screens.show("partners/list", page, view);
  }

  private PartnersView.Row row(Partner partner, Page page) {
    String agreement =
        agreements
            .findInForce(partner.id())
            .map(a ->
                page.t(
                    "partners.until",
                    "version",
                    String.valueOf(a.terms().version()),
                    "day",
                    page.times().day(a.terms().expires())))
            .orElse(page.t("partners.none-in-force"));
    return new PartnersView.Row(
        "/partners/" + partner.id(),
        partner.profile().name(),
        partner.id().value(),
        CodeTexts.of(page.words(), partner.status()),
        tone(partner),
        agreement,
        conversations.waitingFor(partner.id()));
  }

  @GetMapping("/partners/{id}")
  ModelAndView partner(Officer officer, @PathVariable("id") String id, HttpServletRequest request) {
    Partner partner = partners.get(new AuthorityId(id));
    Page page =
        screens.at(
            Place.PARTNERS, request, "partners.partner.title", "name", partner.profile().name());
    return screens.show("partners/partner", page, partnerPage.of(officer, partner, page));
  }

  @GetMapping("/partners/{id}/suspend")
  ModelAndView askSuspend(
      Officer officer, @PathVariable("id") String id, HttpServletRequest request) {
    return confirm(officer, id, request, "suspend");
  }

  @GetMapping("/partners/{id}/resume")
  ModelAndView askResume(
      Officer officer, @PathVariable("id") String id, HttpServletRequest request) {
    return confirm(officer, id, request, "resume");
  }

  @PostMapping("/partners/{id}/suspend")
  ModelAndView suspend(
      Officer officer,
      @PathVariable("id") String id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    officer.require(MANAGERS);
    partners.suspend(officer.actor(), new AuthorityId(id));
    return screens.done(
        "/partners/" + id, attributes, screens.words(request).of("partners.done.suspended"));
  }

  @PostMapping("/partners/{id}/resume")
  ModelAndView resume(
      Officer officer,
      @PathVariable("id") String id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    officer.require(MANAGERS);
    partners.resume(officer.actor(), new AuthorityId(id));
    return screens.done(
        "/partners/" + id, attributes, screens.words(request).of("partners.done.resumed"));
  }

  private ModelAndView confirm(Officer officer, String id, HttpServletRequest request, String act) {
    officer.require(MANAGERS);
    String name = partners.get(new AuthorityId(id)).profile().name();
    Page page = screens.at(Place.PARTNERS, request, "partners." + act + ".title", "name", name);
    ConfirmView view =
        new ConfirmView(
            "/partners/" + id + "/" + act,
            page.t("partners." + act + ".text"),
            page.t("partners." + act + ".act"),
            "/partners/" + id,
            act.equals("suspend"));
    return screens.show("partners/confirm", page, view);
  }

  static String whyNotManage(Officer officer, Words words) {
    return officer.hasAny(MANAGERS) ? "" : words.of("partners.why.role");
  }

  static Tone tone(Partner partner) {
    return partner.isActive() ? Tone.SUCCESS : Tone.DANGER;
  }

  /** A digest in groups of four, as it is read out over the telephone. */
  static String grouped(Octets digest) {
    return digest.hex().replaceAll("(.{4})(?!$)", "$1 ");
  }
}
