package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.NewSuspect;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseScreens.FormPage;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds suspects, and apart from them the people a case must protect. */
@Controller
class SuspectController {
  private static final FormPage SUSPECT =
      new FormPage("cases/suspect", "cases.suspect.title", CaseTab.PEOPLE);
  private static final FormPage PROTECTED =
      new FormPage("cases/protected", "cases.protected.title", CaseTab.PEOPLE);

  private final SubjectDesk subjects;
  private final CaseScreens files;
  private final Screens screens;

  SuspectController(SubjectDesk subjects, CaseScreens files, Screens screens) {
    this.subjects = subjects;
    this.files = files;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/people/suspects/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.get(officer, id);
    Form form = Form.empty().with("state", LegalState.NAMED.name());
    return files.form(
        officer, file, request, SUSPECT, form, "", suspectChoices(screens.words(request)));
  }

  @PostMapping("/cases/{id}/people/suspects/new")
  ModelAndView add(
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
          subjects.add(officer, file.id(), suspect(new Fields(form)));
          return screens.done(
              CaseTab.PEOPLE.href(file.id()), attributes, words.of("cases.done.suspect"));
        },
        wrong -> files.form(officer, file, request, SUSPECT, wrong, "", suspectChoices(words)));
  }

  private static NewSuspect suspect(Fields fields) {
    SmugglingRole role = fields.one("role", SmugglingRole.class);
    return new NewSuspect(
        fields.lines("names"),
        fields.birthDate("born").stream().toList(),
        List.of(),
        role,
        fields.one("state", LegalState.class),
        role.tier() == SmugglingRole.Tier.EXECUTES
            ? Optional.of(art5Check(fields))
            : Optional.empty());
  }

  private static Art5Check art5Check(Fields fields) {
    boolean wasMigrant = fields.isYes("wasMigrant");
    boolean wasCoerced = fields.isYes("wasCoerced");
    boolean wasUnpaid = fields.isYes("wasUnpaid");
    if (fields.text("art5Grounds").isEmpty()) {
      throw new FieldFault("art5Grounds", "codes.term.art5Grounds");
    }
    return new Art5Check(wasMigrant, wasCoerced, wasUnpaid, fields.text("art5Grounds"));
  }

  private static Map<String, List<Choice>> suspectChoices(Words words) {
    List<Choice> answers =
        List.of(Choice.of("yes", words.of("codes.yes")), Choice.of("no", words.of("codes.no")));
    return Map.of(
        "role", CodeChoices.smugglingRoles(words),
        "state", CodeChoices.of(words, LegalState.class),
        "answer", answers);
  }

  @GetMapping("/cases/{id}/people/protected/new")
  ModelAndView blankProtected(
      Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.get(officer, id);
    return files.form(
        officer,
        file,
        request,
        PROTECTED,
        Form.empty(),
        "",
        protectedChoices(screens.words(request)));
  }

  @PostMapping("/cases/{id}/people/protected/new")
  ModelAndView addProtected(
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
          subjects.addProtected(
              officer,
              file.id(),
              fields.one("role", ProtectedPerson.Role.class),
              fields.text("alias"));
          return screens.done(
              CaseTab.PEOPLE.href(file.id()), attributes, words.of("cases.done.protected"));
        },
        wrong -> files.form(officer, file, request, PROTECTED, wrong, "", protectedChoices(words)));
  }

  private static Map<String, List<Choice>> protectedChoices(Words words) {
    return Map.of("role", CodeChoices.of(words, ProtectedPerson.Role.class));
  }
}
