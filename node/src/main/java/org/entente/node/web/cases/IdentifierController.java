package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.names.Identifier;
import org.entente.names.IdentifierKind;
import org.entente.names.Identifiers;
import org.entente.names.TokenClass;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseScreens.FormPage;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.forms.Attempt;
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

/**
 * Adds identifiers to people, and vessels, vehicles and wallets that belong to nobody in the file.
 */
@Controller
class IdentifierController {
  private static final FormPage IDENTIFIER =
      new FormPage("cases/identifier", "cases.identifier.title", CaseTab.PEOPLE);
  private static final FormPage OBJECT =
      new FormPage("cases/object", "cases.object.title", CaseTab.PEOPLE);

  private final SubjectDesk subjects;
  private final CaseScreens files;
  private final Screens screens;

  IdentifierController(SubjectDesk subjects, CaseScreens files, Screens screens) {
    this.subjects = subjects;
    this.files = files;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/people/{subject}/identifiers/new")
  ModelAndView blank(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("subject") UUID subject,
      HttpServletRequest request) {
    CaseFile file = files.get(officer, id);
    return form(officer, file, subject(officer, file, subject), request, Form.empty());
  }

  @PostMapping("/cases/{id}/people/{subject}/identifiers/new")
  ModelAndView add(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("subject") UUID subjectId,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = files.get(officer, id);
    Subject subject = subject(officer, file, subjectId);
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          subjects.addIdentifier(officer, file.id(), subject.id(), read(new Fields(form)));
          return screens.done(
              CaseTab.PEOPLE.href(file.id()), attributes, words.of("cases.done.identifier"));
        },
        wrong -> form(officer, file, subject, request, wrong));
  }

  @GetMapping("/cases/{id}/people/objects/new")
  ModelAndView blankObject(
      Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return objectForm(officer, files.get(officer, id), request, Form.empty());
  }

  @PostMapping("/cases/{id}/people/objects/new")
  ModelAndView addObject(
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
          subjects.addObject(officer, file.id(), read(new Fields(form)));
          return screens.done(
              CaseTab.PEOPLE.href(file.id()), attributes, words.of("cases.done.object"));
        },
        wrong -> objectForm(officer, file, request, wrong));
  }

  private Subject subject(Officer officer, CaseFile file, UUID id) {
    return subjects.subjects(officer, file.id()).stream()
        .filter(s -> s.id().value().equals(id))
        .findFirst()
        .orElseThrow(NoSuchCase::new);
  }

  private static Identifier read(Fields fields) {
    return Identifiers.parse(fields.text("kind"), fields.text("country"), fields.text("value"));
  }

  private ModelAndView form(
      Officer officer, CaseFile file, Subject subject, HttpServletRequest request, Form form) {
    Words words = screens.words(request);
    List<IdentifierKind> kinds =
        Arrays.stream(IdentifierKind.values()).filter(k -> !isProtection(k)).toList();
    return files.form(
        officer, file, request, IDENTIFIER, form, subject.displayName(), choices(words, kinds));
  }

  private ModelAndView objectForm(
      Officer officer, CaseFile file, HttpServletRequest request, Form form) {
    Words words = screens.words(request);
    List<IdentifierKind> kinds =
        Arrays.stream(IdentifierKind.values())
            .filter(k -> k.tokenClass() == TokenClass.OBJECT)
            .toList();
    return files.form(officer, file, request, OBJECT, form, "", choices(words, kinds));
  }

  /** Documents that tell of protection are not even offered; the desk refuses them anyway. */
  private static boolean isProtection(IdentifierKind kind) {
    return kind.documentType().filter(t -> t.isProtectionDocument()).isPresent();
  }

  private static Map<String, List<Choice>> choices(Words words, List<IdentifierKind> kinds) {
    return Map.of(
        "kind", CodeChoices.identifierKinds(words, kinds),
        "country", CodeChoices.countries(words));
  }
}
