package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.HeldItem;
import org.entente.node.casework.ItemDesk;
import org.entente.node.requests.NewPassOn;
import org.entente.node.requests.PassOn;
import org.entente.node.requests.PassOnDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passes an item of a case file on to a partner, and says in words what came of it. */
@Controller
class PassOnController {
  private static final int MOST = 2000;

  private final PassOnDesk desk;
  private final ItemDesk items;
  private final PassOnViews views;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  PassOnController(
      PassOnDesk desk, ItemDesk items, PassOnViews views, WhoIsWho whoIsWho, Screens screens) {
    this.desk = desk;
    this.items = items;
    this.views = views;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/items/{id}/pass-on")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    Form form = Form.posted(request.getParameterMap());
    return form(officer, items.get(officer, id), page(request), form, Optional.empty());
  }

  @PostMapping("/items/{id}/pass-on")
  ModelAndView passOn(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    HeldItem held = items.get(officer, id);
    Page page = page(request);
    Form form = checked(Form.posted(request.getParameterMap()), page.words());
    if (form.hasErrors()) {
      return form(officer, held, page, form, Optional.empty());
    }
    return Attempt.of(
        form,
        page.words(),
        () ->
            switch (desk.passOn(officer, wanted(id, form))) {
              case PassOn.Sent _ ->
                  screens.done(
                      "/cases/" + held.file() + "/items",
                      attributes,
                      page.t(
                          "requests.pass-on.sent",
                          "partner",
                          whoIsWho.authority(new AuthorityId(form.value("to")))));
              case PassOn.OriginatorAsked(var question, var originator, var _) ->
                  screens.stopped(
                      "/onward/" + question.question().question(),
                      attributes,
                      page.t(
                          "requests.pass-on.asked", "originator", whoIsWho.authority(originator)));
              case PassOn.HeldBack(var receipt) ->
                  form(officer, held, page, form, Optional.of(receipt));
            },
        wrong -> form(officer, held, page, wrong, Optional.empty()));
  }

  private static NewPassOn wanted(UUID item, Form form) {
    Fields fields = new Fields(form);
    return new NewPassOn(
        item,
        new AuthorityId(fields.text("to")),
        fields.one("purpose", Purpose.class),
        fields.one("legal-basis", LegalBasis.class),
        Optional.of(fields.text("case-reference"))
            .filter(reference -> !reference.isEmpty())
            .map(CaseReference::new),
        fields.text("reasons"));
  }

  private static Form checked(Form posted, Words words) {
    Form form = posted;
    for (String name : new String[] {"to", "purpose", "legal-basis", "reasons"}) {
      if (posted.value(name).isBlank()) {
        form = form.withError(name, words.of("requests.fault." + name));
      }
    }
    if (posted.value("reasons").strip().length() > MOST) {
      form = form.withError("reasons", words.of("requests.fault.too-long", "most", MOST));
    }
    if (!posted.value("case-reference").strip().matches("([A-Z0-9][A-Z0-9/-]{2,39})?")) {
      form = form.withError("case-reference", words.of("requests.fault.case-reference"));
    }
    return form;
  }

  private ModelAndView form(
      Officer officer, HeldItem held, Page page, Form form, Optional<GateReceipt> gates) {
    return screens.show("requests/pass-on", page, views.of(officer, held, page, form, gates), form);
  }

  private Page page(HttpServletRequest request) {
    return screens.at(Place.CASES, request, "requests.pass-on.title");
  }
}
