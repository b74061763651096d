package org.entente.node.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.StaffDesk;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the officer of a session anew at each request; one no longer active is out at once. */
final class SessionFilter extends OncePerRequestFilter {
  private final StaffDesk staff;

  SessionFilter(StaffDesk staff) {
    this.staff = staff;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication kept = SecurityContextHolder.getContext().getAuthentication();
    if (kept != null) {
      Optional<Officer> officer =
          staff.find(new OfficerId(UUID.fromString(kept.getName()))).filter(Officer::active);
      officer.ifPresentOrElse(o -> CurrentOfficer.set(request, o), () -> end(request));
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    CurrentOfficer.forget(request);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
