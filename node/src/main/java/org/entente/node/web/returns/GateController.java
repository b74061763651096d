package org.entente.node.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.returns.GateDesk;
import org.entente.node.returns.GateEntry;
import org.entente.node.returns.GateEvidence;
import org.entente.node.returns.GateProof;
import org.entente.node.returns.GateStatus;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnDesk;
import org.entente.node.returns.ReturnResult;
import org.entente.node.returns.RightsGate;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldView;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One gate of one return: opened on evidence, confirmed by a second person, closed by anyone. */
@Controller
class GateController {
  private final GateDesk gates;
  private final ReturnDesk desk;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  GateController(GateDesk gates, ReturnDesk desk, WhoIsWho whoIsWho, Screens screens) {
    this.gates = gates;
    this.desk = desk;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/returns/{id}/gates/{gate}")
  ModelAndView show(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("gate") String gate,
      HttpServletRequest request) {
    return page(officer, id, gate(gate), request, Form.empty(), Form.empty());
  }

  @PostMapping("/returns/{id}/gates/{gate}/open")
  ModelAndView open(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("gate") String name,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    RightsGate gate = gate(name);
    Words words = screens.words(request);
    Form posted = Form.posted(request.getParameterMap());
    return Attempt.of(
        posted,
        words,
        () -> {
          ReturnResult result = gates.open(officer, id, gate, proof(new Fields(posted)));
          boolean awaits = result instanceof ReturnResult.AwaitsSecond;
          return screens.done(
              "/returns/" + id,
              attributes,
              words.of(awaits ? "returns.done.gate-proposed" : "returns.done.gate-opened"));
        },
        wrong -> page(officer, id, gate, request, wrong, Form.empty()));
  }

  private static GateProof proof(Fields fields) {
    return new GateProof(
        fields.one("evidence", GateEvidence.class),
        fields.date("date"),
        fields.text("gate-note"),
        fields.text("gate-language"),
        fields.text("interpreter"),
        fields.text("guardian"),
        fields.text("receiver"));
  }

  @PostMapping("/returns/{id}/gates/{gate}/confirm")
  ModelAndView confirm(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("gate") String name,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          gates.confirm(officer, id, gate(name));
          return screens.done("/returns/" + id, attributes, words.of("returns.done.gate-opened"));
        },
        wrong ->
            screens.stopped(
                "/returns/" + id,
                attributes,
                wrong.errors().values().stream().findFirst().orElse("")));
  }

  @PostMapping("/returns/{id}/gates/{gate}/close")
  ModelAndView close(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("gate") String name,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    RightsGate gate = gate(name);
    Words words = screens.words(request);
    Form posted = Form.posted(request.getParameterMap());
    return Attempt.of(
        posted,
        words,
        () -> {
          gates.close(officer, id, gate, new Fields(posted).text("reason"));
          return screens.done("/returns/" + id, attributes, words.of("returns.done.gate-closed"));
        },
        wrong -> page(officer, id, gate, request, Form.empty(), wrong));
  }

  private static RightsGate gate(String name) {
    return Arrays.stream(RightsGate.values())
        .filter(g -> ReturnTexts.step(g).equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidTerm("gate", "one of a return"));
  }

  private ModelAndView page(
      Officer officer,
      UUID id,
      RightsGate gate,
      HttpServletRequest request,
      Form openForm,
      Form closeForm) {
    ReturnCase one = desk.get(officer, id);
    GateEntry entry =
        gates.gates(officer, id).stream().filter(g -> g.gate() == gate).findFirst().orElseThrow();
    boolean isHeld = gates.heldShut(officer, id).contains(gate);
    Page page = screens.at(Place.RETURNS, request, "returns.gate." + gate);
    Words words = page.words();
    String action = "/returns/" + id + "/gates/" + ReturnTexts.step(gate);
    Optional<String> over =
        one.state().isEnd() ? Optional.of(words.of("returns.why.over")) : Optional.empty();
    GateView view =
        new GateView(
            new Link(one.reference(), "/returns/" + id),
            ReturnTexts.of(words, "gate-lead", gate),
            ReturnTexts.of(words, "gate-source", gate),
            isHeld
                ? words.of("returns.gate-status.HELD")
                : ReturnTexts.of(words, "gate-status", entry.status()),
            ReturnTexts.tone(entry.status(), isHeld),
            facts(page, entry),
            isHeld ? words.of("returns.gate.held") : "",
            openForm,
            action + "/open",
            fields(words, gate),
            words.of(gate.needsTwo() ? "returns.gate.propose" : "returns.gate.open"),
            over.orElseGet(() -> whyNotOpen(words, officer, gate)),
            entry.status() == GateStatus.PROPOSED,
            action + "/confirm",
            over.orElseGet(() -> whyNotConfirm(words, officer, entry)),
            closeForm,
            action + "/close",
            List.of(FieldView.of(words, "returns", FieldView.Kind.AREA, "reason")),
            over.orElseGet(() -> whyNotClose(words, officer)));
    boolean wrong = openForm.hasErrors() || closeForm.hasErrors();
    return screens.show("returns/gate", page, view, wrong ? merged(openForm, closeForm) : openForm);
  }

  private static Form merged(Form one, Form other) {
    return one.hasErrors() ? one : other;
  }

  private List<ReturnView.Fact> facts(Page page, GateEntry entry) {
    Words words = page.words();
    List<ReturnView.Fact> facts = new ArrayList<>();
    facts.add(fact(words, "who-opens", ReturnTexts.roles(words, entry.gate().openers())));
    facts.add(
        fact(
            words,
            "persons",
            words.of(entry.gate().needsTwo() ? "returns.persons.two" : "returns.persons.one")));
    entry
        .proof()
        .ifPresent(p -> {
          facts.add(fact(words, "evidence", ReturnTexts.of(words, "gate-evidence", p.evidence())));
          facts.add(fact(words, "day", page.times().day(p.day())));
          add(facts, words, "language", p.language());
          add(facts, words, "interpreter", p.interpreter());
          add(facts, words, "guardian", p.guardian());
          add(facts, words, "receiver", p.receiver());
        });
    add(facts, words, "note", entry.note());
    entry.by().ifPresent(o -> facts.add(fact(words, "opened-by", whoIsWho.officer(o))));
    entry.second().ifPresent(o -> facts.add(fact(words, "second", whoIsWho.officer(o))));
    entry.changed().ifPresent(at -> facts.add(fact(words, "changed", page.when(at))));
    return facts;
  }

  private static void add(List<ReturnView.Fact> facts, Words words, String name, String value) {
    Optional.of(value).filter(v -> !v.isEmpty()).ifPresent(v -> facts.add(fact(words, name, v)));
  }

  private static ReturnView.Fact fact(Words words, String name, String value) {
    return new ReturnView.Fact(words.of("returns.fact." + name), value);
  }

  private static List<FieldView> fields(Words words, RightsGate gate) {
    List<FieldView> fields = new ArrayList<>();
    fields.add(
        FieldView.of(
            words,
            "returns",
            FieldView.Kind.CHOICES,
            "evidence",
            ReturnTexts.choices(words, "gate-evidence", gate.evidence())));
    fields.add(FieldView.of(words, "returns", FieldView.Kind.DATE, "date"));
    fields.add(FieldView.of(words, "returns", FieldView.Kind.AREA, "gate-note"));
    fields.add(FieldView.of(words, "returns", FieldView.Kind.TEXT, "gate-language").mayBeEmpty());
    fields.add(FieldView.of(words, "returns", FieldView.Kind.TEXT, "interpreter").mayBeEmpty());
    if (gate == RightsGate.CHILDS_BEST_INTERESTS) {
      fields.add(FieldView.of(words, "returns", FieldView.Kind.TEXT, "guardian").mayBeEmpty());
      fields.add(FieldView.of(words, "returns", FieldView.Kind.TEXT, "receiver").mayBeEmpty());
    }
    return fields;
  }

  private static String whyNotClose(Words words, Officer officer) {
    return officer.hasAny(
            Role.RETURN_OFFICER, Role.PROTECTION_DESK, Role.LEGAL_ADVISER, Role.SUPERVISOR)
        ? ""
        : words.of("returns.why.role");
  }

  private static String whyNotOpen(Words words, Officer officer, RightsGate gate) {
    return gate.openers().stream().anyMatch(officer::has)
        ? ""
        : words.of("returns.why.opener", "who", ReturnTexts.roles(words, gate.openers()));
  }

  private static String whyNotConfirm(Words words, Officer officer, GateEntry entry) {
    if (!officer.has(Role.SUPERVISOR)) {
      return words.of("returns.why.supervisor");
    }
    return entry.by().filter(officer.id()::equals).isPresent()
        ? words.of("returns.why.same-person")
        : "";
  }
}
