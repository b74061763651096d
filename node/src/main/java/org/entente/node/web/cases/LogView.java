package org.entente.node.web.cases;

import java.time.Instant;
import java.util.List;

/** What the audit knows about a case file, newest first. */
public record LogView(CaseFrame frame, List<Entry> entries) {

  /** One act; {@code href} leads to its audit entry for those who may read the audit. */
  public record Entry(
      Instant at, String act, String by, boolean isPartner, String result, String href) {}
}
