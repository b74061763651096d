package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.requests.Reply;
import org.entente.node.requests.ReplyDesk;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.DataCategory;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Subject;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers a partner's request with items under codes. One form keeps everything typed; the step
 * posted says what to do with it.
 */
@Controller
class AnswerController {
  private final RequestDesk requests;
  private final ReplyDesk replies;
  private final Recipients recipients;
  private final Quotes quotes;
  private final Screens screens;

  AnswerController(
      RequestDesk requests,
      ReplyDesk replies,
      Recipients recipients,
      Quotes quotes,
      Screens screens) {
    this.requests = requests;
    this.replies = replies;
    this.recipients = recipients;
    this.quotes = quotes;
    this.screens = screens;
  }

  /** What is shown beside the form: gates that held it back, or a search of the lists. */
  private record Beside(Optional<GateReceipt> held, String searched) {
    static final Beside NOTHING = new Beside(Optional.empty(), "");
  }

  @GetMapping("/requests/{id}/answer")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return form(
        officer, requests.get(officer, id), page(request), AnswerForm.blank(), Beside.NOTHING);
  }

  @PostMapping("/requests/{id}/answer")
  ModelAndView post(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Request found = requests.get(officer, id);
    Page page = page(request);
    Form posted = Form.posted(request.getParameterMap());
    String step = posted.value("step");
    if (step.startsWith("remove:") && step.substring(7).matches("[0-9]{1,3}")) {
      Form fewer = AnswerForm.without(posted, Integer.parseInt(step.substring(7)));
      return form(officer, found, page, fewer, Beside.NOTHING);
    }
    if (step.startsWith("search-name:")) {
      Form named = posted.with("query", step.substring("search-name:".length()));
      return form(officer, found, page, named, new Beside(Optional.empty(), named.value("query")));
    }
    if (step.startsWith("quote:")) {
      return form(officer, found, page, quotes.quoted(officer, posted, step, page), Beside.NOTHING);
    }
    return switch (step) {
      case "add" -> form(officer, found, page, AnswerForm.more(posted), Beside.NOTHING);
      case "search" ->
          form(officer, found, page, posted, new Beside(Optional.empty(), posted.value("query")));
      case "send" -> send(officer, found, page, posted, attributes);
      default -> form(officer, found, page, posted, Beside.NOTHING);
    };
  }

  private ModelAndView send(
      Officer officer, Request found, Page page, Form posted, RedirectAttributes attributes) {
    Form form = AnswerForm.checked(posted, page.words());
    if (form.hasErrors()) {
      return form(officer, found, page, form, Beside.NOTHING);
    }
    String address = "/requests/" + found.id();
    return Attempt.of(
        form,
        page.words(),
        () ->
            switch (replies.answer(officer, found.id(), AnswerForm.items(form))) {
              case Reply.Sent _ ->
                  screens.done(address, attributes, page.t("requests.done.answered"));
              case Reply.AwaitsRelease _ ->
                  screens.done(address, attributes, page.t("requests.done.drafted"));
              case Reply.HeldBack(var receipt) ->
                  form(officer, found, page, form, new Beside(Optional.of(receipt), ""));
            },
        wrong -> form(officer, found, page, wrong, Beside.NOTHING));
  }

  private Page page(HttpServletRequest request) {
    return screens.at(Place.INBOX, request, "requests.answer-form.title");
  }

  private ModelAndView form(Officer officer, Request found, Page page, Form form, Beside beside) {
    Words words = page.words();
    List<Integer> numbers = AnswerForm.numbers(form);
    boolean second = recipients.needsSecondPerson(found.partner(), TwoPersonAct.ANSWER);
    RecipientView recipient = recipients.of(words, found.partner());
    AnswerFormView view =
        new AnswerFormView(
            new Link(words.of("requests.back"), "/requests/" + found.id()),
            found.content().caseReference().value(),
            "/requests/" + found.id() + "/answer",
            recipient,
            recipient.name(),
            recipients.us(),
            words.of(second ? "requests.answer.after.release" : "requests.answer.after.at-once"),
            beside.held().map(receipt -> GatesView.of(words, receipt)),
            new ContentTexts(page).of(found.content()),
            form,
            numbers,
            numbers.size() < AnswerForm.MOST_ITEMS,
            CodeChoices.of(words, DataCategory.class),
            CodeChoices.handling(words),
            CodeChoices.sources(words),
            CodeChoices.information(words),
            names(found),
            beside.searched(),
            beside.searched().isBlank()
                ? List.of()
                : quotes.search(officer, beside.searched(), page));
    return screens.show("requests/answer", page, view, form);
  }

  private static List<Choice> names(Request found) {
    List<Choice> names = new ArrayList<>();
    for (Subject subject : found.content().subjects()) {
      subject.names().stream()
          .limit(3)
          .map(name -> Choice.of("search-name:" + name, name))
          .forEach(names::add);
    }
    return names;
  }
}
