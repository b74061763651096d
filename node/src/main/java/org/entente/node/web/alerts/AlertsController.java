package org.entente.node.web.alerts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.node.distress.AlertDesk;
import org.entente.node.distress.Raising;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AlertStatement;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Gate;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.RescuePhase;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of alerts, raising one, and the stream that brings them to open screens. */
@Controller
class AlertsController {
  private static final int MOST = 200;

  private final AlertDesk desk;
  private final AlertViews views;
  private final AlertStream stream;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  AlertsController(
      AlertDesk desk, AlertViews views, AlertStream stream, WhoIsWho whoIsWho, Screens screens) {
    this.desk = desk;
    this.views = views;
    this.stream = stream;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/alerts")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.ALERTS, request, "alerts.title");
    AlertsView view =
        new AlertsView(desk.list(MOST).stream().map(a -> views.row(a, page.words())).toList());
    return screens.show("alerts/list", page, view);
  }

  /** What stands above every page, alone; open screens fetch it when they are told of a change. */
  @GetMapping("/alerts/banner")
  ModelAndView banner(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.ALERTS, request, "alerts.title");
    return screens.show("alerts/banner", page, page);
  }

  @GetMapping(path = "/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(Officer officer) {
    return stream.open();
  }

  @GetMapping("/alerts/new")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    String[] all = desk.reachable().stream().map(AuthorityId::value).toArray(String[]::new);
    return form(request, Form.empty().with("recipients", all));
  }

  @PostMapping("/alerts/new")
  ModelAndView raise(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () ->
            switch (desk.raise(officer, statement(form), recipients(form))) {
              case Raising.Raised(var alert) ->
                  screens.done("/alerts/" + alert.id(), attributes, words.of("alerts.done.raised"));
              case Raising.HeldBack(var gates) -> throw fault("place", gates);
            },
        wrong -> form(request, wrong));
  }

  /** The field beside which it stands why a gate held the words back. */
  static FieldFault fault(String field, GateReceipt gates) {
    boolean words =
        gates.answers().stream().anyMatch(a -> !a.passed() && a.gate() == Gate.NO_PROTECTION_DATA);
    return new FieldFault(field, words ? "alerts.fault.protection" : "alerts.fault.agreement");
  }

  static AlertStatement statement(Form form) {
    Fields fields = new Fields(form);
    String people = fields.text("people");
    return new AlertStatement(
        fields.text("place"),
        fields.one("phase", RescuePhase.class),
        people.isEmpty() ? Optional.empty() : Optional.of(fields.number("people")),
        fields.text("rescue-authority"));
  }

  private Set<AuthorityId> recipients(Form form) {
    Set<AuthorityId> chosen =
        desk.reachable().stream()
            .filter(p -> form.has("recipients", p.value()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (chosen.isEmpty()) {
      throw new FieldFault("recipients", "alerts.fault.recipients");
    }
    return chosen;
  }

  private ModelAndView form(HttpServletRequest request, Form form) {
    Page page = screens.at(Place.ALERTS, request, "alerts.raise.title");
    List<Choice> recipients =
        desk.reachable().stream().map(p -> Choice.of(p.value(), whoIsWho.authority(p))).toList();
    RaiseView view =
        new RaiseView(
            form,
            "/alerts/new",
            page.t("alerts.raise.act"),
            "/alerts",
            CodeChoices.of(page.words(), RescuePhase.class).reversed(),
            recipients,
            recipients.isEmpty() ? page.t("alerts.why.nobody") : "");
    return screens.show("alerts/raise", page, view, form);
  }
}
