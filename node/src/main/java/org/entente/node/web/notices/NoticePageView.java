package org.entente.node.web.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.requests.ActView;
import org.entente.node.web.requests.BadgeView;
import org.entente.node.web.requests.GateComparison;
import org.entente.node.web.shell.Codes;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/**
 * A notice with everything that is known of it.
 *
 * @param shares who received a notice of ours; empty for a partner's
 * @param review our own adviser's answers
 */
public record NoticePageView(
    Link back,
    String reference,
    List<BadgeView> badges,
    List<Fact> briefs,
    List<ActView> acts,
    List<Told> tellings,
    Optional<GatesView> held,
    List<Fact> wanted,
    List<Fact> matter,
    List<Support> support,
    List<Answer> review,
    List<Line> shares,
    Optional<GateComparison> comparison,
    List<Event> events) {

  /** A fact with its label. */
  public record Fact(String label, String value) {}

  /** What must be known before all else. */
  public record Told(Tone tone, String title, String text) {}

  /** An item the facts rest on. */
  public record Support(String statement, String basis, String originator, Codes codes) {}

  /** One review question with its answer and reasons. */
  public record Answer(String question, BadgeView answer, String reasons) {}

  /** One line of the share ledger, with the acts it calls for. */
  public record Line(
      String partner,
      BadgeView standing,
      String words,
      Optional<Instant> due,
      String dueLabel,
      List<ActView> acts) {}

  /** Something that happened. */
  public record Event(Instant at, String title, String by, String words, boolean isPartners) {}
}
