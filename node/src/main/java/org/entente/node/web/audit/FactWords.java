package org.entente.node.web.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Offence;
import org.entente.protocol.RefusalGround;

/**
 * The words for what an audit entry states in codes: its result and its facts. What no bundle knows
 * is shown as it stands in the ledger.
 */
final class FactWords {
  /** Where the words of a fact's codes are kept, the likeliest first. */
  private static final Map<String, List<String>> AREAS =
      Map.ofEntries(
          Map.entry(
              "purpose",
              List.of("codes.purpose.", "notices.notice-purpose.", "codes.search-purpose.")),
          Map.entry("basis", List.of("codes.legal-basis.")),
          Map.entry("by", List.of("codes.trend-dimension.")),
          Map.entry("class", List.of("codes.lookup-class.")),
          Map.entry("clock", List.of("codes.clock.")),
          Map.entry("contribution", List.of("notices.kind.")),
          Map.entry("ending", List.of("codes.ending.")),
          Map.entry("from", List.of("codes.legal-state.")),
          Map.entry("gate", List.of("returns.gate.")),
          Map.entry("gates", List.of("codes.gate.", "returns.gate.")),
          Map.entry("grade", List.of("returns.grade.")),
          Map.entry(
              "kind",
              List.of(
                  "codes.message.",
                  "codes.outcome.",
                  "evidence.kind.",
                  "care.need.",
                  "codes.identifier.kind.")),
          Map.entry("manner", List.of("returns.kind.")),
          Map.entry("measure", List.of("codes.measure.")),
          Map.entry("phase", List.of("codes.rescue-phase.")),
          Map.entry("reason", List.of("notices.reason.", "lookups.reason.")),
          Map.entry("role", List.of("codes.smuggling-role.", "codes.protected-role.")),
          Map.entry("roles", List.of("codes.role.")),
          Map.entry("stage", List.of("notices.proceeding-stage.")),
          Map.entry("state", List.of("codes.legal-state.", "notices.state.")),
          Map.entry("urgency", List.of("codes.urgency.")),
          Map.entry("use", List.of("care.use.")),
          Map.entry("verdict", List.of("notices.verdict.")),
          Map.entry("way", List.of("codes.smuggling-way.")));

  private static final List<String> RESULTS =
      List.of(
          "codes.result.",
          "figures.adjustment.",
          "lookups.log.outcome.",
          "lookups.reason.",
          "alerts.party.",
          "notices.verdict.",
          "notices.done.",
          "notices.reason.",
          "notices.how.",
          "returns.finding.",
          "returns.outcome.",
          "care.answer.",
          "care.referral.",
          "codes.delivery-evidence.",
          "trends.import.state.");

  private final Page page;

  FactWords(Page page) {
    this.page = page;
  }

  static String result(Words words, String result) {
    return in(words, RESULTS, result).or(() -> ground(words, result)).orElse(result);
  }

  /** Whether a bundle has words for this value of the fact. */
  boolean knows(String fact, String value) {
    return in(page.words(), AREAS.getOrDefault(fact, List.of()), value).isPresent();
  }

  /** A fact's value; lists keep their order. */
  String value(String fact, String value) {
    if (fact.equals("ground")) {
      return ground(page.words(), value).orElse(value);
    }
    if (fact.equals("due") || fact.equals("as-of")) {
      return instant(value).map(page.times()::when).orElse(value);
    }
    String bare =
        value.startsWith("[") && value.endsWith("]")
            ? value.substring(1, value.length() - 1)
            : value;
    return Arrays.stream(bare.split(fact.equals("gates") ? " " : ", ", -1))
        .map(one -> one(fact, one))
        .collect(Collectors.joining(page.t("layout.list-separator")));
  }

  private String one(String fact, String value) {
    if (fact.equals("offence") || fact.equals("offences")) {
      return Arrays.stream(Offence.values())
          .filter(o -> o.article().equals(value))
          .findFirst()
          .map(o -> CodeTexts.of(page.words(), o))
          .orElse(value);
    }
    if (value.equals("true") || value.equals("false")) {
      return page.t(value.equals("true") ? "codes.yes" : "codes.no");
    }
    if (fact.equals("gates") && value.indexOf(':') > 0) {
      String gate = value.substring(0, value.indexOf(':'));
      String ground = value.substring(value.indexOf(':') + 1);
      return in(page.words(), AREAS.getOrDefault("gates", List.of()), gate).orElse(gate)
          + " – "
          + ground(page.words(), ground).orElse(ground);
    }
    return in(page.words(), AREAS.getOrDefault(fact, List.of()), value).orElse(value);
  }

  private static Optional<String> in(Words words, List<String> areas, String code) {
    return areas.stream().map(a -> a + code).filter(words::has).findFirst().map(words::of);
  }

  private static Optional<String> ground(Words words, String code) {
    return Arrays.stream(RefusalGround.values())
        .filter(g -> g.code().equals(code))
        .findFirst()
        .map(g -> CodeTexts.of(words, g));
  }

  private static Optional<Instant> instant(String value) {
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
