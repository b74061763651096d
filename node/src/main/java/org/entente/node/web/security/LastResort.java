package org.entente.node.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.entente.node.identity.Ids;
import org.entente.node.web.shell.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or after any controller, where the server itself gave up. */
@Controller
class LastResort implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  private final Faults faults;
  private final Ids ids;

  LastResort(Faults faults, Ids ids) {
    this.faults = faults;
    this.ids = ids;
  }

  @RequestMapping("/error")
  Object show(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean program = path instanceof String text && Faults.isProgram(text);
    boolean ours =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            && status >= 500;
    if (!ours) {
      return program ? ProblemBody.absent().entity() : faults.page(request, new Problem.Absent());
    }
    String reference = ids.next().toString();
    Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error("a request failed; reference {}", reference, fault instanceof Throwable t ? t : null);
    return program
        ? ProblemBody.unexpected(reference).entity()
        : faults.page(request, new Problem.Unexpected(reference));
  }
}
