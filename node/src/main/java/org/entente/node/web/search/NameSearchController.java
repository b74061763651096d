package org.entente.node.web.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.search.Found;
import org.entente.node.search.NameQuestion;
import org.entente.node.search.SearchDesk;
import org.entente.node.search.SearchPurpose;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Searches our holdings from a case file. The name travels in the body, so that no address and no
 * log of addresses holds it.
 */
@Controller
class NameSearchController {
  private final SearchDesk search;
  private final CaseDesk cases;
  private final CaseFrames frames;
  private final Screens screens;
  private final FoundTexts texts;

  NameSearchController(
      SearchDesk search, CaseDesk cases, CaseFrames frames, Screens screens, FoundTexts texts) {
    this.search = search;
    this.cases = cases;
    this.frames = frames;
    this.screens = screens;
    this.texts = texts;
  }

  /** Every search belongs to a case file: the way in for whoever has not opened one. */
  @GetMapping("/search")
  ModelAndView choose(
      Officer officer,
      @RequestParam(name = "case", defaultValue = "") String file,
      HttpServletRequest request) {
    if (file.matches("[0-9a-f-]{36}")) {
      return new ModelAndView("redirect:/cases/" + file + "/search");
    }
    Page page = screens.at(Place.CASES, request, "search.title");
    List<Choice> files =
        cases.list(officer).stream()
            .filter(CaseFile::isOpen)
            .map(f -> Choice.of(f.id().toString(), f.reference() + " · " + f.title()))
            .toList();
    return screens.show("search/choose", page, new ChooseView(files));
  }

  @GetMapping("/cases/{id}/search")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    return page(officer, file, request, Form.empty(), List.of(), false);
  }

  @PostMapping("/cases/{id}/search")
  ModelAndView search(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Form form = Form.posted(request.getParameterMap());
    return Attempt.of(
        form,
        screens.words(request),
        () -> {
          Fields fields = new Fields(form);
          List<Found> found =
              search.search(
                  officer,
                  new NameQuestion(
                      file.id(),
                      fields.one("purpose", SearchPurpose.class),
                      fields.text("name"),
                      fields.birthDate("born")));
          return page(officer, file, request, form, found, true);
        },
        wrong -> page(officer, file, request, wrong, List.of(), false));
  }

  @PostMapping("/cases/{id}/search/links")
  ModelAndView confirm(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          search.confirm(
              officer, file.id(), form.value("record"), form.value("other"), form.value("reason"));
          return screens.done(
              CaseTab.SEARCH.href(file.id()), attributes, words.of("search.done.linked"));
        },
        wrong ->
            screens.stopped(
                CaseTab.SEARCH.href(file.id()), attributes, words.of("search.stopped.link")));
  }

  @PostMapping("/cases/{id}/search/links/{link}/undo")
  ModelAndView undo(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("link") UUID link,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    search.undo(officer, link);
    return screens.done(
        CaseTab.SEARCH.href(new CaseFileId(id)),
        attributes,
        screens.words(request).of("search.done.undone"));
  }

  private ModelAndView page(
      Officer officer,
      CaseFile file,
      HttpServletRequest request,
      Form form,
      List<Found> found,
      boolean searched) {
    Page page = screens.at(Place.CASES, request, "cases.file", "title", file.title());
    boolean maySearch = search.maySearch(officer);
    NameSearchView view =
        new NameSearchView(
            frames.of(officer, file, page, CaseTab.SEARCH),
            CaseTab.SEARCH.href(file.id()),
            form,
            CodeChoices.of(page.words(), SearchPurpose.class),
            searched,
            found.stream().map(f -> texts.row(page, f)).toList(),
            maySearch ? texts.proposed(page, search.proposals(officer, file.id())) : List.of(),
            texts.linked(page, officer, file, search.links(officer, file.id())),
            maySearch ? "" : page.t("search.why.role"),
            search.mayJudge(officer, file)
                ? ""
                : page.t(file.isOpen() ? "search.why.role" : "cases.why.closed"));
    return screens.show("search/case", page, view, form);
  }
}
