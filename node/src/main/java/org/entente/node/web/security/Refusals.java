package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Pages;
import org.entente.node.web.shell.Problem;
import org.entente.node.web.shell.Renderer;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * What the screens' chain answers to strangers and to forms that did not come from our own page.
 */
@Component
class Refusals {
  private final Pages pages;
  private final Renderer renderer;

  Refusals(Pages pages, Renderer renderer) {
    this.pages = pages;
    this.renderer = renderer;
  }

  /** Leads a stranger to the sign-in page, and from there back to where they wanted. */
  void toTheDoor(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
      throws IOException {
    boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    StringBuilder door = new StringBuilder("/sign-in");
    String join = "?";
    if (request.getMethod().equals("GET") && !request.getRequestURI().equals("/")) {
      door.append(join).append("back=").append(encoded(address(request)));
      join = "&";
    }
    if (ended) {
      door.append(join).append("ended=yes");
    }
    response.sendRedirect(door.toString());
  }

  void outOfDateForm(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    Page page = pages.elsewhere(request, "error.refused.title");
    Problem problem = new Problem.Refused(page.t("error.refused.form"));
    byte[] html = renderer.render("shell/problem", page, problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setContentLength(html.length);
    response.getOutputStream().write(html);
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
