package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.entente.node.staff.Officer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * The officer a request is made by, as the staff register has them at this moment; both chains put
 * them here. Controllers take an {@code Officer} parameter or ask {@link #of}.
 */
public final class CurrentOfficer {
  private static final String ATTRIBUTE = CurrentOfficer.class.getName();

  private CurrentOfficer() {}

  public static Optional<Officer> find(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Officer officer
        ? Optional.of(officer)
        : Optional.empty();
  }

  /** The officer of a request that only signed-in officers can make. */
  public static Officer of(HttpServletRequest request) {
    return find(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
  }

  static void set(HttpServletRequest request, Officer officer) {
    request.setAttribute(ATTRIBUTE, officer);
  }

  static void forget(HttpServletRequest request) {
    request.removeAttribute(ATTRIBUTE);
    SecurityContextHolder.clearContext();
  }

  /** Holds the officer's id and nothing else: roles are read anew at each request. */
  static SecurityContext signedIn(Officer officer) {
    Authentication authentication =
        new PreAuthenticatedAuthenticationToken(officer.id().toString(), "", List.of());
    return new SecurityContextImpl(authentication);
  }
}
