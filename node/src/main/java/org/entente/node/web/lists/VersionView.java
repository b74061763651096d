package org.entente.node.web.lists;

import java.time.Instant;
import java.util.List;

/** One import of a list with everything that was skipped or only noted. */
public record VersionView(
    String list,
    String published,
    Instant imported,
    int read,
    int skipped,
    boolean isCurrent,
    List<Count> counts,
    List<Found> found) {

  /** How often one kind of thing was found. */
  public record Count(String words, int count) {}

  /** One finding with its place in the file; {@code href} leads to the entry, where it was kept. */
  public record Found(String words, String file, String line, String reference) {}
}
