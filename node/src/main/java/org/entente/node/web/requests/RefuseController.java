package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.requests.Reply;
import org.entente.node.requests.ReplyDesk;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.RefusalGround;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refuses a partner's request with a ground and reasons in words. */
@Controller
class RefuseController {
  private static final int MOST = 2000;

  private final RequestDesk requests;
  private final ReplyDesk replies;
  private final Recipients recipients;
  private final Screens screens;

  RefuseController(
      RequestDesk requests, ReplyDesk replies, Recipients recipients, Screens screens) {
    this.requests = requests;
    this.replies = replies;
    this.recipients = recipients;
    this.screens = screens;
  }

  @GetMapping("/requests/{id}/refuse")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return form(officer, id, request, Form.empty(), Optional.empty());
  }

  @PostMapping("/requests/{id}/refuse")
  ModelAndView refuse(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    Form form = checked(Form.posted(request.getParameterMap()), words);
    if (form.hasErrors()) {
      return form(officer, id, request, form, Optional.empty());
    }
    Fields fields = new Fields(form);
    return Attempt.of(
        form,
        words,
        () -> {
          Reply reply =
              replies.refuse(
                  officer, id, fields.one("ground", RefusalGround.class), fields.text("reasons"));
          return switch (reply) {
            case Reply.Sent _ ->
                screens.done("/requests/" + id, attributes, words.of("requests.done.refused"));
            case Reply.AwaitsRelease _ ->
                screens.done("/requests/" + id, attributes, words.of("requests.done.drafted"));
            case Reply.HeldBack(var receipt) ->
                form(officer, id, request, form, Optional.of(receipt));
          };
        },
        wrong -> form(officer, id, request, wrong, Optional.empty()));
  }

  private static Form checked(Form posted, Words words) {
    Form form = posted;
    if (posted.value("ground").isEmpty()) {
      form = form.withError("ground", words.of("requests.fault.ground"));
    }
    if (posted.value("reasons").isBlank()) {
      form = form.withError("reasons", words.of("requests.fault.reasons"));
    }
    if (posted.value("reasons").strip().length() > MOST) {
      form = form.withError("reasons", words.of("requests.fault.too-long", "most", MOST));
    }
    return form;
  }

  private ModelAndView form(
      Officer officer, UUID id, HttpServletRequest request, Form form, Optional<GateReceipt> held) {
    Request found = requests.get(officer, id);
    Page page = screens.at(Place.INBOX, request, "requests.refuse.title");
    RecipientView recipient = recipients.of(page.words(), found.partner());
    RefuseView view =
        new RefuseView(
            new Link(page.t("requests.back"), "/requests/" + id),
            found.content().caseReference().value(),
            "/requests/" + id + "/refuse",
            recipient,
            held.map(receipt -> GatesView.of(page.words(), receipt)),
            recipient.name(),
            recipients.us(),
            new ContentTexts(page).of(found.content()),
            form,
            grounds(page.words()));
    return screens.show("requests/refuse", page, view, form);
  }

  /** Every ground with its code. */
  static List<Choice> grounds(Words words) {
    return Arrays.stream(RefusalGround.values())
        .map(ground -> Choice.of(ground.name(), GatesView.ground(words, ground)))
        .toList();
  }
}
