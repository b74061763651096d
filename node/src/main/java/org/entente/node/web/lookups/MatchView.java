package org.entente.node.web.lookups;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/**
 * One question of a partner with the records here that it is about.
 *
 * @param theirGates the gates the partner ran; empty when they are not kept
 * @param ourGates the gates we ran
 */
public record MatchView(
    Link back,
    String lead,
    String partner,
    String reference,
    String purpose,
    String basis,
    String name,
    Instant asked,
    Instant due,
    String action,
    List<Record> records,
    List<GatesView> theirGates,
    List<GatesView> ourGates) {

  /** A record of ours that matches, and what is decided about it. */
  public record Record(
      String key,
      String label,
      boolean isPerson,
      String kind,
      Link file,
      String state,
      Tone tone,
      String unavailable) {}
}
