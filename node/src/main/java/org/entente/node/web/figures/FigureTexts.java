package org.entente.node.web.figures;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.entente.node.figures.Bulletin;
import org.entente.node.figures.Standing;
import org.entente.node.web.shell.Times;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.Measure;

/** Numbers, periods and standings of joint figures, in the reader's language. */
final class FigureTexts {
  private final Words words;

  FigureTexts(Words words) {
    this.words = words;
  }

  String period(FiguresPeriod period) {
    return words.of("figures.period", "from", day(period.from()), "to", day(period.to()));
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(words.language().locale())
        .format(day);
  }

  /** A quantity with its unit: a number, or a length of time. */
  String quantity(Measure measure, long quantity) {
    return switch (measure.unit()) {
      case ACTS, PEOPLE -> number(quantity);
      case MINUTES -> minutes(quantity);
    };
  }

  String said(Bulletin.Said said) {
    return switch (said) {
      case Bulletin.Said.Exactly(long number) -> number(number);
      case Bulletin.Said.FewerThan(int smallest) ->
          words.of("figures.bulletin.fewer", "smallest", smallest);
      case Bulletin.Said.Minutes(long median) -> minutes(median);
    };
  }

  private String number(long number) {
    // The narrow space between thousands is in few fonts; its wider sibling is in all.
    return NumberFormat.getIntegerInstance(ULocale.forLocale(words.language().locale()))
        .format(number)
        .replace('\u202f', '\u00a0');
  }

  private String minutes(long minutes) {
    return minutes == 0
        ? words.of("figures.under-a-minute")
        : new Times(words, ZoneOffset.UTC, () -> Instant.EPOCH).span(Duration.ofMinutes(minutes));
  }

  String standing(Standing standing) {
    return words.of("figures.standing." + standing.name());
  }

  static Tone tone(Standing standing) {
    return switch (standing) {
      case COUNTING, COUNT_AWAITED, SIGNED_BY_US -> Tone.NEUTRAL;
      case COUNT_ASKED, DIFFERENT -> Tone.WARNING;
      case EQUAL, SIGNED_BY_PARTNER -> Tone.INFO;
      case JOINT -> Tone.SUCCESS;
    };
  }
}
