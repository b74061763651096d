package org.entente.node.web.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/**
 * A request and its answer side by side.
 *
 * @param due when the answer is due; empty once it has ended
 * @param held the gates that have just held an act back
 * @param gates the gates of ours that our request passed or was held back by
 * @param ledTo what the asker told that our answer led to
 * @param comparison both sides' gates, for a partner's request
 */
public record RequestView(
    Link back,
    String reference,
    Link caseLink,
    BadgeView state,
    BadgeView urgency,
    Optional<Instant> due,
    Optional<NoticeView> notice,
    Optional<GatesView> held,
    boolean isOurs,
    String asker,
    String answerer,
    ContentView content,
    AnswerView answer,
    Optional<GatesView> gates,
    Optional<GateComparison> comparison,
    List<ActView> acts,
    List<String> ledTo,
    List<EventView> history) {

  /** What must be known before all else. */
  public record NoticeView(Tone tone, String title, String text) {}

  /** What became of the request; items and refusal are empty while nothing has. */
  public record AnswerView(
      String title,
      String text,
      Optional<Instant> at,
      List<ItemView> items,
      Optional<RefusalView> refusal) {}

  /** A refusal with its ground. */
  public record RefusalView(String ground, String reasons) {}

  /** Something that happened, from the audit. */
  public record EventView(Instant at, String title, String by, boolean isPartners) {}
}
