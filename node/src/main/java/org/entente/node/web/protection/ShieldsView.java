package org.entente.node.web.protection;

import java.time.Instant;
import java.util.List;

/**
 * The shields that are raised.
 *
 * @param whyNotChange why the viewer cannot raise or lift any, in words; empty when they can
 */
public record ShieldsView(List<Row> rows, String whyNotChange) {

  /** One shield. */
  public record Row(
      String record,
      String recordHref,
      String from,
      String need,
      String by,
      Instant at,
      String liftHref) {}
}
