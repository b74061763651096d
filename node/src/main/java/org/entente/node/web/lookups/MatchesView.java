package org.entente.node.web.lookups;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Tone;

/** Questions of partners that match something here, which nobody else knows yet. */
public record MatchesView(List<Row> rows) {

  /** One question: who asks, for what, until when, and how much of it is undecided. */
  public record Row(
      Instant due,
      String partner,
      String reference,
      String purpose,
      String name,
      String state,
      Tone tone,
      String href) {}
}
