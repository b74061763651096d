package org.entente.node.web.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/** One person's return with its gates, its evidence and its course so far. */
public record ReturnView(
    Link back,
    String reference,
    String name,
    String state,
    Tone tone,
    List<Fact> briefs,
    Optional<Instant> due,
    String awaited,
    List<Notice> notices,
    List<Act> acts,
    List<Gate> gates,
    String gatesSummary,
    List<Fact> person,
    List<Evidence> evidence,
    String evidenceHref,
    String whyNotEvidence,
    List<Fact> transfer,
    List<Event> timeline) {

  /** A labelled statement. */
  public record Fact(String label, String value) {}

  /** Something to be seen first. */
  public record Notice(Tone tone, String title, String text) {}

  /** An act, or why it is not available. */
  public record Act(
      String label, String kind, String address, boolean isPosted, String unavailable) {}

  /** A gate in the list of tasks. */
  public record Gate(String label, String status, Tone tone, String href, String hint) {}

  /** A piece of evidence with what it can carry. */
  public record Evidence(String kind, String number, String grade, String setAside, String href) {}

  /** What happened. */
  public record Event(Instant at, String title, String by, boolean fromPartner) {}
}
