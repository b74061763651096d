package org.entente.node.trends.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.node.trends.Verdict;

/**
 * Finds counts that are unusually high for their month: Farrington, Andrews, Beale and Catchpole, A
 * statistical algorithm for the early detection of outbreaks of infectious disease, J. R. Stat.
 * Soc. A 159 (1996) 547–563, with the milder reweighting of Noufaily and others, An improved
 * algorithm for outbreak detection in multiple surveillance systems, Stat. Med. 32 (2013)
 * 1206–1222.
 *
 * <p>A month is compared with the same month and its neighbours in up to five years before. A
 * quasi-Poisson regression of those counts gives what is expected, allowing for a trend where there
 * is one; months that were themselves unusual weigh less. The limit is the nominal 99.5 % bound of
 * one new count, on the 2/3-power scale on which Poisson counts are nearly symmetric. How often it
 * is wrong on the real series stands in {@code docs/TRENDS.md}.
 */
public final class Farrington {
  /** How many years back it looks. */
  public static final int YEARS = 5;

  /** With fewer years there is no judgement. */
  public static final int FEWEST_YEARS = 3;

  /** Fewer in a month than this are too few to judge. */
  public static final int FEWEST = 5;

  private static final int HALF_WINDOW = 1;
  private static final double QUANTILE = 2.5758293035489004;
  private static final double UNUSUAL_RESIDUAL = 2.58;

  /** Student's 97.5 % quantiles for 6 to 13 degrees of freedom. */
  private static final double[] STUDENT = {2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160};

  private Farrington() {}

  /** Judges the count at an index of a monthly series. */
  public static Verdict judge(int[] series, int at) {
    List<Integer> baseline = baseline(at);
    int years = baseline.size() / (2 * HALF_WINDOW + 1);
    if (years < FEWEST_YEARS) {
      return Verdict.noHistory(series[at]);
    }
    double[] times = baseline.stream().mapToDouble(i -> (i - at) / 12.0).toArray();
    double[] counts = baseline.stream().mapToDouble(i -> series[i]).toArray();
    double most = Arrays.stream(counts).max().orElse(0);
    if (most == 0) {
      return series[at] < FEWEST
          ? Verdict.tooFew(series[at], 0, 0, baseline.size())
          : Verdict.firstSeen(series[at], baseline.size());
    }
    QuasiPoisson fit = fitted(times, counts, most);
    double expected = fit.mean(0);
    double limit = limit(fit);
    if (series[at] < FEWEST) {
      return Verdict.tooFew(series[at], expected, limit, baseline.size());
    }
    return series[at] > limit
        ? Verdict.unusual(series[at], expected, limit, baseline.size())
        : Verdict.usual(series[at], expected, limit, baseline.size());
  }

  /** The same month and its neighbours in the years before, as far as the series goes back. */
  private static List<Integer> baseline(int at) {
    List<Integer> months = new ArrayList<>();
    for (int year = 1; year <= YEARS; year++) {
      int middle = at - 12 * year;
      if (middle - HALF_WINDOW >= 0) {
        for (int i = middle - HALF_WINDOW; i <= middle + HALF_WINDOW; i++) {
          months.add(i);
        }
      }
    }
    return months;
  }

  private static QuasiPoisson fitted(double[] times, double[] counts, double most) {
    QuasiPoisson withTrend = reweighted(times, counts, true);
    boolean keep =
        withTrend.isConverged()
            && Math.abs(withTrend.slopeStatistic()) > student(withTrend.freedom())
            && withTrend.mean(0) <= most;
    return keep ? withTrend : reweighted(times, counts, false);
  }

  private static double student(int freedom) {
    return STUDENT[Math.clamp(freedom - 6, 0, STUDENT.length - 1)];
  }

  private static QuasiPoisson reweighted(double[] times, double[] counts, boolean trend) {
    double[] even = new double[counts.length];
    Arrays.fill(even, 1);
    QuasiPoisson first = QuasiPoisson.fit(times, counts, even, trend);
    if (!first.isConverged()) {
      return first;
    }
    double[] residuals = first.residuals();
    double[] weights = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = residuals[i] > UNUSUAL_RESIDUAL ? Math.pow(residuals[i], -2) : 1;
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights.length / sum;
    }
    QuasiPoisson second = QuasiPoisson.fit(times, counts, weights, trend);
    return second.isConverged() ? second : first;
  }

  /** The 2/3-power threshold (Farrington and others, 1996, section 3.6). */
  private static double limit(QuasiPoisson fit) {
    double mean = fit.mean(0);
    double tau = fit.dispersion() + fit.meanVariance(0) / mean;
    double error = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * tau);
    return Math.pow(Math.pow(mean, 2.0 / 3) + QUANTILE * error, 1.5);
  }
}
