package org.entente.node.web.alerts;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Tone;

/** Alerts, those that are open first. */
public record AlertsView(List<Row> rows) {

  /** One alert. */
  public record Row(
      String href,
      Instant raised,
      String direction,
      String others,
      String place,
      String phase,
      Tone phaseTone,
      String people,
      String standing,
      Tone standingTone) {}
}
