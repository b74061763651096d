package org.entente.node.web.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;

/** The returns on one side. */
public record ReturnsView(
    List<Tab> tabs, String side, String words, List<Row> rows, String whyNotOpen) {

  /** One return. */
  public record Row(
      String href,
      String reference,
      String name,
      String partner,
      String kind,
      String state,
      Tone tone,
      String gates,
      Optional<Instant> due) {}
}
