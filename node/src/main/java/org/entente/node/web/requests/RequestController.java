package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.node.requests.Reply;
import org.entente.node.requests.ReplyDesk;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a request with its answer, and takes the acts that need no form. */
@Controller
class RequestController {
  private final RequestDesk requests;
  private final ReplyDesk replies;
  private final RequestViews views;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  RequestController(
      RequestDesk requests,
      ReplyDesk replies,
      RequestViews views,
      WhoIsWho whoIsWho,
      Screens screens) {
    this.requests = requests;
    this.replies = replies;
    this.views = views;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping({"/requests/{id}", "/requests/sent/{id}", "/requests/received/{id}"})
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return show(officer, id, request, Optional.empty());
  }

  private ModelAndView show(
      Officer officer, UUID id, HttpServletRequest request, Optional<GateReceipt> held) {
    Request found = requests.get(officer, id);
    boolean ours = found.direction() == Request.Direction.SENT;
    Page page =
        screens.at(
            ours ? Place.SENT : Place.INBOX,
            request,
            ours ? "requests.sent.one" : "requests.received.one",
            "partner",
            whoIsWho.authority(found.partner()));
    return screens.show("requests/request", page, views.of(officer, found, page, held));
  }

  @PostMapping("/requests/{id}/take")
  ModelAndView take(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return unlessOvertaken(
        id,
        words,
        attributes,
        () -> {
          replies.take(officer, id);
          return screens.done("/requests/" + id, attributes, words.of("requests.done.taken"));
        });
  }

  @PostMapping("/requests/{id}/release")
  ModelAndView release(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return unlessOvertaken(
        id,
        words,
        attributes,
        () ->
            switch (replies.release(officer, id)) {
              case Reply.Sent _ ->
                  screens.done("/requests/" + id, attributes, words.of("requests.done.released"));
              case Reply.AwaitsRelease _ ->
                  screens.done("/requests/" + id, attributes, words.of("requests.done.drafted"));
              case Reply.HeldBack(var receipt) -> show(officer, id, request, Optional.of(receipt));
            });
  }

  @PostMapping("/requests/{id}/give-back")
  ModelAndView giveBack(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return unlessOvertaken(
        id,
        words,
        attributes,
        () -> {
          replies.giveBack(officer, id);
          return screens.done("/requests/" + id, attributes, words.of("requests.done.given-back"));
        });
  }

  /** Somebody else may have acted since the page was opened: then it says so and shows it anew. */
  private ModelAndView unlessOvertaken(
      UUID id, Words words, RedirectAttributes attributes, Supplier<ModelAndView> act) {
    try {
      return act.get();
    } catch (InvalidTerm e) {
      return screens.stopped("/requests/" + id, attributes, words.of("requests.overtaken"));
    }
  }
}
