package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreements;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.HeldItem;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.PassOnDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.lookups.Covered;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Gate;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.Item;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Component;

/** Decides what the form that passes an item on offers, and what it warns of. */
@Component
class PassOnViews {
  private final PassOnDesk desk;
  private final CaseDesk cases;
  private final Partners partners;
  private final Agreements agreements;
  private final Recipients recipients;
  private final WhoIsWho whoIsWho;

  PassOnViews(
      PassOnDesk desk,
      CaseDesk cases,
      Partners partners,
      Agreements agreements,
      Recipients recipients,
      WhoIsWho whoIsWho) {
    this.desk = desk;
    this.cases = cases;
    this.partners = partners;
    this.agreements = agreements;
    this.recipients = recipients;
    this.whoIsWho = whoIsWho;
  }

  PassOnView of(Officer officer, HeldItem held, Page page, Form form, Optional<GateReceipt> gates) {
    Words words = page.words();
    Item item = held.item();
    Covered covered = Covered.by(words, partners.list(), agreements::findInForce);
    List<OnwardUse> uses = desk.ofItem(officer, item.item());
    boolean foreign = !whoIsWho.isUs(item.originator());
    boolean bound = foreign && item.handling().has(HandlingCode.H2);
    return new PassOnView(
        new Link(words.of("requests.pass-on.back"), "/cases/" + held.file() + "/items"),
        "/items/" + item.item() + "/pass-on",
        new ItemTexts(page, whoIsWho).of(item),
        rule(words, item, foreign, granted(uses, page)),
        bound,
        officer.hasAny(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR)
            ? ""
            : words.of("requests.why.role-pass-on"),
        gates.filter(receipt -> !isPrepared(receipt)).map(receipt -> GatesView.of(words, receipt)),
        gates.filter(PassOnViews::isPrepared).map(_ -> again(item, form)).orElse(""),
        form,
        partners(item, covered.partners(cases.get(officer, held.file()).classification()), words),
        covered.purposes(),
        covered.bases(),
        uses.stream().map(use -> question(officer, words, use)).toList());
  }

  private String rule(Words words, Item item, boolean foreign, boolean granted) {
    if (!foreign) {
      return words.of("requests.pass-on.rule.ours");
    }
    String originator = whoIsWho.authority(item.originator());
    if (!item.handling().has(HandlingCode.H2)) {
      return words.of("requests.pass-on.rule.free", "originator", originator);
    }
    return granted
        ? words.of("requests.pass-on.rule.granted", "originator", originator)
        : words.of("requests.pass-on.rule.bound", "originator", originator);
  }

  private static boolean granted(List<OnwardUse> uses, Page page) {
    return uses.stream()
        .flatMap(use -> use.decision().stream())
        .flatMap(decision -> decision.grantedUntil().stream())
        .anyMatch(until -> until.isAfter(page.times().now()));
  }

  /** Whether nothing but the second person is missing: then the first officer has prepared it. */
  static boolean isPrepared(GateReceipt receipt) {
    return receipt.answers().stream()
        .filter(answer -> !answer.passed())
        .allMatch(answer -> answer.gate() == Gate.SECOND_PERSON);
  }

  /** The address at which the second person finds the same form filled in. */
  private static String again(Item item, Form form) {
    return "/items/%s/pass-on?to=%s&purpose=%s&legal-basis=%s"
        .formatted(item.item(), form.value("to"), form.value("purpose"), form.value("legal-basis"));
  }

  /**
   * The partners; its originator has the item already, and some agreements ask for a second person.
   */
  private List<Choice> partners(Item item, List<Choice> covered, Words words) {
    return covered.stream()
        .map(choice -> {
          if (choice.value().equals(item.originator().value())) {
            return choice.unavailable(words.of("requests.pass-on.is-originator"));
          }
          boolean second =
              partners.list().stream()
                  .map(Partner::id)
                  .filter(id -> id.value().equals(choice.value()))
                  .anyMatch(id -> recipients.needsSecondPerson(id, TwoPersonAct.ANSWER));
          return second && choice.isAvailable()
              ? choice.hint(words.of("requests.pass-on.second-person"))
              : choice;
        })
        .toList();
  }

  private PassOnView.Question question(Officer officer, Words words, OnwardUse use) {
    return new PassOnView.Question(
        desk.mayReadQuestions(officer) ? "/onward/" + use.question().question() : "",
        use.created(),
        whoIsWho.authority(use.question().to()),
        CodeTexts.of(words, use.question().purpose()),
        OnwardTexts.state(words, use));
  }
}
