package org.entente.node.web.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.partners.Partners;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.protection.Shield;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shields: the list, raising and lifting; for the protection desk, and to read for oversight. */
@Controller
class ProtectionController {
  private static final String LISTED = "listed:";

  private final ProtectionDesk desk;
  private final Partners partners;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  ProtectionController(ProtectionDesk desk, Partners partners, WhoIsWho whoIsWho, Screens screens) {
    this.desk = desk;
    this.partners = partners;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/protection")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    List<Shield> shields = desk.list(officer);
    Page page = screens.at(Place.PROTECTION, request, "protection.title");
    String whyNot = officer.has(Role.PROTECTION_DESK) ? "" : page.t("protection.why.role");
    ShieldsView view =
        new ShieldsView(shields.stream().map(s -> row(s, page.words())).toList(), whyNot);
    return screens.show("protection/list", page, view);
  }

  private ShieldsView.Row row(Shield shield, Words words) {
    return new ShieldsView.Row(
        shield.record(),
        recordHref(shield.record()),
        whoIsWho.authority(shield.from()),
        CodeTexts.of(words, shield.need()),
        whoIsWho.officer(shield.raisedBy()),
        shield.raisedAt(),
        "/protection/" + shield.id() + "/lift");
  }

  private static String recordHref(String record) {
    return record.startsWith(LISTED)
        ? "/lists/entries/" + record.substring(LISTED.length()).replace(':', '/')
        : "";
  }

  @GetMapping("/protection/new")
  ModelAndView blank(
      Officer officer,
      @RequestParam(name = "record", defaultValue = "") String record,
      HttpServletRequest request) {
    return form(officer, request, Form.empty().with("record", record));
  }

  @PostMapping("/protection/new")
  ModelAndView raise(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          desk.raise(
              officer,
              fields.text("record"),
              partner(fields),
              fields.one("need", ProtectionNeed.class));
          return screens.done("/protection", attributes, words.of("protection.done.raised"));
        },
        wrong -> form(officer, request, wrong));
  }

  private AuthorityId partner(Fields fields) {
    String chosen = fields.text("partner");
    return partners.list().stream()
        .map(p -> p.id())
        .filter(id -> id.value().equals(chosen))
        .findFirst()
        .orElseThrow(() -> new FieldFault("partner", "codes.fault.choose"));
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    officer.require(Role.PROTECTION_DESK);
    Page page = screens.at(Place.PROTECTION, request, "protection.raise.title");
    ShieldFormView view =
        new ShieldFormView(
            form,
            partners.list().stream()
                .map(p -> Choice.of(p.id().value(), p.profile().name()))
                .toList(),
            CodeChoices.of(page.words(), ProtectionNeed.class));
    return screens.show("protection/raise", page, view, form);
  }

  @GetMapping("/protection/{id}/lift")
  ModelAndView confirm(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    officer.require(Role.PROTECTION_DESK);
    Shield shield =
        desk.list(officer).stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(NoSuchCase::new);
    Page page = screens.at(Place.PROTECTION, request, "protection.lift.title");
    LiftView view =
        new LiftView(
            "/protection/" + id + "/lift", shield.record(), whoIsWho.authority(shield.from()));
    return screens.show("protection/lift", page, view);
  }

  @PostMapping("/protection/{id}/lift")
  ModelAndView lift(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          desk.lift(officer, id);
          return screens.done("/protection", attributes, words.of("protection.done.lifted"));
        },
        wrong -> screens.stopped("/protection", attributes, words.of("codes.term.shield")));
  }
}
