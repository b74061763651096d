package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.requests.Filing;
import org.entente.node.requests.NewRequest;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files a request in two steps: the form, then who will get it and why. The step posted says which.
 */
@Controller
class NewRequestController {
  private final RequestDesk requests;
  private final CaseDesk cases;
  private final Partners partners;
  private final NewRequestViews views;
  private final Confirmations confirmations;
  private final HitPrefill prefill;
  private final Screens screens;

  NewRequestController(
      RequestDesk requests,
      CaseDesk cases,
      Partners partners,
      NewRequestViews views,
      Confirmations confirmations,
      HitPrefill prefill,
      Screens screens) {
    this.requests = requests;
    this.cases = cases;
    this.partners = partners;
    this.views = views;
    this.confirmations = confirmations;
    this.prefill = prefill;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/requests/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Page page = page(request);
    Form form = prefill.from(officer, file, Form.posted(request.getParameterMap()), page);
    return form(officer, file, page, form);
  }

  @PostMapping("/cases/{id}/requests/new")
  ModelAndView post(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Page page = page(request);
    Form posted = Form.posted(request.getParameterMap());
    Form form =
        posted.value("step").equals("change")
            ? posted
            : NewRequestForm.checked(posted, page.words());
    Optional<Partner> partner = partner(form);
    if (partner.isEmpty() || form.hasErrors() || posted.value("step").equals("change")) {
      return form(officer, file, page, form);
    }
    return Attempt.of(
        form,
        page.words(),
        () -> {
          NewRequest wanted = NewRequestForm.particulars(file.id(), partner.get().id(), form);
          return posted.value("step").equals("send")
              ? sent(requests.file(officer, wanted), page, attributes)
              : confirm(officer, file, wanted, form, request);
        },
        wrong -> form(officer, file, page, wrong));
  }

  private ModelAndView confirm(
      Officer officer, CaseFile file, NewRequest wanted, Form form, HttpServletRequest request) {
    Page page = screens.at(Place.CASES, request, "requests.confirm.title");
    return screens.show(
        "requests/confirm", page, confirmations.of(officer, file, wanted, page, form));
  }

  private ModelAndView sent(Filing filing, Page page, RedirectAttributes attributes) {
    String address = "/requests/" + filing.request().id();
    return switch (filing) {
      case Filing.Sent _ -> screens.done(address, attributes, page.t("requests.done.sent"));
      case Filing.HeldBack _ ->
          screens.stopped(address, attributes, page.t("requests.done.held-back"));
    };
  }

  private ModelAndView form(Officer officer, CaseFile file, Page page, Form form) {
    return screens.show(
        "requests/new", page, views.of(officer, file, partner(form), page, form), form);
  }

  private Optional<Partner> partner(Form form) {
    return partners.list().stream()
        .filter(p -> p.id().value().equals(form.value("partner")))
        .findFirst();
  }

  private Page page(HttpServletRequest request) {
    return screens.at(Place.CASES, request, "requests.new.title");
  }
}
