package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {
  private static final Instant NOW = Instant.parse("2026-11-14T08:14:00Z");
  private static final String NBSP = "\u00a0";

  @Test
  void anInstantIsShownInTheViewersZoneAndInUtc() {
    assertThat(in(Language.ENGLISH, "Europe/Berlin").when(NOW))
        .isEqualTo("14 Nov 2026, 09:14 (08:14" + NBSP + "UTC)");
    assertThat(in(Language.CHINESE, "Asia/Shanghai").when(NOW))
        .isEqualTo("2026年11月14日 16:14（UTC 08:14）");
  }

  @Test
  void utcHasItsOwnDateWhereItIsAnotherDay() {
    Times auckland = in(Language.ENGLISH, "Pacific/Auckland");
    assertThat(auckland.when(Instant.parse("2026-11-14T20:00:00Z")))
        .isEqualTo("15 Nov 2026, 09:00 (14 Nov 2026, 20:00" + NBSP + "UTC)");
  }

  @Test
  void utcAloneIsNotSaidTwice() {
    assertThat(in(Language.ENGLISH, "UTC").when(NOW))
        .isEqualTo("14 Nov 2026, 08:14" + NBSP + "UTC");
  }

  @Test
  void aDayIsThatOfTheViewersZone() {
    Instant late = Instant.parse("2026-11-14T23:30:00Z");
    assertThat(in(Language.FRENCH, "Europe/Paris").day(late)).isEqualTo("15 nov. 2026");
    assertThat(in(Language.SPANISH, "UTC").day(LocalDate.of(2026, 3, 2))).isEqualTo("2 mar 2026");
  }

  @Test
  void remainingTimeSpeaksLouderAsItRunsOut() {
    assertThat(remaining(Duration.ofDays(6).plusHours(3)))
        .isEqualTo(new Remaining("6 days left", Tone.NEUTRAL));
    assertThat(remaining(Duration.ofHours(29)))
        .isEqualTo(new Remaining("1 day 5" + NBSP + "h left", Tone.NEUTRAL));
    assertThat(remaining(Duration.ofMinutes(312)))
        .isEqualTo(new Remaining("5" + NBSP + "h 12" + NBSP + "min left", Tone.WARNING));
    assertThat(remaining(Duration.ofSeconds(20)))
        .isEqualTo(new Remaining("1" + NBSP + "min left", Tone.WARNING));
    assertThat(remaining(Duration.ofHours(-2)))
        .isEqualTo(new Remaining("overdue by 2" + NBSP + "h", Tone.DANGER));
  }

  @Test
  void aMachineReadsUtc() {
    assertThat(in(Language.ENGLISH, "Asia/Tokyo").machine(NOW)).isEqualTo("2026-11-14T08:14:00Z");
  }

  private static Remaining remaining(Duration from) {
    return in(Language.ENGLISH, "Europe/Berlin").remaining(NOW.plus(from));
  }

  private static Times in(Language language, String zone) {
    return new Times(Texts.load().in(language), ZoneId.of(zone), InstantSource.fixed(NOW));
  }
}
