package org.entente.node.web.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Tone;

/**
 * One alert with what may be done about it; for each act, why not, in words, where it cannot be
 * done.
 */
public record AlertView(
    String href,
    String reference,
    String phase,
    Tone phaseTone,
    String standing,
    Tone standingTone,
    String people,
    String rescueAuthority,
    Instant raised,
    String raisedBy,
    boolean isOurs,
    List<PartyRow> parties,
    Optional<String> differs,
    String whyNotAcknowledge,
    String whyNotAnswer,
    String whyNotConclude,
    String whyNotCorrect,
    Form form,
    List<Choice> endings,
    List<EventRow> history) {

  /** One other authority. */
  public record PartyRow(
      String name, String state, Tone tone, Optional<Instant> due, String count, String code) {}

  /** One thing that happened. */
  public record EventRow(Instant at, String title, String by, boolean isPartners, String words) {}
}
