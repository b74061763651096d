package org.entente.node.protection;

import java.time.Instant;
import java.util.UUID;
import org.entente.node.staff.OfficerId;

/** What was done to a person, as they told it; it is never changed. */
@NeverLeavesNode
public record HarmRecord(
    UUID id, UUID careFile, NewHarm content, OfficerId recordedBy, Instant recorded) {
  @Override
  public String toString() {
    return "HarmRecord[" + id + "]";
  }
}
