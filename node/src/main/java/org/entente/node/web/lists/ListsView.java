package org.entente.node.web.lists;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Form;

/**
 * The lists this node knows and the versions it took.
 *
 * @param whyNotSearch why the viewer cannot search the entries, in words; empty when they can
 */
public record ListsView(
    List<OneList> lists, List<Version> versions, Form search, String whyNotSearch) {

  /** A list, with its current version where there is one. */
  public record OneList(
      String name, String current, int entries, String importHref, String whyNotImport) {}

  /** One import. */
  public record Version(
      String href,
      String list,
      String published,
      Instant imported,
      int read,
      int skipped,
      int findings,
      boolean isCurrent) {}
}
