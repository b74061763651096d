package org.entente.node.web.trends;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.entente.node.trends.Picture;
import org.entente.node.trends.Verdict;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.TrendDimension;

/** Puts codes, months and findings into words. */
final class TrendTexts {
  private final Words words;
  private final DateTimeFormatter month;

  TrendTexts(Words words) {
    this.words = words;
    this.month =
        DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(words.language().locale());
  }

  String month(YearMonth of) {
    return month.format(of);
  }

  String dimension(TrendDimension by) {
    return CodeTexts.of(words, by);
  }

  /** The words of a code of the dimension. */
  String code(TrendDimension by, String code) {
    return by.codes().stream()
        .filter(c -> c.name().equals(code))
        .findFirst()
        .map(c -> CodeTexts.of(words, c))
        .orElse(code);
  }

  String finding(Verdict verdict) {
    return words.of("trends.finding." + verdict.kind());
  }

  static Tone tone(Verdict verdict) {
    return verdict.isNew() ? Tone.WARNING : Tone.NEUTRAL;
  }

  /** Why the product says so, in a sentence. */
  String why(Verdict verdict) {
    return switch (verdict.kind()) {
      case UNUSUAL, USUAL ->
          words.of(
              "trends.why." + verdict.kind(),
              "count",
              verdict.observed(),
              "compared",
              verdict.compared(),
              "expected",
              one(verdict.expected()),
              "limit",
              one(verdict.limit()));
      case FIRST_SEEN ->
          words.of(
              "trends.why.FIRST_SEEN", "count", verdict.observed(), "compared", verdict.compared());
      case TOO_FEW -> words.of("trends.why.TOO_FEW", "least", Picture.FEWEST);
      case NO_HISTORY -> words.of("trends.why.NO_HISTORY", "years", Picture.FEWEST_YEARS);
    };
  }

  /** A number with one decimal, as the reader's language writes it. */
  String number(double value) {
    return String.format(words.language().locale(), "%.1f", value);
  }

  static double one(double value) {
    return Math.round(value * 10) / 10.0;
  }

  List<Choice> months(YearMonth first, YearMonth last) {
    return first.until(last, ChronoUnit.MONTHS) < 0
        ? List.of()
        : Stream.iterate(last, m -> !m.isBefore(first), m -> m.minusMonths(1))
            .map(m -> Choice.of(m.toString(), month(m)))
            .toList();
  }
}
