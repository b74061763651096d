package org.entente.node.web.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.partners.Partner;
import org.entente.node.requests.Request;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Words;

/** Which requests of a list are shown, as the address says. */
record RequestListFilter(String address, String partner, String state) {
  private static final List<String> STATES = List.of("open", "overdue", "ended");

  RequestListFilter {
    partner = partner.matches("[a-z0-9-]{1,40}") ? partner : "";
    state = STATES.contains(state) ? state : "";
  }

  boolean shows(Request request, Instant now) {
    boolean ofPartner = partner.isEmpty() || request.partner().value().equals(partner);
    return ofPartner
        && switch (state) {
          case "open" -> !request.state().isEnd();
          case "overdue" -> request.isOverdue(now);
          case "ended" -> request.state().isEnd();
          default -> true;
        };
  }

  static List<Choice> states(Words words) {
    return STATES.stream().map(s -> Choice.of(s, words.of("requests.filter." + s))).toList();
  }

  List<Link> applied(Words words, List<Partner> partners) {
    List<Link> applied = new ArrayList<>();
    partners.stream()
        .filter(p -> p.id().value().equals(partner))
        .map(p -> new Link(p.profile().name(), address("", state)))
        .forEach(applied::add);
    if (!state.isEmpty()) {
      applied.add(new Link(words.of("requests.filter." + state), address(partner, "")));
    }
    return applied;
  }

  String pages() {
    return address(partner, state) + "&page=";
  }

  private String address(String ofPartner, String inState) {
    return "%s?partner=%s&state=%s".formatted(address, ofPartner, inState);
  }
}
