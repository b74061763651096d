package org.entente.node.web.cases;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Codes;

/** The items of information in a case file, whoever's they are. */
public record ItemsView(CaseFrame frame, List<Row> rows) {

  /**
   * One item.
   *
   * @param rule what its handling means here, in words; empty when it may be used freely in the
   *     fight against crime
   * @param requestHref the request it answers; empty when there is none
   * @param passOnHref where it is passed on, or its originator asked
   */
  public record Row(
      String anchor,
      String originator,
      boolean isOurs,
      String deliveredBy,
      String category,
      String statement,
      String basis,
      Codes codes,
      String rule,
      String reviewBy,
      Instant received,
      String requestHref,
      String passOnHref) {}
}
