package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseKind;
import org.entente.node.casework.NewCaseFile;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Classification;
import org.entente.protocol.Offence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of case files, and the form that opens one. */
@Controller
class CasesController {
  private final CaseDesk cases;
  private final Screens screens;
  private final WhoIsWho whoIsWho;

  CasesController(CaseDesk cases, Screens screens, WhoIsWho whoIsWho) {
    this.cases = cases;
    this.screens = screens;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/cases")
  ModelAndView list(
      Officer officer,
      @RequestParam(name = "state", defaultValue = "open") String state,
      @RequestParam(name = "words", defaultValue = "") String searched,
      HttpServletRequest request) {
    Page page = screens.at(Place.CASES, request, "cases.title");
    boolean open = !state.equals("closed");
    List<CaseFile> all =
        cases.list(officer).stream().filter(f -> contains(f, searched.strip())).toList();
    int openFiles = (int) all.stream().filter(CaseFile::isOpen).count();
    List<CasesView.Row> rows =
        all.stream().filter(f -> f.isOpen() == open).map(f -> row(f, page.words())).toList();
    Tab openTab = Tab.of(page.t("cases.filter.open"), "/cases").count(openFiles);
    Tab closedTab =
        Tab.of(page.t("cases.filter.closed"), "/cases?state=closed").count(all.size() - openFiles);
    CasesView view =
        new CasesView(
            List.of(open ? openTab.active() : openTab, open ? closedTab : closedTab.active()),
            Form.empty().with("words", searched).with("state", open ? "open" : "closed"),
            rows,
            mayOpen(officer) ? "" : page.t("cases.why.role"));
    return screens.show("cases/list", page, view);
  }

  @GetMapping("/cases/new")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    Form form = Form.empty().with("classification", Classification.RESTRICTED.name());
    return form(officer, request, form);
  }

  @PostMapping("/cases/new")
  ModelAndView open(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          CaseFile file =
              cases.open(
                  officer,
                  new NewCaseFile(
                      fields.text("title"),
                      fields.several("offences", Offence.class),
                      fields.one("classification", Classification.class),
                      fields.text("summary")));
          return screens.done(
              CaseTab.SUMMARY.href(file.id()),
              attributes,
              words.of("cases.done.opened", "reference", file.reference().value()));
        },
        wrong -> form(officer, request, wrong));
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    officer.require(WRITERS);
    Page page = screens.at(Place.CASES, request, "cases.new.title");
    Words words = page.words();
    List<Choice> ladder =
        List.of(Classification.values()).stream()
            .map(c -> Choice.of(c.name(), CodeTexts.of(words, c)))
            .map(c ->
                Classification.valueOf(c.value()).isAtMost(officer.clearance())
                    ? c
                    : c.unavailable(words.of("cases.why.clearance")))
            .toList();
    NewCaseView view =
        new NewCaseView(
            form,
            Map.of("offences", CodeChoices.of(words, Offence.class), "classification", ladder));
    return screens.show("cases/new", page, view, form);
  }

  private static final Role[] WRITERS = {Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR};

  private static boolean mayOpen(Officer officer) {
    return officer.hasAny(WRITERS);
  }

  private static boolean contains(CaseFile file, String searched) {
    String text = (file.reference() + " " + file.title()).toLowerCase(Locale.ROOT);
    return text.contains(searched.toLowerCase(Locale.ROOT));
  }

  private CasesView.Row row(CaseFile file, Words words) {
    return new CasesView.Row(
        CaseTab.SUMMARY.href(file.id()),
        file.reference().value(),
        file.title(),
        CodeTexts.of(words, file.kind()),
        file.kind() == CaseKind.SMUGGLING ? Tone.INFO : Tone.WARNING,
        file.offences().stream()
            .sorted()
            .map(o -> CodeTexts.of(words, o))
            .collect(Collectors.joining(words.of("layout.list-separator"))),
        whoIsWho.officer(file.owner()),
        file.opened(),
        file.isOpen());
  }
}
