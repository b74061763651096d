package org.entente.node.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.staff.NewOfficer;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.staff.StaffDesk;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Classification;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The officers: the list, creating and deactivating; for operators. */
@Controller
class OfficersController {
  private static final String ADDRESS = "/administration/officers";

  private final StaffDesk staff;
  private final Screens screens;

  OfficersController(StaffDesk staff, Screens screens) {
    this.staff = staff;
    this.screens = screens;
  }

  @GetMapping(ADDRESS)
  ModelAndView list(Officer officer, HttpServletRequest request) {
    officer.require(Role.OPERATOR);
    Page page = screens.at(Place.ADMINISTRATION, request, "administration.officers");
    OfficersView view =
        new OfficersView(
            AdministrationTabs.of(officer, page.words(), ADDRESS),
            staff.list().stream().map(o -> row(officer, o, page.words())).toList());
    return screens.show("administration/officers", page, view);
  }

  private static OfficersView.Row row(Officer viewer, Officer officer, Words words) {
    return new OfficersView.Row(
        officer.displayName(),
        officer.username(),
        officer.unit(),
        AccountController.roles(officer, words),
        CodeTexts.of(words, officer.clearance()),
        officer.active(),
        ADDRESS + "/" + officer.id() + "/deactivate",
        officer.id().equals(viewer.id()) ? words.of("administration.why.self") : "");
  }

  @GetMapping(ADDRESS + "/new")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    Form form =
        Form.empty()
            .with("clearance", Classification.RESTRICTED.name())
            .with("language", officer.language())
            .with("zone", officer.zone());
    return form(officer, request, form);
  }

  @PostMapping(ADDRESS + "/new")
  ModelAndView create(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form.without("password"),
        words,
        () -> {
          Officer created =
              staff.create(
                  officer,
                  new NewOfficer(
                      fields.text("username"),
                      fields.text("displayName"),
                      fields.text("unit"),
                      fields.several("roles", Role.class),
                      fields.one("clearance", Classification.class),
                      fields.text("language"),
                      fields.text("zone")),
                  form.value("password"));
          return screens.done(
              ADDRESS,
              attributes,
              words.of("administration.done.created", "name", created.displayName()));
        },
        wrong -> form(officer, request, wrong));
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    officer.require(Role.OPERATOR);
    Page page = screens.at(Place.ADMINISTRATION, request, "administration.new.title");
    Words words = page.words();
    List<Choice> languages =
        Arrays.stream(Language.values()).map(l -> Choice.of(l.code(), l.ownName())).toList();
    OfficerFormView view =
        new OfficerFormView(
            form,
            Map.of(
                "roles", CodeChoices.of(words, Role.class),
                "clearance", CodeChoices.of(words, Classification.class),
                "language", languages));
    return screens.show("administration/officer", page, view, form);
  }

  @GetMapping(ADDRESS + "/{id}/deactivate")
  ModelAndView confirm(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return confirm(officer, id, request, Form.empty());
  }

  @PostMapping(ADDRESS + "/{id}/deactivate")
  ModelAndView deactivate(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          staff.deactivate(officer, new OfficerId(id));
          return screens.done(ADDRESS, attributes, words.of("administration.done.deactivated"));
        },
        wrong -> confirm(officer, id, request, wrong));
  }

  private ModelAndView confirm(Officer officer, UUID id, HttpServletRequest request, Form form) {
    officer.require(Role.OPERATOR);
    Officer other = staff.find(new OfficerId(id)).orElseThrow(NoSuchCase::new);
    Page page =
        screens.at(
            Place.ADMINISTRATION,
            request,
            "administration.deactivate.title",
            "name",
            other.displayName());
    DeactivateView view =
        new DeactivateView(ADDRESS + "/" + id + "/deactivate", other.displayName(), form);
    return screens.show("administration/deactivate", page, view, form);
  }
}
