package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.node.staff.StaffDesk;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the language an officer changes to with their account. */
final class LanguageKeeper implements HandlerInterceptor {
  private final StaffDesk staff;

  LanguageKeeper(StaffDesk staff) {
    this.staff = staff;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String path = request.getRequestURI();
    String code = path.substring(path.lastIndexOf('/') + 1);
    CurrentOfficer.find(request).ifPresent(officer -> staff.chooseLanguage(officer, code));
    return true;
  }
}
