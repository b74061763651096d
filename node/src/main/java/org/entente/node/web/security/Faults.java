package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.identity.Ids;
import org.entente.node.partners.UnknownPartner;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.StaffDesk;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Pages;
import org.entente.node.web.shell.Problem;
import org.entente.node.web.shell.Renderer;
import org.entente.protocol.InvalidTerm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what went wrong into a page in words, or for programs into a problem body; never into a
 * stack trace.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
@Component
class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final StaffDesk staff;
  private final Pages pages;
  private final Renderer renderer;
  private final Ids ids;

  Faults(StaffDesk staff, Pages pages, Renderer renderer, Ids ids) {
    this.staff = staff;
    this.pages = pages;
    this.renderer = renderer;
    this.ids = ids;
  }

  @ExceptionHandler
  Object refused(NotAllowed refusal, HttpServletRequest request) {
    String where = request.getMethod() + " " + request.getRequestURI();
    CurrentOfficer.find(request)
        .ifPresent(officer -> staff.refused(officer, where, refusal.reason()));
    if (isProgram(request.getRequestURI())) {
      return ProblemBody.refused(refusal.reason().name()).entity();
    }
    return page(request, new Problem.Refused(CodeTexts.of(pages.words(request), refusal.reason())));
  }

  @ExceptionHandler({
    NoSuchCase.class,
    UnknownPartner.class,
    MethodArgumentTypeMismatchException.class
  })
  Object absent(HttpServletRequest request) {
    return isProgram(request.getRequestURI())
        ? ProblemBody.absent().entity()
        : page(request, new Problem.Absent());
  }

  /**
   * Forms show this next to the field; what arrives here was no form, so there is no such thing.
   */
  @ExceptionHandler
  Object notAdmitted(InvalidTerm invalid, HttpServletRequest request) {
    return isProgram(request.getRequestURI())
        ? ProblemBody.invalid(String.valueOf(invalid.getMessage())).entity()
        : page(request, new Problem.Absent());
  }

  /** The HTTP edge: whatever nobody expected is logged under a reference that the reader sees. */
  @ExceptionHandler
  Object unexpected(Exception fault, HttpServletRequest request) throws Exception {
    if (fault instanceof AsyncRequestNotUsableException) {
      throw fault;
    }
    if (fault instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      return absent(request);
    }
    String reference = ids.next().toString();
    LOG.error("a request failed; reference {}", reference, fault);
    return isProgram(request.getRequestURI())
        ? ProblemBody.unexpected(reference).entity()
        : page(request, new Problem.Unexpected(reference));
  }

  ModelAndView page(HttpServletRequest request, Problem problem) {
    Page page = pages.elsewhere(request, problem.title());
    return Screens.answer(
        renderer.view("shell/problem", page, problem), HttpStatus.valueOf(problem.status()));
  }

  static boolean isProgram(String path) {
    return path.startsWith("/api/");
  }
}
