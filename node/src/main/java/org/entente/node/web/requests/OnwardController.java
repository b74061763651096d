package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.node.requests.OnwardDesk;
import org.entente.node.requests.Reply;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.RefusalGround;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows questions about onward use, and decides those about our own items as originator. */
@Controller
class OnwardController {
  private final OnwardDesk desk;
  private final OnwardViews views;
  private final Screens screens;

  OnwardController(OnwardDesk desk, OnwardViews views, Screens screens) {
    this.desk = desk;
    this.views = views;
    this.screens = screens;
  }

  @GetMapping("/onward")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.INBOX, request, "requests.onward.title");
    OnwardListView view =
        new OnwardListView(
            Inbox.ONWARD.tabs(page.words()),
            desk.received(officer).stream().map(u -> views.row(page.words(), u)).toList(),
            desk.sent(officer).stream().map(u -> views.row(page.words(), u)).toList());
    return screens.show("requests/onward-list", page, view);
  }

  @GetMapping("/onward/{id}")
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return show(officer, id, request, Form.empty(), Optional.empty());
  }

  private ModelAndView show(
      Officer officer, UUID id, HttpServletRequest request, Form form, Optional<GateReceipt> held) {
    Page page = screens.at(Place.INBOX, request, "requests.onward.one");
    return screens.show(
        "requests/onward", page, views.of(officer, desk.get(officer, id), page, form, held), form);
  }

  @PostMapping("/onward/{id}/grant")
  ModelAndView grant(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    return decided(
        officer,
        id,
        request,
        form,
        attributes,
        () -> desk.grant(officer, id, Duration.ofDays(new Fields(form).number("days"))));
  }

  @PostMapping("/onward/{id}/refuse")
  ModelAndView refuse(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form posted = Form.posted(request.getParameterMap());
    if (posted.value("ground").isEmpty()) {
      Form wrong = posted.withError("ground", screens.words(request).of("requests.fault.ground"));
      return show(officer, id, request, wrong, Optional.empty());
    }
    return decided(
        officer,
        id,
        request,
        posted,
        attributes,
        () -> desk.refuse(officer, id, new Fields(posted).one("ground", RefusalGround.class)));
  }

  @PostMapping("/onward/{id}/release")
  ModelAndView release(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    return decided(officer, id, request, Form.empty(), attributes, () -> desk.release(officer, id));
  }

  private ModelAndView decided(
      Officer officer,
      UUID id,
      HttpServletRequest request,
      Form form,
      RedirectAttributes attributes,
      Supplier<Reply> act) {
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () ->
            switch (act.get()) {
              case Reply.Sent _ ->
                  screens.done("/onward/" + id, attributes, words.of("requests.onward.done"));
              case Reply.AwaitsRelease _ ->
                  screens.done("/onward/" + id, attributes, words.of("requests.onward.drafted"));
              case Reply.HeldBack(var receipt) ->
                  show(officer, id, request, form, Optional.of(receipt));
            },
        wrong -> show(officer, id, request, wrong, Optional.empty()));
  }
}
