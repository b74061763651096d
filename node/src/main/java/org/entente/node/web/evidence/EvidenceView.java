package org.entente.node.web.evidence;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.cases.CaseFrame;
import org.entente.node.web.requests.ActView;
import org.entente.node.web.requests.BadgeView;
import org.entente.node.web.shell.Codes;

/** The exhibits of a case. */
public record EvidenceView(CaseFrame frame, List<Row> rows, List<ActView> acts) {

  /** One exhibit; {@code court} says whether it can go into a bundle, and why not. */
  public record Row(
      String id,
      String label,
      String fileName,
      String size,
      String digest,
      String originator,
      Codes codes,
      BadgeView court,
      List<Entry> custody,
      List<ActView> acts) {}

  /** One custody entry. */
  public record Entry(Instant at, String kind, String by, String words) {}
}
