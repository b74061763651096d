package org.entente.node.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.node.staff.Officer;
import org.entente.node.staff.StaffDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows an officer's program by its bearer token (RFC 6750, section 2.1). */
final class TokenFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 200;

  private final StaffDesk staff;

  TokenFilter(StaffDesk staff) {
    this.staff = staff;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null
        && header.length() <= LONGEST
        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      staff
          .findByToken(header.substring(SCHEME.length()).strip())
          .filter(Officer::active)
          .ifPresent(officer -> {
            CurrentOfficer.set(request, officer);
            SecurityContextHolder.setContext(CurrentOfficer.signedIn(officer));
          });
    }
    chain.doFilter(request, response);
  }
}
