package org.entente.node.web.requests;

import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Urgency;
import org.springframework.stereotype.Component;

/** Puts a request into one row of a list. */
@Component
class RequestRows {
  private static final int SHORT = 110;

  private final WhoIsWho whoIsWho;

  RequestRows(WhoIsWho whoIsWho) {
    this.whoIsWho = whoIsWho;
  }

  RequestRow row(Page page, Request request) {
    Words words = page.words();
    return new RequestRow(
        "/requests/" + request.id(),
        !request.state().isEnd(),
        request.due(),
        page.t("requests.filed." + request.direction(), "when", page.when(request.created())),
        whoIsWho.authority(request.partner()),
        shortened(request.content().asked()),
        request.content().caseReference().value(),
        urgency(words, request.content().urgency()),
        state(words, request),
        request.officer().map(whoIsWho::officer).orElse(""),
        CodeTexts.codes(request.content().handling()),
        words.of(act(request)));
  }

  static BadgeView urgency(Words words, Urgency urgency) {
    Tone tone =
        switch (urgency) {
          case LIFE_AT_RISK -> Tone.DANGER;
          case URGENT_DIRECT, URGENT_INDIRECT -> Tone.WARNING;
          case ROUTINE -> Tone.NEUTRAL;
        };
    return new BadgeView(CodeTexts.of(words, urgency), tone);
  }

  static BadgeView state(Words words, Request request) {
    return new BadgeView(
        words.of("requests.state." + request.direction() + "." + request.state()),
        tone(request.state()));
  }

  private static Tone tone(RequestState state) {
    return switch (state) {
      case HELD_BACK, TURNED_AWAY, REFUSED -> Tone.DANGER;
      case OPEN, DRAFTED -> Tone.WARNING;
      case TAKEN -> Tone.INFO;
      case ANSWERED -> Tone.SUCCESS;
    };
  }

  private static String act(Request request) {
    boolean decides = request.direction() == Request.Direction.RECEIVED && !request.state().isEnd();
    return decides ? "requests.row.decide" : "requests.row.open";
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= SHORT ? line : line.substring(0, SHORT).stripTrailing() + "…";
  }
}
