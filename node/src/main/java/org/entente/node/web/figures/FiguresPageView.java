package org.entente.node.web.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/**
 * Joint figures of one period: where they stand, the next step, both counts, every difference.
 *
 * @param next what is to be done now and by whom, in words
 * @param whyNotSend why our count cannot be sent, in words; empty when it can
 * @param whyNotSign why the viewer cannot sign, in words; empty when they can
 * @param held the gates that held our count back, right after the attempt
 */
public record FiguresPageView(
    String href,
    String reference,
    String us,
    String partner,
    String standing,
    Tone tone,
    String period,
    String agreement,
    Optional<Instant> due,
    Notice next,
    String sendLabel,
    String whyNotSend,
    String whyNotSign,
    boolean isJoint,
    List<MeasureRow> measures,
    List<DifferenceRow> differences,
    int agreedActs,
    List<AdjustmentRow> adjustments,
    List<AdjustmentRow> theirAdjustments,
    List<ActRow> acts,
    Optional<JointView> joint,
    Optional<GatesView> held,
    Optional<Link> replaces) {

  /** What must be known first. */
  public record Notice(Tone tone, String title, String text) {}

  /** One measure as each side counts it, and jointly once both have signed. */
  public record MeasureRow(String measure, String ours, String theirs, String joint) {}

  /** One difference with what each ledger says. */
  public record DifferenceRow(
      String measure,
      String by,
      String act,
      String ours,
      String oursHref,
      String theirs,
      Optional<Link> acceptTheirs,
      Optional<Link> removeOurs) {}

  /** A change by hand. */
  public record AdjustmentRow(
      String what, String measure, String act, String reason, String by, Optional<Link> withdraw) {}

  /** One act of our count. */
  public record ActRow(
      String measure,
      String by,
      String act,
      Instant at,
      String quantity,
      String entryHref,
      String leaf) {}

  /** What both signed. */
  public record JointView(
      Instant at, String record, List<SignatureRow> signatures, List<BulletinLinks> bulletins) {}

  /** One signature. */
  public record SignatureRow(String authority, String fingerprint, String signature) {}

  /** The bulletin in one language. */
  public record BulletinLinks(String language, String tag, String html, String pdf) {}
}
