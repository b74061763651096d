package org.entente.node.web.lookups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.discovery.LookupRequest;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks one or several partners about people and objects of a case file. */
@Controller
class AskController {
  private final LookupDesk lookups;
  private final CaseDesk cases;
  private final AskViews views;
  private final Screens screens;

  AskController(LookupDesk lookups, CaseDesk cases, AskViews views, Screens screens) {
    this.lookups = lookups;
    this.cases = cases;
    this.views = views;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/lookups/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Form form = Form.posted(request.getParameterMap());
    return form(officer, file, request, form.with("standing", "yes"));
  }

  @PostMapping("/cases/{id}/lookups/new")
  ModelAndView ask(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Form posted = Form.posted(request.getParameterMap());
    Form form = checked(posted, screens.words(request));
    if (form.hasErrors()) {
      return form(officer, file, request, form);
    }
    return Attempt.of(
        form,
        screens.words(request),
        () -> {
          List<UUID> together = new ArrayList<>();
          for (LookupRequest one : requests(file, form)) {
            together.add(lookups.ask(officer, one).id());
          }
          return new ModelAndView("redirect:" + ResultController.address(together));
        },
        wrong -> form(officer, file, request, wrong));
  }

  private static List<LookupRequest> requests(CaseFile file, Form form) {
    Fields fields = new Fields(form);
    Purpose purpose = fields.one("purpose", Purpose.class);
    LegalBasis basis = fields.one("legal-basis", LegalBasis.class);
    HashSet<String> records = new HashSet<>(form.values().getOrDefault("record", List.of()));
    if (records.size() > LookupRequest.MOST_RECORDS) {
      throw new FieldFault("record", "lookups.fault.records");
    }
    boolean standing = form.has("standing", "yes");
    return form.values().getOrDefault("partner", List.of()).stream()
        .distinct()
        .map(p ->
            new LookupRequest(file.id(), new AuthorityId(p), records, purpose, basis, standing))
        .toList();
  }

  /** Everything that is missing, at once. */
  private static Form checked(Form posted, Words words) {
    Form form = posted;
    if (posted.value("record").isEmpty()) {
      form = form.withError("record", words.of("lookups.fault.record"));
    }
    if (posted.value("partner").isEmpty()) {
      form = form.withError("partner", words.of("lookups.fault.partner"));
    }
    if (posted.value("purpose").isEmpty()) {
      form = form.withError("purpose", words.of("lookups.fault.purpose"));
    }
    if (posted.value("legal-basis").isEmpty()) {
      form = form.withError("legal-basis", words.of("lookups.fault.legal-basis"));
    }
    return form;
  }

  private ModelAndView form(Officer officer, CaseFile file, HttpServletRequest request, Form form) {
    Page page = screens.at(Place.CASES, request, "lookups.ask.title");
    return screens.show("lookups/ask", page, views.of(officer, file, page, form), form);
  }
}
