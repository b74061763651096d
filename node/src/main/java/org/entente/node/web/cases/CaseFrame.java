package org.entente.node.web.cases;

import java.util.List;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;

/**
 * What stands above every page of a case file: its identity and its tabs. Made by {@link
 * CaseFrames}, shown by the template {@code cases/frame}.
 *
 * @param whyNotWrite why the viewer cannot add to the file, in words; empty when they can
 * @param whyNotAsk why no partner can be asked from the file, in words; empty when one can
 */
public record CaseFrame(
    String href,
    String reference,
    String title,
    List<Badge> badges,
    List<Brief> facts,
    List<Tab> tabs,
    String whyNotWrite,
    String whyNotAsk) {

  /** A short mark beside the title. */
  public record Badge(String label, Tone tone) {}

  /** A short fact below the title. */
  public record Brief(String label, String value) {}
}
