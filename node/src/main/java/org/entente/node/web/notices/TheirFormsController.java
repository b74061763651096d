package org.entente.node.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.Posting;
import org.entente.node.notices.ReceivedDesk;
import org.entente.node.notices.Share;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.CustodyRight;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.RecallConfirmed;
import org.entente.protocol.RefusalGround;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts on a partner's notice, each a form: review, found, arrest, end of custody, recall. */
@Controller
class TheirFormsController {
  private final ReceivedDesk received;
  private final ActForms forms;

  TheirFormsController(ReceivedDesk received, ActForms forms) {
    this.received = received;
    this.forms = forms;
  }

  @GetMapping("/notices/received/{id}/{act:review|found|arrest|custody|confirm}")
  ModelAndView blank(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("act") String act,
      HttpServletRequest request) {
    return forms.blank(spec(received.get(officer, id), act), request, Form.empty());
  }

  @PostMapping("/notices/received/{id}/{act:review|found|arrest|custody|confirm}")
  ModelAndView act(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("act") String act,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    return forms.send(
        spec(received.get(officer, id), act),
        request,
        attributes,
        fields -> post(officer, id, act, fields));
  }

  private Posting post(Officer officer, UUID id, String act, Fields fields) {
    return switch (act) {
      case "review" -> review(officer, id, fields);
      case "found" -> received.found(officer, id, fields.text("account"));
      case "arrest" ->
          received.arrested(
              officer, id, fields.several("rights", CustodyRight.class), fields.text("account"));
      case "custody" ->
          received.custodyEnded(
              officer, id, fields.one("how", CustodyEnded.How.class), fields.text("account"));
      case "confirm" ->
          received.confirm(
              officer, id, fields.one("done", RecallConfirmed.Done.class), fields.text("words"));
      default -> throw new InvalidTerm("act", "one there is");
    };
  }

  private Posting review(Officer officer, UUID id, Fields fields) {
    NoticeReviewed.Verdict verdict = fields.one("verdict", NoticeReviewed.Verdict.class);
    return received.review(
        officer,
        id,
        new LegalReview(ReviewFields.answers(fields), fields.find("ground", RefusalGround.class)),
        verdict,
        fields.text("reasons"));
  }

  private static ActForms.Spec spec(Share share, String act) {
    Function<Words, List<InputView>> inputs =
        words ->
            switch (act) {
              case "review" -> reviewInputs(words);
              case "arrest" ->
                  List.of(
                      InputView.severalOf(
                              "rights",
                              words.of("notices.rights"),
                              NoticeTexts.choices(words, CustodyRight.class))
                          .hint(words.of("notices.rights.hint")),
                      account(words));
              case "custody" ->
                  List.of(
                      InputView.oneOf(
                          "how",
                          words.of("notices.how"),
                          NoticeTexts.choices(words, CustodyEnded.How.class)),
                      account(words));
              case "confirm" ->
                  List.of(
                      InputView.oneOf(
                          "done",
                          words.of("notices.what-done"),
                          NoticeTexts.choices(words, RecallConfirmed.Done.class)),
                      InputView.area(
                              "words",
                              words.of("notices.words"),
                              words.of("notices.confirm.words.hint"))
                          .optional());
              default -> List.of(account(words));
            };
    return ActForms.Spec.of(
        Place.NOTICES,
        "notices",
        act.equals("review") ? "their-review" : act,
        "/notices/received/" + share.notice(),
        share.content().text().wanted().names().getFirst(),
        inputs);
  }

  private static List<InputView> reviewInputs(Words words) {
    List<InputView> inputs = new ArrayList<>(ReviewFields.inputs(words));
    inputs.add(
        InputView.oneOf(
            "verdict",
            words.of("notices.verdict"),
            NoticeTexts.choices(words, NoticeReviewed.Verdict.class)));
    inputs.add(
        InputView.select(
                "ground", words.of("notices.ground"), CodeChoices.of(words, RefusalGround.class))
            .hint(words.of("notices.ground.hint"))
            .optional());
    inputs.add(
        InputView.area(
                "reasons", words.of("notices.told-reasons"), words.of("notices.told-reasons.hint"))
            .optional());
    return inputs;
  }

  private static InputView account(Words words) {
    return InputView.area("account", words.of("notices.account"), words.of("notices.account.hint"));
  }
}
