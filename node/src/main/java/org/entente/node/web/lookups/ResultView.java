package org.entente.node.web.lookups;

import java.util.List;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/**
 * What came back to a question asked of one or several partners.
 *
 * @param refreshHref the address of this page, asked again while an answer is due
 * @param refreshTrigger how often, as htmx understands it
 */
public record ResultView(
    Link back,
    String lead,
    boolean isWaiting,
    String refreshHref,
    String refreshTrigger,
    List<Row> rows,
    List<Asked> asked) {

  /** What one partner answered about one record. */
  public record Row(
      String record,
      boolean isPerson,
      String kind,
      String partner,
      String answer,
      Tone tone,
      String meaning,
      List<Match> matches,
      Next next) {}

  /**
   * A value that both sides hold: its kind, what agrees, and how much that says.
   *
   * @param chance how often such a hit is somebody else, where that was measured
   */
  public record Match(String what, String basis, String strength, Tone tone, String chance) {}

  /** What can be done next; without address it is only said. */
  public record Next(String label, String href, String unavailable) {}

  /** Why a partner could be asked, and what was charged. */
  public record Asked(
      String partner,
      String agreement,
      String purpose,
      String basis,
      String by,
      List<Batch> batches) {}

  /**
   * One blinded batch of a class.
   *
   * @param why why it was not asked, declined or failed; empty when answered
   * @param gates the gates it passed or was held back by; empty when none ran
   */
  public record Batch(
      String name,
      String state,
      Tone tone,
      String why,
      int values,
      int charged,
      List<GatesView> gates) {}
}
