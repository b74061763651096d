package org.entente.node.web.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.figures.Counted;
import org.entente.node.figures.Difference;
import org.entente.node.figures.Figures;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.FiguresView;
import org.entente.node.figures.SignedFigures;
import org.entente.node.figures.Standing;
import org.entente.node.identity.Identity;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountAdjustment;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;
import org.springframework.stereotype.Component;

/** Decides what the page of one period shows to an officer. */
@Component
class FiguresPages {
  private static final int SHOWN_ACTS = 500;
  private final WhoIsWho whoIsWho;
  private final Identity identity;

  FiguresPages(WhoIsWho whoIsWho, Identity identity) {
    this.whoIsWho = whoIsWho;
    this.identity = identity;
  }

  FiguresPageView of(Officer officer, FiguresView view, Page page, Optional<GateReceipt> held) {
    Figures figures = view.figures();
    Words words = page.words();
    FigureTexts texts = new FigureTexts(words);
    String partner = whoIsWho.authority(figures.partner());
    String whyNotCount = whyNotCount(officer, view, words);
    return new FiguresPageView(
        href(figures),
        figures.agreement().id(),
        whoIsWho.authority(identity.id()),
        partner,
        texts.standing(view.standing()),
        FigureTexts.tone(view.standing()),
        texts.period(figures.period()),
        words.of(
            "figures.agreement.version",
            "id",
            figures.agreement().id(),
            "version",
            figures.agreement().version()),
        view.due(),
        next(view, words, partner),
        words.of(figures.ours().isEmpty() ? "figures.send" : "figures.send.again"),
        whyNotCount.isEmpty() && !view.hasUnsent()
            ? words.of("figures.why.unchanged")
            : whyNotCount,
        whyNotSign(officer, view, words),
        view.standing() == Standing.JOINT,
        measures(view, texts, words),
        differences(officer, view, texts, words, whyNotCount.isEmpty()),
        view.comparison().map(c -> c.agreed().size()).orElse(0),
        adjustments(view, words, whyNotCount.isEmpty()),
        theirAdjustments(view, words),
        acts(officer, view, texts, words),
        view.signed().map(s -> joint(s, href(figures))),
        held.map(r -> GatesView.of(words, r)),
        figures.replaces().map(r -> new Link(words.of("figures.replaces"), "/figures/" + r)));
  }

  /** Where an entry stands in the audit; nowhere for whoever does not read the audit. */
  private static String entryHref(Officer officer, Counted counted) {
    return officer.readsAudit() ? "/audit/" + counted.entry() : "";
  }

  static String href(Figures figures) {
    return "/figures/" + figures.id();
  }

  private static String whyNotCount(Officer officer, FiguresView view, Words words) {
    if (!officer.has(FiguresDesk.COUNTER)) {
      return words.of("figures.why.counter");
    }
    return view.isOpen() ? "" : words.of("figures.why.signed");
  }

  private static String whyNotSign(Officer officer, FiguresView view, Words words) {
    if (view.derived().isEmpty()) {
      return words.of("figures.why.not-equal");
    }
    if (!view.isOpen()) {
      return words.of("figures.why.signed");
    }
    if (!officer.has(Role.SUPERVISOR)) {
      return words.of("figures.why.supervisor");
    }
    boolean first =
        view.figures()
            .ours()
            .flatMap(Figures.Count::officer)
            .filter(officer.id()::equals)
            .isPresent();
    return first ? words.of("figures.why.first-person") : "";
  }

  private static FiguresPageView.Notice next(FiguresView view, Words words, String partner) {
    String key = "figures.next." + view.standing().name();
    Optional<String> trouble = view.figures().ours().flatMap(Figures.Count::trouble);
    if (trouble.isPresent()) {
      return new FiguresPageView.Notice(
          Tone.DANGER,
          words.of("figures.trouble"),
          words.of("figures.trouble.text", "code", trouble.get(), "partner", partner));
    }
    return new FiguresPageView.Notice(
        FigureTexts.tone(view.standing()),
        naming(words, key, partner),
        naming(words, key + ".text", partner));
  }

  /** A text that may name the partner or not. */
  static String naming(Words words, String key, String partner) {
    return words.arguments(key).isEmpty() ? words.of(key) : words.of(key, "partner", partner);
  }

  private static List<FiguresPageView.MeasureRow> measures(
      FiguresView view, FigureTexts texts, Words words) {
    List<CountedAct> ours =
        view.figures().ours().map(c -> c.content().acts()).orElse(view.working());
    Optional<List<CountedAct>> theirs = view.figures().theirs().map(c -> c.content().acts());
    Optional<JointFigures> joint = view.signed().map(SignedFigures::record);
    Set<Measure> seen = new LinkedHashSet<>();
    Arrays.stream(Measure.values())
        .filter(m -> has(ours, m) || theirs.filter(t -> has(t, m)).isPresent())
        .forEach(seen::add);
    return seen.stream()
        .map(m ->
            new FiguresPageView.MeasureRow(
                CodeTexts.of(words, m),
                texts.quantity(m, FiguresDesk.number(m, ours)),
                theirs.map(t -> texts.quantity(m, FiguresDesk.number(m, t))).orElse("–"),
                joint.flatMap(j -> j.find(m)).map(r -> texts.quantity(m, r.number())).orElse("")))
        .toList();
  }

  private static boolean has(List<CountedAct> acts, Measure measure) {
    return acts.stream().anyMatch(a -> a.measure() == measure);
  }

  private List<FiguresPageView.DifferenceRow> differences(
      Officer officer, FiguresView view, FigureTexts texts, Words words, boolean mayCount) {
    Map<CountedAct.Key, Counted> evidence = evidence(view);
    String base = href(view.figures());
    return view.comparison().stream()
        .flatMap(c -> c.differences().stream())
        .map(d -> {
          CountedAct.Key key = d.key();
          Optional<Counted> entry = Optional.ofNullable(evidence.get(key));
          Optional<CountedAct> ours =
              switch (d) {
                case Difference.OnlyOurs(var one) -> Optional.of(one);
                case Difference.OnlyTheirs _ -> Optional.empty();
                case Difference.Quantity(var one, _) -> Optional.of(one);
              };
          Optional<CountedAct> theirs =
              switch (d) {
                case Difference.OnlyOurs _ -> Optional.empty();
                case Difference.OnlyTheirs(var other) -> Optional.of(other);
                case Difference.Quantity(_, var other) -> Optional.of(other);
              };
          return new FiguresPageView.DifferenceRow(
              CodeTexts.of(words, key.measure()),
              whoIsWho.authority(key.by()),
              key.act(),
              ours(ours, entry, texts, words),
              entry.map(e -> entryHref(officer, e)).orElse(""),
              theirs
                  .map(a ->
                      words.of(
                          "figures.counted",
                          "quantity",
                          texts.quantity(key.measure(), a.quantity())))
                  .orElse(words.of("figures.not-counted")),
              mayCount && theirs.isPresent()
                  ? Optional.of(new Link(words.of("figures.accept"), settle(base, "accept", key)))
                  : Optional.empty(),
              mayCount && ours.isPresent() && entry.isPresent() && theirs.isEmpty()
                  ? Optional.of(new Link(words.of("figures.remove"), settle(base, "remove", key)))
                  : Optional.empty());
        })
        .toList();
  }

  private static String ours(
      Optional<CountedAct> counted, Optional<Counted> entry, FigureTexts texts, Words words) {
    String said =
        counted
            .map(a ->
                words.of("figures.counted", "quantity", texts.quantity(a.measure(), a.quantity())))
            .orElse(words.of("figures.not-counted"));
    return entry
        .map(e ->
            words.of(
                "figures.ledger-says",
                "said",
                said,
                "event",
                CodeTexts.known(words, "act", e.event()),
                "leaf",
                String.valueOf(e.leaf())))
        .orElse(words.of("figures.ledger-silent", "said", said));
  }

  static String settle(String base, String how, CountedAct.Key key) {
    return base
        + "/"
        + how
        + "?measure="
        + key.measure()
        + "&by="
        + key.by()
        + "&act="
        + URLEncoder.encode(key.act(), StandardCharsets.UTF_8);
  }

  private static Map<CountedAct.Key, Counted> evidence(FiguresView view) {
    return view.evidence().stream()
        .collect(Collectors.toMap(c -> c.act().key(), Function.identity(), (a, _) -> a));
  }

  private List<FiguresPageView.AdjustmentRow> adjustments(
      FiguresView view, Words words, boolean mayCount) {
    return view.adjustments().stream()
        .map(a ->
            row(
                a.change(),
                words,
                whoIsWho.officer(a.officer()),
                mayCount
                    ? Optional.of(
                        new Link(
                            words.of("figures.withdraw"),
                            settle(href(view.figures()), "withdraw", a.change().key())))
                    : Optional.empty()))
        .toList();
  }

  private List<FiguresPageView.AdjustmentRow> theirAdjustments(FiguresView view, Words words) {
    List<CountAdjustment> changes =
        view.figures()
            .theirs()
            .map(Figures.Count::content)
            .map(FiguresCount::adjustments)
            .orElse(List.of());
    String by = whoIsWho.authority(view.figures().partner());
    return changes.stream().map(c -> row(c, words, by, Optional.empty())).toList();
  }

  private static FiguresPageView.AdjustmentRow row(
      CountAdjustment change, Words words, String by, Optional<Link> withdraw) {
    return new FiguresPageView.AdjustmentRow(
        words.of("figures.adjustment." + change.kind().name()),
        CodeTexts.of(words, change.measure()),
        change.act(),
        change.reason(),
        by,
        withdraw);
  }

  private List<FiguresPageView.ActRow> acts(
      Officer officer, FiguresView view, FigureTexts texts, Words words) {
    Map<CountedAct.Key, Counted> evidence = evidence(view);
    return view.working().stream()
        .limit(SHOWN_ACTS)
        .map(a -> {
          Optional<Counted> entry = Optional.ofNullable(evidence.get(a.key()));
          return new FiguresPageView.ActRow(
              CodeTexts.of(words, a.measure()),
              whoIsWho.authority(a.by()),
              a.act(),
              a.at(),
              texts.quantity(a.measure(), a.quantity()),
              entry.map(e -> entryHref(officer, e)).orElse(""),
              entry.map(e -> String.valueOf(e.leaf())).orElse(""));
        })
        .toList();
  }

  private static FiguresPageView.JointView joint(SignedFigures signed, String base) {
    return new FiguresPageView.JointView(
        signed.at(),
        signed.record().digest().hex(),
        signed.signatures().stream()
            .map(s ->
                new FiguresPageView.SignatureRow(
                    s.by().name(), s.by().fingerprint().hex(), s.signature().hex()))
            .toList(),
        Arrays.stream(Language.values())
            .map(l ->
                new FiguresPageView.BulletinLinks(
                    l.ownName(),
                    l.tag(),
                    base + "/bulletin/" + l.code() + ".html",
                    base + "/bulletin/" + l.code() + ".pdf"))
            .toList());
  }

  String shares(JointFigures.Row row, FigureTexts texts, Words words) {
    return row.shares().stream()
        .map(s ->
            words.of(
                "figures.share",
                "authority",
                authority(s.authority()),
                "number",
                texts.quantity(row.measure(), s.number())))
        .collect(Collectors.joining(" · "));
  }

  String authority(AuthorityId id) {
    return whoIsWho.authority(id);
  }
}
