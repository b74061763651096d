package org.entente.node.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.notices.NewNotice;
import org.entente.node.notices.NoticeDesk;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.Offence;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts a notice from a case file. */
@Controller
class DraftController {
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final ItemDesk items;
  private final NoticeDesk notices;
  private final Partners partners;
  private final ActForms forms;

  DraftController(
      CaseDesk cases,
      SubjectDesk subjects,
      ItemDesk items,
      NoticeDesk notices,
      Partners partners,
      ActForms forms) {
    this.cases = cases;
    this.subjects = subjects;
    this.items = items;
    this.notices = notices;
    this.partners = partners;
    this.forms = forms;
  }

  @GetMapping("/cases/{id}/notices/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    return forms.blank(
        spec(officer, file), request, Form.empty().with("legal-basis", LegalBasis.UNTOC_16.name()));
  }

  @PostMapping("/cases/{id}/notices/new")
  ModelAndView draft(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    return forms.keep(
        spec(officer, file),
        request,
        attributes,
        fields -> "/notices/" + notices.draft(officer, read(file, fields)).id());
  }

  private static NewNotice read(CaseFile file, Fields fields) {
    return new NewNotice(
        file.id(),
        new SubjectId(uuid("suspect", fields.text("suspect"))),
        fields.one("purpose", NoticePurpose.class),
        fields.one("offence", Offence.class),
        fields.one("legal-basis", LegalBasis.class),
        fields.text("part-in-the-network"),
        fields.text("facts"),
        fields.form().values().getOrDefault("support", List.of()).stream()
            .map(v -> uuid("support", v))
            .collect(Collectors.toSet()),
        fields.text("sources-of-identity"),
        fields.text("judicial-decision"),
        fields.form().values().getOrDefault("recipients", List.of()).stream()
            .map(AuthorityId::new)
            .toList());
  }

  private static UUID uuid(String field, String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new FieldFault(field, "codes.fault.choose");
    }
  }

  private ActForms.Spec spec(Officer officer, CaseFile file) {
    return ActForms.Spec.of(
        Place.CASES,
        "notices",
        "new",
        CaseTab.NOTICES.href(file.id()),
        file.reference().value(),
        words -> inputs(words, officer, file));
  }

  private List<InputView> inputs(Words words, Officer officer, CaseFile file) {
    return List.of(
        InputView.select("suspect", words.of("notices.who"), suspects(words, officer, file))
            .hint(words.of("notices.who.hint")),
        InputView.oneOf(
                "purpose",
                words.of("notices.purpose"),
                NoticeTexts.choices(words, NoticePurpose.class))
            .hint(words.of("notices.purpose.hint")),
        InputView.select(
            "offence", words.of("notices.offence"), CodeChoices.of(words, Offence.class)),
        InputView.select(
            "legal-basis", words.of("notices.basis"), CodeChoices.of(words, LegalBasis.class)),
        InputView.line(
                "judicial-decision",
                words.of("notices.decision"),
                words.of("notices.decision.hint"))
            .optional(),
        InputView.line(
            "part-in-the-network", words.of("notices.part"), words.of("notices.part.hint")),
        InputView.area("facts", words.of("notices.facts"), words.of("notices.facts.hint")),
        InputView.severalOf(
                "support",
                words.of("notices.support"),
                items.list(officer, file.id()).stream()
                    .map(h ->
                        Choice.of(h.item().item().toString(), shortened(h.item().statement()))
                            .hint(
                                h.item().handling().label() + " " + h.item().evaluation().label()))
                    .toList())
            .hint(words.of("notices.support.hint")),
        InputView.area(
            "sources-of-identity", words.of("notices.sources"), words.of("notices.sources.hint")),
        InputView.severalOf(
                "recipients",
                words.of("notices.recipients"),
                partners.list().stream()
                    .map(p -> Choice.of(p.id().value(), p.profile().name()))
                    .toList())
            .hint(words.of("notices.recipients.hint")));
  }

  private List<Choice> suspects(Words words, Officer officer, CaseFile file) {
    return subjects.subjects(officer, file.id()).stream()
        .filter(Suspect.class::isInstance)
        .map(Suspect.class::cast)
        .filter(s -> s.state() != LegalState.ACQUITTED && s.state() != LegalState.DISCONTINUED)
        .map(s -> Choice.of(s.id().toString(), s.displayName() + " – " + role(words, s.role())))
        .toList();
  }

  private static String role(Words words, SmugglingRole role) {
    return CodeTexts.of(words, role);
  }

  private static String shortened(String text) {
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }
}
