package org.entente.node.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.entente.node.returns.ReceivingDesk;
import org.entente.node.returns.ReturnResult;
import org.entente.node.returns.SendingDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of a return that take no further particulars. */
@Controller
class StepController {
  private final SendingDesk sending;
  private final ReceivingDesk receiving;
  private final Screens screens;

  StepController(SendingDesk sending, ReceivingDesk receiving, Screens screens) {
    this.sending = sending;
    this.receiving = receiving;
    this.screens = screens;
  }

  @PostMapping(
      "/returns/{id}/{step:enter-gates|ask-verification|ask-document|release|depart|suspend|resume|acknowledge}")
  ModelAndView step(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("step") String step,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    String back = "/returns/" + id;
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          String whyNot = ReturnTexts.whyNot(words, taken(officer, id, step));
          return whyNot.isEmpty()
              ? screens.done(back, attributes, words.of("returns.done." + step))
              : screens.stopped(back, attributes, whyNot);
        },
        wrong ->
            screens.stopped(
                back, attributes, wrong.errors().values().stream().findFirst().orElse("")));
  }

  private ReturnResult taken(Officer officer, UUID id, String step) {
    return switch (step) {
      case "enter-gates" -> sending.enterGates(officer, id);
      case "ask-verification" -> sending.askVerification(officer, id);
      case "ask-document" -> sending.askDocument(officer, id);
      case "release" -> sending.release(officer, id);
      case "depart" -> sending.depart(officer, id);
      case "suspend" -> sending.suspend(officer, id);
      case "resume" -> sending.resume(officer, id);
      case "acknowledge" -> receiving.acknowledge(officer, id);
      default -> throw new InvalidTerm("step", "one of a return");
    };
  }
}
