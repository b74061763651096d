package org.entente.node.web.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes instants for one viewer: in their zone, with UTC beside it, in their language. */
public final class Times {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Duration SOON = Duration.ofHours(8);

  private final Words words;
  private final ZoneId zone;
  private final InstantSource clock;
  private final DateTimeFormatter date;

  public Times(Words words, ZoneId zone, InstantSource clock) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
    this.date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.language().locale());
  }

  public Instant now() {
    return clock.instant();
  }

  public ZoneId zone() {
    return zone;
  }

  /**
   * Date and time in the viewer's zone with UTC: “14 Nov 2026, 09:14 (08:14 UTC)”; UTC gets its own
   * date where it differs.
   */
  public String when(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
    String day = date.format(here);
    if (here.getOffset().equals(ZoneOffset.UTC)) {
      return words.of("time.utc", "date", day, "time", CLOCK.format(utc));
    }
    if (here.toLocalDate().equals(utc.toLocalDate())) {
      return words.of(
          "time.local", "date", day, "time", CLOCK.format(here), "utc", CLOCK.format(utc));
    }
    return words.of(
        "time.local-other-day",
        "date",
        day,
        "time",
        CLOCK.format(here),
        "utcDate",
        date.format(utc),
        "utc",
        CLOCK.format(utc));
  }

  /** The day in the viewer's zone. */
  public String day(Instant at) {
    return date.format(at.atZone(zone));
  }

  public String day(LocalDate day) {
    return date.format(day);
  }

  /** For the {@code datetime} attribute. */
  public String machine(Instant at) {
    return DateTimeFormatter.ISO_INSTANT.format(at);
  }

  /** How long until a deadline, or how long since: “5 h 12 min left”, “overdue by 2 h”. */
  public Remaining remaining(Instant due) {
    Duration left = Duration.between(now(), due);
    if (left.isNegative()) {
      return new Remaining(words.of("time.overdue", "span", span(left.negated())), Tone.DANGER);
    }
    Tone tone = left.compareTo(SOON) <= 0 ? Tone.WARNING : Tone.NEUTRAL;
    return new Remaining(words.of("time.left", "span", span(left)), tone);
  }

  /** A length of time in its two largest useful parts. */
  public String span(Duration length) {
    long days = length.toDays();
    int hours = length.toHoursPart();
    int minutes = length.toMinutesPart();
    if (days >= 3 || (days > 0 && hours == 0)) {
      return words.of("time.days", "days", days);
    }
    if (days > 0) {
      return words.of("time.days-hours", "days", days, "hours", hours);
    }
    if (hours > 0) {
      return minutes == 0
          ? words.of("time.hours", "hours", hours)
          : words.of("time.hours-minutes", "hours", hours, "minutes", minutes);
    }
    return words.of("time.minutes", "minutes", Math.max(1, minutes));
  }
}
