package org.entente.node.web.requests;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Words;

/** The parts of what partners send, each with an address of its own. */
enum Inbox {
  REQUESTS("/requests/received"),
  ONWARD("/onward"),
  INFORMATION("/information");

  private final String href;

  Inbox(String href) {
    this.href = href;
  }

  String href() {
    return href;
  }

  List<Tab> tabs(Words words) {
    List<Tab> tabs = new ArrayList<>();
    for (Inbox part : values()) {
      Tab tab = Tab.of(words.of("requests.inbox." + part), part.href);
      tabs.add(part == this ? tab.active() : tab);
    }
    return tabs;
  }
}
