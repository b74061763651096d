package org.entente.node.web.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.node.distress.Alert;
import org.entente.node.distress.AlertDesk;
import org.entente.node.distress.ResponseDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AlertOutcome;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.RescuePhase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One alert: acknowledging, answering, correcting it, and what became of the people. */
@Controller
class AlertController {
  private final AlertDesk desk;
  private final ResponseDesk responses;
  private final AlertViews views;
  private final Screens screens;

  AlertController(AlertDesk desk, ResponseDesk responses, AlertViews views, Screens screens) {
    this.desk = desk;
    this.responses = responses;
    this.views = views;
    this.screens = screens;
  }

  @GetMapping("/alerts/{id}")
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return show(officer, id, request, Form.empty().with("ending", "RESCUE_ENDED"));
  }

  private ModelAndView show(Officer officer, UUID id, HttpServletRequest request, Form form) {
    Alert alert = desk.get(id);
    Page page =
        screens.at(Place.ALERTS, request, "alerts.alert.title", "place", alert.statement().place());
    return screens.show("alerts/alert", page, views.view(alert, officer, page.words(), form), form);
  }

  @PostMapping("/alerts/{id}/acknowledge")
  ModelAndView acknowledge(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    Optional<GateReceipt> heldBack = responses.acknowledge(officer, id);
    return heldBack.isPresent()
        ? screens.stopped("/alerts/" + id, attributes, words.of("alerts.fault.agreement"))
        : screens.done("/alerts/" + id, attributes, words.of("alerts.done.acknowledged"));
  }

  @PostMapping("/alerts/{id}/answer")
  ModelAndView answer(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    return act(
        officer,
        id,
        request,
        attributes,
        "doing",
        "alerts.done.answered",
        form,
        () -> responses.answer(officer, id, new Fields(form).text("doing")));
  }

  @PostMapping("/alerts/{id}/outcome")
  ModelAndView conclude(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    return act(
        officer,
        id,
        request,
        attributes,
        "ending",
        "alerts.done.concluded",
        form,
        () -> {
          Fields fields = new Fields(form);
          return responses.conclude(
              officer,
              id,
              fields.one("ending", AlertOutcome.Ending.class),
              people(fields, "saved"),
              people(fields, "dead"),
              people(fields, "missing"));
        });
  }

  private static int people(Fields fields, String name) {
    return fields.text(name).isEmpty() ? 0 : fields.number(name);
  }

  private ModelAndView act(
      Officer officer,
      UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes,
      String field,
      String said,
      Form form,
      Supplier<Optional<GateReceipt>> act) {
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          act.get()
              .ifPresent(gates -> {
                throw AlertsController.fault(field, gates);
              });
          return screens.done("/alerts/" + id, attributes, words.of(said));
        },
        wrong -> show(officer, id, request, wrong));
  }

  @GetMapping("/alerts/{id}/correct")
  ModelAndView correct(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    Alert alert = desk.get(id);
    Form form =
        Form.empty()
            .with("place", alert.statement().place())
            .with("phase", alert.statement().phase().name())
            .with("people", alert.statement().people().map(String::valueOf).orElse(""))
            .with("rescue-authority", alert.statement().rescueAuthority());
    return correction(id, request, form);
  }

  @PostMapping("/alerts/{id}/correct")
  ModelAndView correct(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          responses
              .correct(officer, id, AlertsController.statement(form))
              .ifPresent(gates -> {
                throw AlertsController.fault("place", gates);
              });
          return screens.done("/alerts/" + id, attributes, words.of("alerts.done.corrected"));
        },
        wrong -> correction(id, request, wrong));
  }

  private ModelAndView correction(UUID id, HttpServletRequest request, Form form) {
    Page page = screens.at(Place.ALERTS, request, "alerts.correct.title");
    RaiseView view =
        new RaiseView(
            form,
            "/alerts/" + id + "/correct",
            page.t("alerts.correct.act"),
            "/alerts/" + id,
            CodeChoices.of(page.words(), RescuePhase.class).reversed(),
            List.of(),
            "");
    return screens.show("alerts/raise", page, view, form);
  }
}
