package org.entente.node.web.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.BirthDate;
import org.entente.names.Countries;
import org.entente.names.InvalidBirthDate;
import org.entente.node.audit.AuditEntry;
import org.entente.node.returns.GateDesk;
import org.entente.node.returns.GateEntry;
import org.entente.node.returns.GateStatus;
import org.entente.node.returns.HeldEvidence;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnDesk;
import org.entente.node.returns.ReturnState;
import org.entente.node.returns.RightsGate;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.BirthDateTexts;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the page of one return. */
@Component
class ReturnViews {
  private final ReturnDesk desk;
  private final GateDesk gates;
  private final WhoIsWho whoIsWho;

  ReturnViews(ReturnDesk desk, GateDesk gates, WhoIsWho whoIsWho) {
    this.desk = desk;
    this.gates = gates;
    this.whoIsWho = whoIsWho;
  }

  ReturnView of(Page page, Officer officer, ReturnCase one) {
    Words words = page.words();
    List<HeldEvidence> evidence = desk.evidence(officer, one.id());
    boolean contradictory = desk.isContradictory(officer, one.id());
    List<GateEntry> entries = one.isOurs() ? gates.gates(officer, one.id()) : List.of();
    Set<RightsGate> held = one.isOurs() ? gates.heldShut(officer, one.id()) : Set.of();
    String side = one.isOurs() ? "" : "?side=theirs";
    return new ReturnView(
        new Link(words.of("returns.title"), "/returns" + side),
        one.reference(),
        String.join(" / ", one.person().names()),
        ReturnTexts.state(words, one.state()),
        ReturnTexts.tone(one),
        briefs(words, one),
        one.due().map(ReturnCase.Due::at),
        one.due().map(d -> CodeTexts.of(words, d.clock())).orElse(""),
        notices(words, one, contradictory),
        ReturnActs.of(words, officer, one, contradictory),
        entries.stream().map(e -> gate(words, one, e, held.contains(e.gate()))).toList(),
        words.of(
            "returns.gates.summary", "open", one.course().open().size(), "all", entries.size()),
        person(page, one),
        evidence.stream().map(e -> evidence(words, one, e)).toList(),
        "/returns/" + one.id() + "/evidence",
        whyNotEvidence(words, officer, one),
        transfer(page, one),
        desk.timeline(officer, one.id()).stream().map(e -> event(words, e)).toList());
  }

  private List<ReturnView.Fact> briefs(Words words, ReturnCase one) {
    List<ReturnView.Fact> briefs = new ArrayList<>();
    String them = whoIsWho.authority(one.partner());
    briefs.add(fact(words, one.isOurs() ? "to" : "from", them));
    briefs.add(fact(words, "kind", ReturnTexts.of(words, "kind", one.kind())));
    one.theirReference().ifPresent(r -> briefs.add(fact(words, "their-reference", r)));
    one.outcome()
        .ifPresent(o -> briefs.add(fact(words, "outcome", ReturnTexts.of(words, "outcome", o))));
    return briefs;
  }

  private static ReturnView.Fact fact(Words words, String name, String value) {
    return new ReturnView.Fact(words.of("returns.fact." + name), value);
  }

  private static List<ReturnView.Notice> notices(
      Words words, ReturnCase one, boolean contradictory) {
    List<ReturnView.Notice> notices = new ArrayList<>();
    if (one.state() == ReturnState.SUSPENDED) {
      notices.add(notice(words, Tone.DANGER, one.isOurs() ? "halted" : "halted-theirs"));
    }
    if (one.course().isLocked() && one.isOurs()) {
      notices.add(notice(words, Tone.DANGER, "locked"));
    }
    if (contradictory && one.isOurs()) {
      notices.add(notice(words, Tone.WARNING, "contradictory"));
    }
    if (one.due().flatMap(ReturnCase.Due::escalated).isPresent()) {
      notices.add(notice(words, Tone.WARNING, "silence"));
    }
    if (one.late()) {
      notices.add(notice(words, Tone.INFO, "late"));
    }
    one.undelivered()
        .ifPresent(code ->
            notices.add(
                new ReturnView.Notice(
                    Tone.DANGER,
                    words.of("returns.notice.undelivered"),
                    words.of("returns.notice.undelivered.text", "code", code))));
    return notices;
  }

  private static ReturnView.Notice notice(Words words, Tone tone, String name) {
    return new ReturnView.Notice(
        tone, words.of("returns.notice." + name), words.of("returns.notice." + name + ".text"));
  }

  private static ReturnView.Gate gate(
      Words words, ReturnCase one, GateEntry entry, boolean isHeld) {
    boolean old =
        entry.status() == GateStatus.OPEN && !isHeld && !one.course().open().contains(entry.gate());
    String status =
        isHeld
            ? words.of("returns.gate-status.HELD")
            : old
                ? words.of("returns.gate-status.OLD")
                : ReturnTexts.of(words, "gate-status", entry.status());
    String who = ReturnTexts.roles(words, entry.gate().openers());
    String hint =
        words.of(
                entry.gate().needsTwo() ? "returns.gate.by-two" : "returns.gate.by-one", "who", who)
            + " "
            + ReturnTexts.of(words, "before", entry.gate().before());
    return new ReturnView.Gate(
        ReturnTexts.of(words, "gate", entry.gate()),
        status,
        old ? Tone.WARNING : ReturnTexts.tone(entry.status(), isHeld),
        "/returns/" + one.id() + "/gates/" + ReturnTexts.step(entry.gate()),
        hint);
  }

  private static List<ReturnView.Fact> person(Page page, ReturnCase one) {
    Words words = page.words();
    String unknown = words.of("returns.unknown");
    List<ReturnView.Fact> facts = new ArrayList<>();
    facts.add(fact(words, "names", String.join(" / ", one.person().names())));
    facts.add(
        fact(
            words, "birth-date", one.person().birthDate().map(b -> born(page, b)).orElse(unknown)));
    facts.add(fact(words, "birth-place", one.person().birthPlace().orElse(unknown)));
    facts.add(
        fact(
            words,
            "nationality",
            one.person().statedNationality().map(n -> country(words, n)).orElse(unknown)));
    if (!one.itinerary().isEmpty()) {
      facts.add(fact(words, "itinerary", String.join(" – ", one.itinerary())));
    }
    if (!one.identifying().isEmpty()) {
      facts.add(fact(words, "identifying", one.identifying()));
    }
    return facts;
  }

  /** As the reader's language writes it; as the partner wrote it where it is no date. */
  private static String born(Page page, String iso) {
    try {
      return BirthDateTexts.of(page, BirthDate.parse(iso));
    } catch (InvalidBirthDate e) {
      return iso;
    }
  }

  private static String country(Words words, String code) {
    return Countries.find(code).map(c -> Countries.name(c, words.language().locale())).orElse(code);
  }

  private static ReturnView.Evidence evidence(Words words, ReturnCase one, HeldEvidence held) {
    return new ReturnView.Evidence(
        ReturnTexts.of(words, "evidence-kind", held.content().kind()),
        held.content().country().map(c -> country(words, c) + " ").orElse("")
            + held.content().number().orElse(""),
        ReturnTexts.of(words, "grade", held.content().kind().grade()),
        held.setAside().orElse(""),
        one.isOurs() && held.setAside().isEmpty() && !one.state().isEnd()
            ? "/returns/" + one.id() + "/set-aside/" + held.id()
            : "");
  }

  private static String whyNotEvidence(Words words, Officer officer, ReturnCase one) {
    if (!one.isOurs()) {
      return words.of("returns.why.theirs");
    }
    if (!officer.has(Role.RETURN_OFFICER)) {
      return words.of("returns.why.role");
    }
    return one.state().isEnd() ? words.of("returns.why.over") : "";
  }

  private static List<ReturnView.Fact> transfer(Page page, ReturnCase one) {
    Words words = page.words();
    List<ReturnView.Fact> facts = new ArrayList<>();
    one.document()
        .ifPresent(d ->
            facts.add(
                fact(
                    words,
                    "document",
                    words.of(
                        "returns.document.valid",
                        "number",
                        d.number(),
                        "until",
                        page.times().day(d.validUntil())))));
    one.plan()
        .ifPresent(p -> {
          facts.add(fact(words, "arrival", page.when(p.notice().arrival())));
          facts.add(fact(words, "place", p.notice().place()));
          facts.add(fact(words, "carrier", p.notice().carrier()));
          facts.add(fact(words, "escorts", String.valueOf(p.notice().escorts())));
        });
    one.handover()
        .ifPresent(h ->
            facts.add(
                fact(
                    words,
                    "handover",
                    words.of(
                        h.documents()
                            ? "returns.handover.with-documents"
                            : "returns.handover.without-documents",
                        "place",
                        h.place(),
                        "when",
                        page.when(h.received()),
                        "effects",
                        h.effects()))));
    one.followUp()
        .ifPresent(f -> facts.add(fact(words, "follow-up", ReturnTexts.of(words, "follow-up", f))));
    return facts;
  }

  private ReturnView.Event event(Words words, AuditEntry entry) {
    String gate =
        Optional.ofNullable(entry.facts().get("gate"))
            .map(g -> ": " + ReturnTexts.of(words, "gate", RightsGate.valueOf(g)))
            .orElse("");
    String result = entry.result().equals("late") ? " (" + words.of("codes.result.late") + ")" : "";
    return new ReturnView.Event(
        entry.at(),
        CodeTexts.known(words, "act", entry.act()) + gate + result,
        whoIsWho.actor(words, entry.actor()),
        entry.actor().startsWith("partner:"));
  }
}
