package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.OrganiserReach;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.staff.Officer;
import org.entente.node.trends.TrendDesk;
import org.entente.node.web.cases.CaseScreens.FormPage;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The summary of a case file, the evidence of benefit, and closing. */
@Controller
class SummaryController {
  private static final FormPage BENEFIT =
      new FormPage("cases/benefit", "cases.benefit.title", CaseTab.SUMMARY);
  private static final FormPage CLOSE =
      new FormPage("cases/close", "cases.close.title", CaseTab.SUMMARY);

  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final CaseScreens files;
  private final Screens screens;

  SummaryController(CaseDesk cases, SubjectDesk subjects, CaseScreens files, Screens screens) {
    this.cases = cases;
    this.subjects = subjects;
    this.files = files;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}")
  ModelAndView summary(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.view(officer, id);
    Page page = files.page(file, request);
    Words words = page.words();
    CaseFrame frame = files.frame(officer, file, page, CaseTab.SUMMARY);
    OrganiserReach reach = subjects.reach(officer, file.id());
    int people = subjects.subjects(officer, file.id()).size();
    SummaryView view =
        new SummaryView(
            frame,
            file.summary(),
            file.offences().stream().sorted().map(o -> CodeTexts.of(words, o)).toList(),
            words.of("cases.kind." + file.kind().name()),
            file.benefit(),
            reach.plans(),
            reach.enables(),
            reach.executes(),
            reachWarning(reach, words),
            steps(officer, file, frame, people, words),
            frame.href() + "/benefit",
            frame.href() + "/close",
            CaseTab.LOOKUPS.href(file.id()));
    return files.show("cases/summary", page, view);
  }

  private static String reachWarning(OrganiserReach reach, Words words) {
    if (reach.onlyExecutes()) {
      return words.of("cases.reach.only-executes");
    }
    return reach.plans() == 0 && reach.enables() > 0 ? words.of("cases.reach.no-planner") : "";
  }

  private static List<SummaryView.Step> steps(
      Officer officer, CaseFile file, CaseFrame frame, int people, Words words) {
    boolean writable = frame.whyNotWrite().isEmpty();
    List<SummaryView.Step> steps = new ArrayList<>();
    steps.add(
        step(
            words,
            "benefit",
            file.benefit().isPresent(),
            writable && file.benefit().isEmpty() ? frame.href() + "/benefit" : ""));
    steps.add(step(words, "people", people > 0, CaseTab.PEOPLE.href(file.id())));
    steps.add(
        new SummaryView.Step(
            words.of("cases.step.ask"),
            frame.whyNotAsk().isEmpty() ? words.of("cases.step.ask.hint") : frame.whyNotAsk(),
            words.of(frame.whyNotAsk().isEmpty() ? "cases.step.possible" : "cases.step.not-yet"),
            frame.whyNotAsk().isEmpty() ? Tone.INFO : Tone.NEUTRAL,
            frame.whyNotAsk().isEmpty() ? CaseTab.LOOKUPS.href(file.id()) : ""));
    if (TrendDesk.mayCode(officer)) {
      steps.add(
          new SummaryView.Step(
              words.of("trends.facts.go"),
              words.of("cases.step.fact.hint"),
              words.of("cases.step.possible"),
              Tone.INFO,
              "/trends/facts/new"));
    }
    return steps;
  }

  private static SummaryView.Step step(Words words, String name, boolean done, String href) {
    return new SummaryView.Step(
        words.of("cases.step." + name),
        words.of("cases.step." + name + ".hint"),
        words.of(done ? "cases.step.done" : "cases.step.to-do"),
        done ? Tone.SUCCESS : Tone.WARNING,
        href);
  }

  @GetMapping("/cases/{id}/benefit")
  ModelAndView benefit(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.get(officer, id);
    Form form = file.benefit().map(b -> Form.empty().with("benefit", b)).orElse(Form.empty());
    return files.form(officer, file, request, BENEFIT, form, "", Map.of());
  }

  @PostMapping("/cases/{id}/benefit")
  ModelAndView recordBenefit(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = files.get(officer, id);
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          cases.recordBenefit(officer, file.id(), new Fields(form).text("benefit"));
          return screens.done(
              CaseTab.SUMMARY.href(file.id()), attributes, words.of("cases.done.benefit"));
        },
        wrong -> files.form(officer, file, request, BENEFIT, wrong, "", Map.of()));
  }

  @GetMapping("/cases/{id}/close")
  ModelAndView confirmClose(
      Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return files.form(officer, files.get(officer, id), request, CLOSE, Form.empty(), "", Map.of());
  }

  @PostMapping("/cases/{id}/close")
  ModelAndView close(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = files.get(officer, id);
    Words words = screens.words(request);
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          cases.close(officer, file.id());
          return screens.done(
              CaseTab.SUMMARY.href(file.id()), attributes, words.of("cases.done.closed"));
        },
        wrong -> files.form(officer, file, request, CLOSE, wrong, "", Map.of()));
  }
}
