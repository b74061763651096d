package org.entente.node.web.trends;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.node.staff.Officer;
import org.entente.node.trends.IncidentDesk;
import org.entente.node.trends.IncidentImport;
import org.entente.node.trends.TrendDesk;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing incidents, with progress. */
@Controller
class IncidentImportController {
  private static final int MOST = 200;

  private final IncidentDesk incidents;
  private final Screens screens;

  IncidentImportController(IncidentDesk incidents, Screens screens) {
    this.incidents = incidents;
    this.screens = screens;
  }

  @GetMapping("/trends/import")
  ModelAndView show(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.TRENDS, request, "trends.import.title");
    boolean may = IncidentDesk.mayImport(officer) || TrendDesk.mayRead(officer);
    Optional<IncidentImport> newest = may ? incidents.newest() : Optional.empty();
    ImportView view =
        new ImportView(
            IncidentDesk.mayImport(officer) ? "" : page.t("trends.import.why.role"),
            newest.map(i ->
                new ImportView.Progress(
                    page.t("trends.import.state." + i.state()),
                    tone(i.state()),
                    i.state() == IncidentImport.State.RUNNING,
                    i.rows(),
                    i.expected(),
                    i.kept(),
                    i.started())),
            newest.stream()
                .flatMap(i -> i.findings().entrySet().stream())
                .sorted(Map.Entry.comparingByKey())
                .map(e ->
                    new ImportView.Count(
                        page.t("trends.reason." + e.getKey()),
                        page.t("trends.outcome." + e.getKey()),
                        e.getValue()))
                .toList(),
            newest
                .map(i ->
                    incidents.findings(i.id(), MOST).stream()
                        .map(f ->
                            new ImportView.Line(f.line(), page.t("trends.reason." + f.reason())))
                        .toList())
                .orElse(List.of()));
    return screens.show("trends/import", page, view);
  }

  private static Tone tone(IncidentImport.State state) {
    return switch (state) {
      case RUNNING -> Tone.INFO;
      case DONE -> Tone.SUCCESS;
      case FAILED -> Tone.DANGER;
    };
  }

  @PostMapping("/trends/import")
  ModelAndView begin(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    incidents.beginShipped(officer);
    return screens.done(
        "/trends/import", attributes, screens.words(request).of("trends.import.begun"));
  }
}
