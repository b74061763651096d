package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the controllers of a case file's pages have in common. */
@Component
class CaseScreens {
  private final CaseDesk cases;
  private final CaseFrames frames;
  private final Screens screens;

  CaseScreens(CaseDesk cases, CaseFrames frames, Screens screens) {
    this.cases = cases;
    this.frames = frames;
    this.screens = screens;
  }

  /** The file for reading; the look is audited. */
  CaseFile view(Officer officer, UUID id) {
    return cases.view(officer, new CaseFileId(id));
  }

  /** The file for a form about it. */
  CaseFile get(Officer officer, UUID id) {
    return cases.get(officer, new CaseFileId(id));
  }

  Page page(CaseFile file, HttpServletRequest request) {
    return screens.at(Place.CASES, request, "cases.file", "title", file.title());
  }

  Page page(String title, HttpServletRequest request) {
    return screens.at(Place.CASES, request, title);
  }

  CaseFrame frame(Officer officer, CaseFile file, Page page, CaseTab tab) {
    return frames.of(officer, file, page, tab);
  }

  ModelAndView show(String template, Page page, Object view) {
    return screens.show(template, page, view);
  }

  /** A form page; its title is a key. */
  ModelAndView form(
      Officer officer,
      CaseFile file,
      HttpServletRequest request,
      FormPage form,
      Form values,
      String about,
      Map<String, List<Choice>> choices) {
    Page page = page(form.title(), request);
    CaseFormView view =
        new CaseFormView(
            frame(officer, file, page, form.tab()),
            request.getRequestURI(),
            form.tab().href(file.id()),
            about,
            values,
            choices);
    return screens.show(form.template(), page, view, values);
  }

  /** Where a form stands: its template, the key of its title, and the tab it belongs to. */
  record FormPage(String template, String title, CaseTab tab) {}
}
