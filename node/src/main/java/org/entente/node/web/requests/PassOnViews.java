package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreements;
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
import org.entente.protocol.GateReceipt;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.Item;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Component;

/** Decides what the form that passes an item on offers, and what it warns of. */
@Component
class PassOnViews {
  private final PassOnDesk desk;
  private final Partners partners;
  private final Agreements agreements;
  private final Recipients recipients;
  private final WhoIsWho whoIsWho;

  PassOnViews(
      PassOnDesk desk,
      Partners partners,
      Agreements agreements,
      Recipients recipients,
      WhoIsWho whoIsWho) {
    this.desk = desk;
    this.partners = partners;
    this.agreements = agreements;
    this.recipients = recipients;
    this.whoIsWho = whoIsWho;
  }

  PassOnView of(Officer officer, HeldItem held, Page page, Form form, Optional<GateReceipt> gates) {
    Words words = page.words();
    Item item = held.item();
    Covered covered = Covered.by(words, partners.list(), agreements::findInForce);
    boolean foreign = !whoIsWho.isUs(item.originator());
    boolean bound = foreign && item.handling().has(HandlingCode.H2);
    return new PassOnView(
        new Link(words.of("requests.pass-on.back"), "/cases/" + held.file() + "/items"),
        "/items/" + item.item() + "/pass-on",
        new ItemTexts(page, whoIsWho).of(item),
        rule(words, item, foreign, bound),
        bound,
        officer.hasAny(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR)
            ? ""
            : words.of("requests.why.role-pass-on"),
        gates.map(receipt -> GatesView.of(words, receipt)),
        form,
        partners(officer, item, covered, words),
        covered.purposes(),
        covered.bases(),
        desk.ofItem(officer, item.item()).stream().map(use -> question(words, use)).toList());
  }

  private String rule(Words words, Item item, boolean foreign, boolean bound) {
    if (!foreign) {
      return words.of("requests.pass-on.rule.ours");
    }
    return words.of(
        bound ? "requests.pass-on.rule.bound" : "requests.pass-on.rule.free",
        "originator",
        whoIsWho.authority(item.originator()));
  }

  /**
   * The partners; its originator has the item already, and some agreements ask for a second person.
   */
  private List<Choice> partners(Officer officer, Item item, Covered covered, Words words) {
    return covered.partners().stream()
        .map(choice -> {
          if (choice.value().equals(item.originator().value())) {
            return choice.unavailable(words.of("requests.pass-on.is-originator"));
          }
          boolean second =
              !officer.has(Role.SUPERVISOR)
                  && partners.list().stream()
                      .map(Partner::id)
                      .filter(id -> id.value().equals(choice.value()))
                      .anyMatch(id -> recipients.needsSecondPerson(id, TwoPersonAct.ANSWER));
          return second && choice.isAvailable()
              ? choice.hint(words.of("requests.pass-on.second-person"))
              : choice;
        })
        .toList();
  }

  private PassOnView.Question question(Words words, OnwardUse use) {
    return new PassOnView.Question(
        "/onward/" + use.question().question(),
        use.created(),
        whoIsWho.authority(use.question().to()),
        CodeTexts.of(words, use.question().purpose()),
        OnwardTexts.state(words, use));
  }
}
