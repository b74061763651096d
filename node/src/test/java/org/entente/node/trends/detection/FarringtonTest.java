package org.entente.node.trends.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.entente.node.trends.Verdict;
import org.junit.jupiter.api.Test;

class FarringtonTest {
  private static int[] level(int months, int count) {
    int[] series = new int[months];
    Arrays.fill(series, count);
    return series;
  }

  @Test
  void aCountLikeThatOfEarlierYearsIsUsual() {
    int[] series = level(72, 20);

    Verdict verdict = Farrington.judge(series, 71);

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.USUAL);
    assertThat(verdict.expected()).isCloseTo(20, within(1e-6));
    assertThat(verdict.compared()).isEqualTo(15);
  }

  /**
   * For a level of 20, fifteen months and dispersion 1, the limit by hand: variance of the mean
   * 20/15; tau = 1 + 1/15; (20^(2/3) + 2.5758 sqrt(4/9 * 20^(1/3) * tau))^(3/2).
   */
  @Test
  void theLimitIsTheOnePublished() {
    double tau = 1 + 1.0 / 15;
    double byHand =
        Math.pow(
            Math.pow(20, 2.0 / 3) + 2.5758293035489004 * Math.sqrt(4.0 / 9 * Math.cbrt(20) * tau),
            1.5);

    assertThat(Farrington.judge(level(72, 20), 71).limit()).isCloseTo(byHand, within(1e-6));
  }

  @Test
  void aSuddenRiseIsUnusual() {
    int[] series = level(72, 20);
    series[71] = 60;

    assertThat(Farrington.judge(series, 71).kind()).isEqualTo(Verdict.Kind.UNUSUAL);
  }

  @Test
  void aSteadyRiseOverTheYearsIsExpectedToGoOn() {
    int[] series = new int[84];
    for (int i = 0; i < series.length; i++) {
      series[i] = (int) Math.round(20 * Math.exp(0.15 * i / 12.0));
    }
    int[] flat = level(84, 20);
    flat[83] = series[83];

    assertThat(Farrington.judge(series, 83).kind()).isEqualTo(Verdict.Kind.USUAL);
    assertThat(Farrington.judge(flat, 83).kind()).isEqualTo(Verdict.Kind.UNUSUAL);
  }

  @Test
  void anUnusualMonthOfThePastHidesNoneOfToday() {
    int[] series = level(84, 20);
    series[83 - 24] = 120;
    series[83] = 60;

    assertThat(Farrington.judge(series, 83).kind()).isEqualTo(Verdict.Kind.UNUSUAL);
  }

  @Test
  void withoutEnoughYearsOrCountsThereIsNoJudgement() {
    assertThat(Farrington.judge(level(36, 20), 35).kind()).isEqualTo(Verdict.Kind.NO_HISTORY);
    assertThat(Farrington.judge(level(72, 1), 71).kind()).isEqualTo(Verdict.Kind.TOO_FEW);
  }

  @Test
  void whatWasNeverMetBeforeIsFirstSeen() {
    int[] series = level(72, 0);
    series[71] = 6;

    assertThat(Farrington.judge(series, 71).kind()).isEqualTo(Verdict.Kind.FIRST_SEEN);
  }
}
