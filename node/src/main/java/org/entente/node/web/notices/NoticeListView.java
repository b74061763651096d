package org.entente.node.web.notices;

import java.util.List;
import org.entente.node.web.requests.BadgeView;
import org.entente.node.web.shell.Tab;

/** Notices of ours or of partners. */
public record NoticeListView(List<Tab> tabs, List<Row> rows, String none, String caption) {

  /**
   * One notice.
   *
   * @param who whom it is about, or that this is not to be seen yet
   * @param href where it is; empty when the officer may not open it
   */
  public record Row(
      String who,
      String purpose,
      String partner,
      String reference,
      String day,
      BadgeView state,
      String href) {}
}
