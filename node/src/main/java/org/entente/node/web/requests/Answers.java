package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;

/** What became of a request, in words. */
final class Answers {
  private final Page page;
  private final WhoIsWho whoIsWho;
  private final ItemTexts items;

  Answers(Page page, WhoIsWho whoIsWho) {
    this.page = page;
    this.whoIsWho = whoIsWho;
    this.items = new ItemTexts(page, whoIsWho);
  }

  RequestView.AnswerView of(Request request) {
    boolean ours = request.direction() == Request.Direction.SENT;
    String side = request.direction() + "." + request.state();
    return new RequestView.AnswerView(
        page.t("requests.answer.title." + side),
        text(request, side),
        request.ended(),
        request
            .answer()
            .or(() -> request.draft().map(Request.Draft::answer))
            .map(a -> a.items().stream().map(i -> ours ? items.held(i) : items.of(i)).toList())
            .orElse(List.of()),
        request
            .refusal()
            .map(r ->
                new RequestView.RefusalView(
                    GatesView.ground(page.words(), r.ground()), r.reasons())));
  }

  private String text(Request request, String side) {
    String key = "requests.answer.text." + side;
    return switch (request.state()) {
      case TAKEN -> page.t(key, "officer", request.officer().map(whoIsWho::officer).orElse(""));
      case DRAFTED ->
          page.t(key, "officer", request.draft().map(d -> whoIsWho.officer(d.by())).orElse(""));
      case TURNED_AWAY -> page.t(key, "code", request.code().orElse(""));
      case HELD_BACK, OPEN, ANSWERED, REFUSED -> page.t(key);
    };
  }

  Optional<RequestView.NoticeView> notice(Request request, String partner) {
    if (request.state() == RequestState.HELD_BACK) {
      return Optional.of(
          new RequestView.NoticeView(
              Tone.DANGER,
              page.t("requests.held-back.title"),
              page.t("requests.held-back.text", "partner", partner)));
    }
    if (request.isOverdue(page.times().now())) {
      boolean ours = request.direction() == Request.Direction.SENT;
      return Optional.of(
          new RequestView.NoticeView(
              Tone.WARNING,
              page.t(ours ? "requests.overdue.sent" : "requests.overdue.received"),
              page.t("requests.overdue.text")));
    }
    return Optional.empty();
  }
}
