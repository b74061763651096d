package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.names.InvalidBirthDate;
import org.entente.names.InvalidIdentifier;
import org.entente.node.agreements.OnboardingRefused;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.distress.NoSuchAlert;
import org.entente.node.figures.NoSuchFigures;
import org.entente.node.identity.Ids;
import org.entente.node.lists.ListRefused;
import org.entente.node.partners.KeyConflict;
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
import org.springframework.http.converter.HttpMessageNotReadableException;
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
    NoSuchAlert.class,
    NoSuchFigures.class,
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

  /** What a program sent cannot be taken, for a reason that has a code or a rule of its own. */
  @ExceptionHandler({
    OnboardingRefused.class,
    KeyConflict.class,
    ListRefused.class,
    InvalidIdentifier.class,
    InvalidBirthDate.class,
    HttpMessageNotReadableException.class
  })
  Object notTaken(Exception refusal, HttpServletRequest request) throws Exception {
    if (!isProgram(request.getRequestURI())) {
      return unexpected(refusal, request);
    }
    String detail =
        switch (refusal) {
          case OnboardingRefused r -> r.reason().code() + " " + r.reason();
          case KeyConflict _ -> "this authority is pinned with other keys";
          case ListRefused r -> "LISTS-001 " + r.reason();
          case InvalidIdentifier i -> "identifier: " + i.reason();
          case InvalidBirthDate b -> "birth date: " + b.reason();
          default -> "the body cannot be read as what this path takes";
        };
    return ProblemBody.invalid(detail).entity();
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
    // Not the exception's own text: it may quote a row, and rows are about people.
    LOG.error("a request failed; reference {}: {} at {}", reference, kinds(fault), place(fault));
    return isProgram(request.getRequestURI())
        ? ProblemBody.unexpected(reference).entity()
        : page(request, new Problem.Unexpected(reference));
  }

  private static String kinds(Throwable fault) {
    StringBuilder kinds = new StringBuilder(fault.getClass().getName());
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      kinds.append(" by ").append(cause.getClass().getName());
    }
    return kinds.toString();
  }

  private static String place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.entente"))
        .limit(3)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
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
