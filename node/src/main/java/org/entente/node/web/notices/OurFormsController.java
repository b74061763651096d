package org.entente.node.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.notices.ExtraditionDesk;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.NoticeDesk;
import org.entente.node.notices.OwnNotice;
import org.entente.node.notices.RecallDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.NoticeRecalled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The acts on a notice of ours that need a form: the adviser's review, its end, extradition. */
@Controller
class OurFormsController {
  private final NoticeDesk notices;
  private final RecallDesk recalls;
  private final ExtraditionDesk extraditions;
  private final ActForms forms;

  OurFormsController(
      NoticeDesk notices, RecallDesk recalls, ExtraditionDesk extraditions, ActForms forms) {
    this.notices = notices;
    this.recalls = recalls;
    this.extraditions = extraditions;
    this.forms = forms;
  }

  private ActForms.Spec review(OwnNotice notice) {
    return ActForms.Spec.of(
        Place.NOTICES,
        "notices",
        "review",
        "/notices/" + notice.id(),
        notice.displayName(),
        ReviewFields::inputs);
  }

  @GetMapping("/notices/{id}/review")
  ModelAndView review(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(review(notices.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/notices/{id}/review")
  ModelAndView review(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    return forms.keep(
        review(notices.get(officer, id)),
        request,
        attributes,
        fields -> {
          LegalReview review = new LegalReview(ReviewFields.answers(fields), Optional.empty());
          notices.review(officer, id, review);
          return "/notices/" + id;
        });
  }

  private static ActForms.Spec end(OwnNotice notice) {
    return ActForms.Spec.of(
        Place.NOTICES,
        "notices",
        "end",
        "/notices/" + notice.id(),
        notice.displayName(),
        words ->
            List.of(
                InputView.oneOf("reason", words.of("notices.reason"), reasons(words)),
                InputView.area("words", words.of("notices.words"), words.of("notices.words.hint"))
                    .optional()));
  }

  private static List<Choice> reasons(Words words) {
    return List.of(
            NoticeRecalled.Reason.WITHDRAWN,
            NoticeRecalled.Reason.BASIS_ENDED,
            NoticeRecalled.Reason.FULFILLED)
        .stream()
        .map(r -> Choice.of(r.name(), NoticeTexts.of(words, r)))
        .toList();
  }

  @GetMapping("/notices/{id}/end")
  ModelAndView end(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(end(notices.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/notices/{id}/end")
  ModelAndView end(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    return forms.keep(
        end(notices.get(officer, id)),
        request,
        attributes,
        fields -> {
          recalls.end(
              officer, id, fields.one("reason", NoticeRecalled.Reason.class), fields.text("words"));
          return "/notices/" + id;
        });
  }

  private static ActForms.Spec extradition(OwnNotice notice) {
    return ActForms.Spec.of(
        Place.NOTICES,
        "notices",
        "extradition",
        "/notices/" + notice.id(),
        notice.displayName(),
        words ->
            List.of(
                InputView.line(
                    "extradition-reference",
                    words.of("notices.extradition.reference"),
                    words.of("notices.extradition.reference.hint"))));
  }

  @GetMapping("/notices/{id}/extradition")
  ModelAndView extradition(
      Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(extradition(notices.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/notices/{id}/extradition")
  ModelAndView extradition(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam("partner") AuthorityId partner,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    return forms.send(
        extradition(notices.get(officer, id)),
        request,
        attributes,
        fields ->
            extraditions.requested(officer, id, partner, fields.text("extradition-reference")));
  }
}
