package org.entente.node.web.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.entente.node.staff.Officer;
import org.entente.node.staff.StaffDesk;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's own account: password and tokens for programs. */
@Controller
class AccountController {
  private static final String ADDRESS = "/administration";

  private final StaffDesk staff;
  private final Screens screens;

  AccountController(StaffDesk staff, Screens screens) {
    this.staff = staff;
    this.screens = screens;
  }

  @GetMapping(ADDRESS)
  ModelAndView account(Officer officer, HttpServletRequest request) {
    return show(officer, request, Form.empty(), "");
  }

  @PostMapping(ADDRESS + "/password")
  ModelAndView changePassword(
      Officer officer,
      @RequestParam(name = "current-password", defaultValue = "") String current,
      @RequestParam(name = "password", defaultValue = "") String fresh,
      @RequestParam(name = "again", defaultValue = "") String again,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          if (!fresh.equals(again)) {
            throw new FieldFault("again", "administration.password.differs");
          }
          staff.changePassword(officer, current, fresh);
          return screens.done(ADDRESS, attributes, words.of("administration.done.password"));
        },
        wrong -> show(officer, request, wrong, ""));
  }

  /** The answer itself shows the token; it is not kept anywhere it could be shown from again. */
  @PostMapping(ADDRESS + "/token")
  ModelAndView issueToken(Officer officer, HttpServletRequest request) {
    return show(officer, request, Form.empty(), staff.issueToken(officer));
  }

  private ModelAndView show(
      Officer officer, HttpServletRequest request, Form password, String token) {
    Page page = screens.at(Place.ADMINISTRATION, request, "administration.account");
    Words words = page.words();
    AccountView view =
        new AccountView(
            AdministrationTabs.of(officer, words, ADDRESS),
            officer.displayName(),
            officer.username(),
            officer.unit(),
            roles(officer, words),
            CodeTexts.of(words, officer.clearance()),
            Language.find(officer.language()).map(Language::ownName).orElse(officer.language()),
            officer.zone(),
            password,
            token);
    return screens.show("administration/account", page, view, password);
  }

  static String roles(Officer officer, Words words) {
    return officer.roles().stream()
        .sorted()
        .map(role -> CodeTexts.of(words, role))
        .collect(Collectors.joining(words.of("layout.list-separator")));
  }
}
