package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseScreens.FormPage;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outcomes of a case file, and the form that records one. */
@Controller
class OutcomesController {
  private static final FormPage OUTCOME =
      new FormPage("cases/outcome", "cases.outcome.title", CaseTab.OUTCOMES);

  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final CaseScreens files;
  private final Screens screens;

  OutcomesController(CaseDesk cases, SubjectDesk subjects, CaseScreens files, Screens screens) {
    this.cases = cases;
    this.subjects = subjects;
    this.files = files;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/outcomes")
  ModelAndView list(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.view(officer, id);
    Page page = files.page(file, request);
    Map<SubjectId, String> names =
        subjects.subjects(officer, file.id()).stream()
            .collect(Collectors.toMap(Subject::id, Subject::displayName));
    List<OutcomesView.Row> rows =
        cases.outcomes(officer, file.id()).stream()
            .map(o ->
                new OutcomesView.Row(
                    CodeTexts.of(page.words(), o.kind()),
                    page.times().day(o.on()),
                    o.subject().map(s -> names.getOrDefault(s, "")).orElse(""),
                    o.people()
                        .map(n -> page.t("cases.outcome.people.count", "count", n))
                        .orElse(""),
                    o.account()))
            .toList();
    OutcomesView view = new OutcomesView(files.frame(officer, file, page, CaseTab.OUTCOMES), rows);
    return files.show("cases/outcomes", page, view);
  }

  @GetMapping("/cases/{id}/outcomes/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return form(officer, files.get(officer, id), request, Form.empty());
  }

  @PostMapping("/cases/{id}/outcomes/new")
  ModelAndView add(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = files.get(officer, id);
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          cases.recordOutcome(
              officer,
              file.id(),
              fields.one("kind", Outcome.Kind.class),
              subject(officer, file, fields.text("subject")),
              fields.filled("rescued").map(_ -> fields.number("rescued")),
              fields.date("date"),
              fields.text("account"));
          return screens.done(
              CaseTab.OUTCOMES.href(file.id()), attributes, words.of("cases.done.outcome"));
        },
        wrong -> form(officer, file, request, wrong));
  }

  private Optional<SubjectId> subject(Officer officer, CaseFile file, String id) {
    return subjects.subjects(officer, file.id()).stream()
        .map(Subject::id)
        .filter(s -> s.toString().equals(id))
        .findFirst();
  }

  private ModelAndView form(Officer officer, CaseFile file, HttpServletRequest request, Form form) {
    Words words = screens.words(request);
    Map<String, List<Choice>> choices =
        Map.of(
            "kind",
            CodeChoices.of(words, Outcome.Kind.class),
            "subject",
            subjects.subjects(officer, file.id()).stream()
                .map(s -> Choice.of(s.id().toString(), s.displayName()))
                .toList());
    return files.form(officer, file, request, OUTCOME, form, "", choices);
  }
}
