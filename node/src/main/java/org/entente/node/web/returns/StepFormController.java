package org.entente.node.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entente.node.returns.ReceivingDesk;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnDesk;
import org.entente.node.returns.ReturnOutcome;
import org.entente.node.returns.ReturnResult;
import org.entente.node.returns.ReturnState;
import org.entente.node.returns.SendingDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldView;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.FollowUpReport;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityAnswer;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnRefused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of a return that need particulars: one form for one step of one person's return. */
@Controller
class StepFormController {
  private static final String STEPS =
      "/returns/{id}/{step:plan|end|answer|issue-document|receive|follow-up|refuse|evidence}";

  private final SendingDesk sending;
  private final ReceivingDesk receiving;
  private final ReturnDesk desk;
  private final Screens screens;

  StepFormController(
      SendingDesk sending, ReceivingDesk receiving, ReturnDesk desk, Screens screens) {
    this.sending = sending;
    this.receiving = receiving;
    this.desk = desk;
    this.screens = screens;
  }

  @GetMapping(STEPS)
  ModelAndView blank(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("step") String step,
      HttpServletRequest request) {
    return form(officer, id, step, request, Form.empty());
  }

  @PostMapping(STEPS)
  ModelAndView take(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("step") String step,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    Form posted = Form.posted(request.getParameterMap());
    String back = "/returns/" + id;
    return Attempt.of(
        posted,
        words,
        () -> {
          String whyNot = ReturnTexts.whyNot(words, taken(officer, id, step, new Fields(posted)));
          return whyNot.isEmpty()
              ? screens.done(back, attributes, words.of("returns.done." + step))
              : screens.stopped(back, attributes, whyNot);
        },
        wrong -> form(officer, id, step, request, wrong));
  }

  private ReturnResult taken(Officer officer, UUID id, String step, Fields fields) {
    return switch (step) {
      case "plan" ->
          sending.plan(
              officer,
              id,
              fields.date("arrival").atTime(12, 0).toInstant(ZoneOffset.UTC),
              fields.text("place"),
              fields.text("carrier"),
              fields.number("escorts"));
      case "end" -> sending.end(officer, id, fields.one("outcome", ReturnOutcome.class));
      case "answer" ->
          receiving.answer(
              officer,
              id,
              fields.one("finding", NationalityAnswer.Finding.class),
              fields.several("based-on", NationalityEvidence.Kind.class));
      case "issue-document" ->
          receiving.issueDocument(
              officer, id, fields.text("document-number"), fields.date("valid-until"));
      case "receive" ->
          receiving.receive(
              officer,
              id,
              fields.text("place"),
              fields.number("effects"),
              fields.isYes("documents"));
      case "follow-up" ->
          receiving.followUp(officer, id, fields.one("follow-up", FollowUpReport.Finding.class));
      case "refuse" ->
          receiving.refuse(officer, id, fields.one("ground", ReturnRefused.Ground.class));
      case "evidence" -> evidence(officer, id, fields);
      default -> throw new InvalidTerm("step", "one of a return");
    };
  }

  private ReturnResult evidence(Officer officer, UUID id, Fields fields) {
    if (fields.text("evidence").equals(PROTECTION)) {
      desk.protectionDocumentShown(officer, id);
    } else {
      desk.addEvidence(
          officer,
          id,
          new NationalityEvidence(
              fields.one("evidence", NationalityEvidence.Kind.class),
              fields.filled("country"),
              fields.filled("document-number")));
    }
    return new ReturnResult.Done();
  }

  private static final String PROTECTION = "PROTECTION_DOCUMENT";

  private ModelAndView form(
      Officer officer, UUID id, String step, HttpServletRequest request, Form form) {
    ReturnCase one = desk.get(officer, id);
    Page page = screens.at(Place.RETURNS, request, "returns.act." + step);
    Words words = page.words();
    ActFormView view =
        new ActFormView(
            new Link(one.reference(), "/returns/" + id),
            words.of("returns.lead." + step),
            "/returns/" + id + "/" + step,
            form,
            fields(words, one, step),
            words.of("returns.act." + step),
            step.equals("refuse") || step.equals("end"));
    return screens.show("returns/act", page, view, form);
  }

  private static List<FieldView> fields(Words words, ReturnCase one, String step) {
    return switch (step) {
      case "plan" ->
          List.of(
              field(words, FieldView.Kind.DATE, "arrival"),
              field(words, FieldView.Kind.TEXT, "place"),
              field(words, FieldView.Kind.TEXT, "carrier"),
              field(words, FieldView.Kind.TEXT, "escorts"));
      case "end" -> List.of(choices(words, "outcome", outcomes(words, one)));
      case "answer" ->
          List.of(
              choices(
                  words,
                  "finding",
                  ReturnTexts.choices(words, "finding", NationalityAnswer.Finding.class)),
              FieldView.of(
                  words,
                  "returns",
                  FieldView.Kind.SEVERAL,
                  "based-on",
                  ReturnTexts.choices(words, "evidence-kind", NationalityEvidence.Kind.class)));
      case "issue-document" ->
          List.of(
              field(words, FieldView.Kind.TEXT, "document-number"),
              field(words, FieldView.Kind.DATE, "valid-until"));
      case "receive" ->
          List.of(
              field(words, FieldView.Kind.TEXT, "place"),
              field(words, FieldView.Kind.TEXT, "effects"),
              choices(
                  words,
                  "documents",
                  List.of(
                      Choice.of("yes", words.of("codes.yes")),
                      Choice.of("no", words.of("codes.no")))));
      case "follow-up" ->
          List.of(
              choices(
                  words,
                  "follow-up",
                  ReturnTexts.choices(words, "follow-up", FollowUpReport.Finding.class)));
      case "refuse" ->
          List.of(
              choices(
                  words,
                  "ground",
                  ReturnTexts.choices(words, "ground", ReturnRefused.Ground.class)));
      case "evidence" -> evidenceFields(words);
      default -> List.of();
    };
  }

  private static List<FieldView> evidenceFields(Words words) {
    List<Choice> kinds =
        new java.util.ArrayList<>(
            Arrays.stream(NationalityEvidence.Kind.values())
                .map(k ->
                    Choice.of(k.name(), ReturnTexts.of(words, "evidence-kind", k))
                        .hint(ReturnTexts.of(words, "grade", k.grade())))
                .toList());
    kinds.add(
        Choice.of(PROTECTION, words.of("returns.evidence-kind.PROTECTION_DOCUMENT"))
            .hint(words.of("returns.evidence-kind.PROTECTION_DOCUMENT.hint")));
    return List.of(
        choices(words, "evidence", kinds),
        field(words, FieldView.Kind.TEXT, "country").mayBeEmpty(),
        field(words, FieldView.Kind.TEXT, "document-number").mayBeEmpty());
  }

  private static List<Choice> outcomes(Words words, ReturnCase one) {
    boolean arrived = one.state() == ReturnState.FOLLOW_UP;
    return ReturnTexts.choices(
        words,
        "outcome",
        Arrays.stream(ReturnOutcome.values())
            .filter(o ->
                arrived
                    ? o == ReturnOutcome.RETURNED_AND_RECEIVED
                        || o == ReturnOutcome.READMISSION_IN_ERROR
                    : o.isGiven())
            .toList());
  }

  private static FieldView field(Words words, FieldView.Kind kind, String name) {
    return FieldView.of(words, "returns", kind, name);
  }

  private static FieldView choices(Words words, String name, List<Choice> choices) {
    return FieldView.of(words, "returns", FieldView.Kind.CHOICES, name, choices);
  }

  /** Sets a piece of evidence aside, with the reason. */
  @GetMapping("/returns/{id}/set-aside/{evidence}")
  ModelAndView asideForm(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("evidence") UUID evidence,
      HttpServletRequest request) {
    return aside(officer, id, evidence, request, Form.empty());
  }

  @PostMapping("/returns/{id}/set-aside/{evidence}")
  ModelAndView setAside(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("evidence") UUID evidence,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    Form posted = Form.posted(request.getParameterMap());
    return Attempt.of(
        posted,
        words,
        () -> {
          desk.setAside(officer, id, evidence, new Fields(posted).text("reason"));
          return screens.done("/returns/" + id, attributes, words.of("returns.done.set-aside"));
        },
        wrong -> aside(officer, id, evidence, request, wrong));
  }

  private ModelAndView aside(
      Officer officer, UUID id, UUID evidence, HttpServletRequest request, Form form) {
    ReturnCase one = desk.get(officer, id);
    Page page = screens.at(Place.RETURNS, request, "returns.act.set-aside");
    Words words = page.words();
    ActFormView view =
        new ActFormView(
            new Link(one.reference(), "/returns/" + id),
            words.of("returns.lead.set-aside"),
            "/returns/" + id + "/set-aside/" + evidence,
            form,
            List.of(field(words, FieldView.Kind.AREA, "reason")),
            words.of("returns.act.set-aside"),
            false);
    return screens.show("returns/act", page, view, form);
  }
}
