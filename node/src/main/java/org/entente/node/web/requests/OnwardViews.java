package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.identity.Identity;
import org.entente.node.requests.OnwardDesk;
import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Item;
import org.entente.protocol.TwoPersonAct;
import org.springframework.stereotype.Component;

/** Makes the pages of questions about onward use. */
@Component
class OnwardViews {
  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);

  private final OnwardDesk desk;
  private final RequestDesk requests;
  private final Recipients recipients;
  private final Identity identity;
  private final WhoIsWho whoIsWho;

  OnwardViews(
      OnwardDesk desk,
      RequestDesk requests,
      Recipients recipients,
      Identity identity,
      WhoIsWho whoIsWho) {
    this.desk = desk;
    this.requests = requests;
    this.recipients = recipients;
    this.identity = identity;
    this.whoIsWho = whoIsWho;
  }

  OnwardListView.Row row(Words words, OnwardUse use) {
    return new OnwardListView.Row(
        "/onward/" + use.question().question(),
        use.created(),
        whoIsWho.authority(use.partner()),
        whoIsWho.authority(use.question().to()),
        CodeTexts.of(words, use.question().purpose()),
        OnwardTexts.state(words, use));
  }

  OnwardView of(Officer officer, OnwardUse use, Page page, Form form, Optional<GateReceipt> held) {
    Words words = page.words();
    boolean ours = use.direction() == Request.Direction.SENT;
    String us = identity.profile().name();
    String partner = whoIsWho.authority(use.partner());
    boolean second = recipients.needsSecondPerson(use.partner(), TwoPersonAct.ONWARD_GRANT);
    return new OnwardView(
        new Link(words.of("requests.inbox.ONWARD"), "/onward"),
        words.of(
            ours ? "requests.onward.lead.sent" : "requests.onward.lead.received",
            "partner",
            partner),
        ours,
        OnwardTexts.state(words, use),
        ours ? us : partner,
        ours ? partner : us,
        whoIsWho.authority(use.question().to()),
        CodeTexts.of(words, use.question().purpose()),
        use.question().reasons(),
        use.created(),
        ours
            ? Optional.empty()
            : item(officer, use.question().item()).map(new ItemTexts(page, whoIsWho)::of),
        decision(page, use),
        use.draft().map(whoIsWho::officer).orElse(""),
        use.draftUntil(),
        held.map(receipt -> GatesView.of(words, receipt)),
        OnwardActs.of(words, officer, use),
        "/onward/" + use.question().question(),
        words.of(second ? "requests.onward.then.release" : "requests.onward.then.at-once"),
        form.hasErrors() && !form.hasError("ground")
            ? form
            : Form.empty().with("days", String.valueOf(DAYS.get(1))),
        form.hasError("ground") ? form : Form.empty(),
        DAYS.stream()
            .map(days ->
                Choice.of(String.valueOf(days), words.of("requests.onward.days", "days", days)))
            .toList(),
        RefuseController.grounds(words),
        passOn(words, use));
  }

  /** Our item, from a case file or from an answer we gave. */
  private Optional<Item> item(Officer officer, UUID item) {
    return desk.findItem(officer, item)
        .or(() ->
            requests.received(officer).stream()
                .flatMap(r -> r.answer().stream())
                .flatMap(a -> a.items().stream())
                .filter(i -> i.item().equals(item))
                .findFirst());
  }

  private static String decision(Page page, OnwardUse use) {
    return use.decision()
        .map(d ->
            d.grantedUntil()
                .map(until -> page.t("requests.onward.granted", "until", page.when(until)))
                .orElseGet(() ->
                    page.t(
                        "requests.onward.refused",
                        "ground",
                        d.ground().map(g -> GatesView.ground(page.words(), g)).orElse(""))))
        .orElse("");
  }

  /** Once granted to us, the way on. */
  private static Optional<ActView> passOn(Words words, OnwardUse use) {
    boolean granted =
        use.direction() == Request.Direction.SENT
            && OnwardTexts.of(use) == OnwardTexts.State.GRANTED;
    return granted
        ? Optional.of(
            ActView.page(
                words.of("requests.onward.pass-on"),
                "primary",
                "/items/%s/pass-on?to=%s&purpose=%s"
                    .formatted(
                        use.question().item(), use.question().to(), use.question().purpose()),
                ""))
        : Optional.empty();
  }
}
