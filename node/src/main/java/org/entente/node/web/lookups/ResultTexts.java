package org.entente.node.web.lookups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.node.discovery.Lookup;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;

/**
 * Puts the outcome of a lookup into words. The negative answer has one form, which depends on
 * nothing but that it is the answer.
 */
final class ResultTexts {
  private final Words words;
  private final RecordNames names;
  private final String whyNotRequest;
  private final Function<Instant, String> when;

  ResultTexts(
      Words words, RecordNames names, String whyNotRequest, Function<Instant, String> when) {
    this.words = words;
    this.names = names;
    this.whyNotRequest = whyNotRequest;
    this.when = when;
  }

  /** A row for each record asked about, in the order asked. */
  List<ResultView.Row> rows(Lookup lookup, String partner) {
    return lookup.records().stream().map(record -> row(lookup, partner, record)).toList();
  }

  private ResultView.Row row(Lookup lookup, String partner, String record) {
    RecordNames.Name name = names.of(record);
    String outcome = lookup.outcome(record);
    return new ResultView.Row(
        name.label(),
        name.isPerson(),
        name.kind(),
        partner,
        words.of("lookups.answer." + outcome),
        tone(outcome),
        meaning(lookup, record, outcome),
        lookup.hitsOn(record).stream().sorted(HitTexts.strongestFirst()).map(this::match).toList(),
        next(lookup, record, outcome));
  }

  private static Tone tone(String outcome) {
    return switch (outcome) {
      case "HIT" -> Tone.SUCCESS;
      case "NO_DISCLOSABLE_MATCH" -> Tone.INFO;
      case "WAITING" -> Tone.NEUTRAL;
      default -> Tone.WARNING;
    };
  }

  private String meaning(Lookup lookup, String record, String outcome) {
    if (outcome.equals("WAITING")) {
      return lookup.due().map(this::dueAt).orElse(words.of("lookups.meaning.WAITING"));
    }
    return outcome.equals("PARTLY_ANSWERED")
        ? words.of(
            "lookups.meaning.partly",
            "meaning",
            words.of("lookups.meaning.NO_DISCLOSABLE_MATCH"),
            "classes",
            unanswered(lookup, record))
        : words.of("lookups.meaning." + outcome);
  }

  private String dueAt(Instant due) {
    return words.of("lookups.meaning.due", "due", when.apply(due));
  }

  /** The classes of a record's values the partner gave no answer on. */
  private String unanswered(Lookup lookup, String record) {
    return lookup.questionsOn(record).stream()
        .filter(q -> q.state() != Lookup.State.ANSWERED)
        .map(q -> CodeTexts.of(words, q.lookupClass()))
        .collect(Collectors.joining(words.of("lookups.list-separator")));
  }

  ResultView.Match match(Lookup.Hit hit) {
    return new ResultView.Match(
        HitTexts.kind(words, hit.kind()),
        HitTexts.basis(words, hit.basis()),
        HitTexts.strength(words, hit.strength()),
        strength(hit.strength()),
        HitTexts.chance(words, hit.basis()));
  }

  private static Tone strength(String strength) {
    return switch (strength) {
      case "STRONG" -> Tone.SUCCESS;
      case "MODERATE" -> Tone.INFO;
      default -> Tone.NEUTRAL;
    };
  }

  private ResultView.Next next(Lookup lookup, String record, String outcome) {
    return switch (outcome) {
      case "HIT" ->
          new ResultView.Next(
              words.of("lookups.next.request"),
              "/cases/%s/requests/new?lookup=%s&record=%s"
                  .formatted(lookup.file(), lookup.id(), record),
              whyNotRequest);
      case "WAITING" -> new ResultView.Next(words.of("lookups.next.wait"), "", "");
      default -> new ResultView.Next(words.of("lookups.next.none"), "", "");
    };
  }

  /** The batches of a lookup, with what was charged for each. */
  List<ResultView.Batch> batches(Lookup lookup) {
    List<ResultView.Batch> batches = new ArrayList<>();
    for (Lookup.Question question : lookup.questions()) {
      batches.add(
          new ResultView.Batch(
              CodeTexts.of(words, question.lookupClass()),
              words.of("lookups.state." + question.state()),
              tone(question.state()),
              question.reason().map(this::reason).orElse(""),
              question.values(),
              question.padded(),
              question.gates().map(g -> GatesView.of(words, g)).stream().toList()));
    }
    return batches;
  }

  private static Tone tone(Lookup.State state) {
    return switch (state) {
      case WAITING -> Tone.NEUTRAL;
      case ANSWERED -> Tone.SUCCESS;
      case NOT_ASKED, DECLINED -> Tone.WARNING;
      case FAILED -> Tone.DANGER;
    };
  }

  private String reason(String reason) {
    String key = "lookups.reason." + reason;
    return words.has(key) ? words.of(key) : words.of("lookups.reason.code", "code", reason);
  }
}
