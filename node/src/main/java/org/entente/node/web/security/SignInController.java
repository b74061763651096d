package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.node.staff.Officer;
import org.entente.node.staff.SignIn;
import org.entente.node.staff.StaffDesk;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Flash;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Pages;
import org.entente.node.web.shell.Renderer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signs officers in and out, and shows the way in. */
@Controller
class SignInController {
  private static final String START = "/work";

  private final StaffDesk staff;
  private final Pages pages;
  private final Renderer renderer;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrf;
  private final SessionAuthenticationStrategy newSession;

  SignInController(
      StaffDesk staff,
      Pages pages,
      Renderer renderer,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrf) {
    this.staff = staff;
    this.pages = pages;
    this.renderer = renderer;
    this.contexts = contexts;
    this.csrf = csrf;
    this.newSession =
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrf)));
  }

  @GetMapping("/")
  String start() {
    return "redirect:" + START;
  }

  @GetMapping("/sign-in")
  ModelAndView door(
      @RequestParam(name = "back", defaultValue = "") String back,
      @RequestParam(name = "ended", required = false, defaultValue = "") String ended,
      @RequestParam(name = "out", required = false, defaultValue = "") String out,
      HttpServletRequest request) {
    if (CurrentOfficer.find(request).isPresent()) {
      return new ModelAndView("redirect:" + START);
    }
    Page page = pages.elsewhere(request, "sign-in.title");
    if (!out.isEmpty()) {
      page = page.with(Flash.done(page.t("sign-in.signed-out")));
    } else if (!ended.isEmpty()) {
      page = page.with(Flash.note(page.t("sign-in.expired")));
    }
    return door(page, back, Form.empty(), HttpStatus.OK);
  }

  @PostMapping("/sign-in")
  ModelAndView signIn(
      @RequestParam(name = "username", defaultValue = "") String username,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "back", defaultValue = "") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (staff.signIn(username.strip(), password)) {
      case SignIn.Accepted(Officer officer) -> {
        open(officer, request, response);
        yield new ModelAndView("redirect:" + (isOurs(back) ? back : START));
      }
      case SignIn.Refused _ -> again(request, back, "sign-in.failed");
      case SignIn.Locked _ -> again(request, back, "staff.sign-in.locked");
    };
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    CurrentOfficer.find(request).ifPresent(staff::signedOut);
    CurrentOfficer.forget(request);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    csrf.saveToken(null, request, response);
    return "redirect:/sign-in?out=yes";
  }

  private void open(Officer officer, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = CurrentOfficer.signedIn(officer);
    newSession.onAuthentication(
        java.util.Objects.requireNonNull(context.getAuthentication()), request, response);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private ModelAndView again(HttpServletRequest request, String back, String why) {
    Page page = pages.elsewhere(request, "sign-in.title");
    Form form =
        Form.posted(request.getParameterMap())
            .without("password")
            .withError("username", page.t(why));
    return door(page, back, form, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView door(Page page, String back, Form form, HttpStatus status) {
    String action =
        isOurs(back)
            ? "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)
            : "/sign-in";
    var view = new org.entente.node.web.shell.SignIn(action, form);
    return Screens.answer(renderer.view("shell/sign-in", page, view), status);
  }

  /** Whether it is an address of this node: a sign-in never leads to another site. */
  static boolean isOurs(String back) {
    return back.startsWith("/")
        && !back.startsWith("//")
        && back.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '{' && c != '}');
  }
}
