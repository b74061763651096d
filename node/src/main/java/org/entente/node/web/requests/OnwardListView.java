package org.entente.node.web.requests;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Tab;

/** Questions about onward use: partners' about our items, and ours about theirs. */
public record OnwardListView(List<Tab> tabs, List<Row> received, List<Row> sent) {

  /** One question. */
  public record Row(
      String href, Instant asked, String partner, String to, String purpose, BadgeView state) {}
}
