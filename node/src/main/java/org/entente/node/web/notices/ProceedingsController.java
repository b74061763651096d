package org.entente.node.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.notices.Contributor;
import org.entente.node.notices.NewStep;
import org.entente.node.notices.Proceeding;
import org.entente.node.notices.ProceedingDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingStage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proceedings of a case: opened, continued, and told to the partners who contributed. */
@Controller
class ProceedingsController {
  private final ProceedingDesk proceedings;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final CaseFrames frames;
  private final WhoIsWho whoIsWho;
  private final ActForms forms;
  private final Screens screens;

  ProceedingsController(
      ProceedingDesk proceedings,
      CaseDesk cases,
      SubjectDesk subjects,
      CaseFrames frames,
      WhoIsWho whoIsWho,
      ActForms forms,
      Screens screens) {
    this.proceedings = proceedings;
    this.cases = cases;
    this.subjects = subjects;
    this.frames = frames;
    this.whoIsWho = whoIsWho;
    this.forms = forms;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/proceedings")
  ModelAndView list(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    Page page = screens.at(Place.CASES, request, "cases.file", "title", file.title());
    Map<SubjectId, String> names =
        subjects.subjects(officer, file.id()).stream()
            .collect(Collectors.toMap(Subject::id, Subject::displayName));
    ProceedingsView view =
        new ProceedingsView(
            frames.of(officer, file, page, CaseTab.PROCEEDINGS),
            proceedings.ofCase(officer, file.id()).stream()
                .map(p -> one(officer, page, p, names.getOrDefault(p.suspect(), "")))
                .toList(),
            CaseTab.PROCEEDINGS.href(file.id()) + "/new");
    return screens.show("notices/proceedings", page, view);
  }

  private ProceedingsView.One one(
      Officer officer, Page page, Proceeding proceeding, String suspect) {
    Words words = page.words();
    return new ProceedingsView.One(
        suspect,
        proceeding.court(),
        proceeding.reference(),
        proceeding.steps().stream()
            .map(s ->
                new ProceedingsView.StepRow(
                    NoticeTexts.of(words, s.stage()),
                    page.times().day(s.on()),
                    s.offences().stream()
                        .sorted()
                        .map(o -> CodeTexts.of(words, o))
                        .collect(Collectors.joining(", ")),
                    s.account()))
            .toList(),
        proceedings.told(officer, proceeding.id()).stream()
            .map(t ->
                words.of(
                    "notices.told-line",
                    "partner",
                    whoIsWho.authority(t.partner()),
                    "stage",
                    NoticeTexts.of(words, t.content().stage()),
                    "kind",
                    NoticeTexts.of(words, t.content().contribution().kind())))
            .toList(),
        "/proceedings/" + proceeding.id() + "/step",
        "/proceedings/" + proceeding.id() + "/tell");
  }

  @GetMapping("/cases/{id}/proceedings/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(
        spec(officer, cases.get(officer, new CaseFileId(id))), request, Form.empty());
  }

  @PostMapping("/cases/{id}/proceedings/new")
  ModelAndView open(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    return forms.keep(
        spec(officer, file),
        request,
        attributes,
        fields -> {
          proceedings.open(
              officer,
              file.id(),
              new SubjectId(chosen(fields, "suspect")),
              fields.text("court"),
              fields.text("court-reference"),
              step(fields));
          return CaseTab.PROCEEDINGS.href(file.id());
        });
  }

  private ActForms.Spec spec(Officer officer, CaseFile file) {
    return ActForms.Spec.of(
        Place.CASES,
        "notices",
        "proceeding",
        CaseTab.PROCEEDINGS.href(file.id()),
        file.reference().value(),
        words -> {
          List<InputView> inputs = new java.util.ArrayList<>();
          inputs.add(
              InputView.select(
                  "suspect",
                  words.of("notices.who"),
                  subjects.subjects(officer, file.id()).stream()
                      .filter(Suspect.class::isInstance)
                      .map(s -> Choice.of(s.id().toString(), s.displayName()))
                      .toList()));
          inputs.add(InputView.line("court", words.of("notices.court"), ""));
          inputs.add(InputView.line("court-reference", words.of("notices.court-reference"), ""));
          inputs.addAll(
              stepInputs(words, List.of(ProceedingStage.CHARGED, ProceedingStage.ASSETS_SEIZED)));
          return inputs;
        });
  }

  private static List<InputView> stepInputs(Words words, List<ProceedingStage> stages) {
    return List.of(
        InputView.oneOf(
            "stage",
            words.of("notices.stage"),
            stages.stream().map(s -> Choice.of(s.name(), NoticeTexts.of(words, s))).toList()),
        InputView.date("date", words.of("notices.day")),
        InputView.severalOf(
                "offences", words.of("notices.offence"), CodeChoices.of(words, Offence.class))
            .optional(),
        InputView.area(
            "account", words.of("notices.account"), words.of("notices.step.account.hint")));
  }

  private static NewStep step(Fields fields) {
    return new NewStep(
        fields.one("stage", ProceedingStage.class),
        fields.date("date"),
        fields.several("offences", Offence.class),
        fields.text("account"));
  }

  private static UUID chosen(Fields fields, String field) {
    try {
      return UUID.fromString(fields.text(field));
    } catch (IllegalArgumentException e) {
      throw new FieldFault(field, "codes.fault.choose");
    }
  }

  private ActForms.Spec stepSpec(Proceeding proceeding) {
    return ActForms.Spec.of(
        Place.CASES,
        "notices",
        "step",
        CaseTab.PROCEEDINGS.href(proceeding.file()),
        proceeding.court() + " · " + proceeding.reference(),
        words ->
            stepInputs(
                words,
                Arrays.stream(ProceedingStage.values())
                    .filter(proceeding.next()::contains)
                    .toList()));
  }

  @GetMapping("/proceedings/{id}/step")
  ModelAndView step(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(stepSpec(proceedings.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/proceedings/{id}/step")
  ModelAndView step(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Proceeding proceeding = proceedings.get(officer, id);
    return forms.keep(
        stepSpec(proceeding),
        request,
        attributes,
        fields -> {
          proceedings.step(officer, id, step(fields));
          return CaseTab.PROCEEDINGS.href(proceeding.file());
        });
  }

  private ActForms.Spec tellSpec(Officer officer, Proceeding proceeding) {
    return ActForms.Spec.of(
        Place.CASES,
        "notices",
        "tell",
        CaseTab.PROCEEDINGS.href(proceeding.file()),
        proceeding.court() + " · " + proceeding.reference(),
        words ->
            List.of(
                InputView.oneOf(
                    "step",
                    words.of("notices.stage"),
                    proceeding.steps().stream()
                        .map(s -> Choice.of(s.id().toString(), NoticeTexts.of(words, s.stage())))
                        .toList()),
                InputView.oneOf(
                        "contribution",
                        words.of("notices.contribution"),
                        proceedings.contributors(officer, proceeding.file()).stream()
                            .map(c ->
                                Choice.of(
                                    c.contribution().id().toString(),
                                    words.of(
                                        "notices.contribution.of",
                                        "partner",
                                        whoIsWho.authority(c.partner()),
                                        "kind",
                                        NoticeTexts.of(words, c.contribution().kind()))))
                            .toList())
                    .hint(words.of("notices.contribution.hint")),
                InputView.area(
                    "account", words.of("notices.tell.words"), words.of("notices.tell.hint"))));
  }

  @GetMapping("/proceedings/{id}/tell")
  ModelAndView tell(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(tellSpec(officer, proceedings.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/proceedings/{id}/tell")
  ModelAndView tell(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Proceeding proceeding = proceedings.get(officer, id);
    return forms.send(
        tellSpec(officer, proceeding),
        request,
        attributes,
        fields -> {
          UUID contribution = chosen(fields, "contribution");
          Contributor contributor =
              proceedings.contributors(officer, proceeding.file()).stream()
                  .filter(c -> c.contribution().id().equals(contribution))
                  .findFirst()
                  .orElseThrow(() -> new FieldFault("contribution", "codes.fault.choose"));
          return proceedings.tell(
              officer, id, chosen(fields, "step"), contributor, fields.text("account"));
        });
  }
}
