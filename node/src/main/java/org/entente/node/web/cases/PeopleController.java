package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.HarmStatements;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The people and identifiers of a case file. */
@Controller
class PeopleController {
  private final SubjectDesk subjects;
  private final HarmStatements statements;
  private final CaseScreens files;

  PeopleController(SubjectDesk subjects, HarmStatements statements, CaseScreens files) {
    this.subjects = subjects;
    this.statements = statements;
    this.files = files;
  }

  @GetMapping("/cases/{id}/people")
  ModelAndView people(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.view(officer, id);
    Page page = files.page(file, request);
    PeopleTexts texts = new PeopleTexts(page, CaseTab.PEOPLE.href(file.id()));
    var people = subjects.subjects(officer, file.id());
    PeopleView view =
        new PeopleView(
            files.frame(officer, file, page, CaseTab.PEOPLE),
            people.stream().flatMap(s -> suspect(s).stream()).map(texts::suspect).toList(),
            people.stream().flatMap(s -> listed(s).stream()).map(texts::listed).toList(),
            subjects.objects(officer, file.id()).stream()
                .map(o -> texts.number(o.identifier(), o.recordKey()))
                .toList(),
            subjects.protectedPeople(officer, file.id()).stream()
                .map(p -> new PeopleView.Protected(p.alias(), CodeTexts.of(page.words(), p.role())))
                .toList(),
            told(officer, file, page.words()));
    return files.show("cases/people", page, view);
  }

  private List<PeopleView.Told> told(Officer officer, CaseFile file, Words words) {
    return statements.list(officer, file.id()).stream()
        .map(s ->
            new PeopleView.Told(
                s.codes().stream().sorted().map(c -> words.of("care.harm." + c.name())).toList(),
                s.account(),
                s.released()))
        .toList();
  }

  private static Optional<Suspect> suspect(Subject subject) {
    return switch (subject) {
      case Suspect suspect -> Optional.of(suspect);
      case ListedPerson _ -> Optional.empty();
    };
  }

  private static Optional<ListedPerson> listed(Subject subject) {
    return switch (subject) {
      case Suspect _ -> Optional.empty();
      case ListedPerson listed -> Optional.of(listed);
    };
  }
}
