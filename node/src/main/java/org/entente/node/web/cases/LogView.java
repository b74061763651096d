package org.entente.node.web.cases;

import java.time.Instant;
import java.util.List;

/** What the audit knows about a case file: acts, newest first, and who looked. */
public record LogView(CaseFrame frame, List<Entry> entries, List<Look> looks) {

  /** How often somebody looked at the file among the looks shown, and when last. */
  public record Look(String by, int count, Instant last) {}

  /** One act; {@code href} leads to its audit entry for those who may read the audit. */
  public record Entry(
      Instant at, String act, String by, boolean isPartner, String result, String href) {}
}
