package org.entente.node.trends.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.node.trends.Incident;
import org.entente.node.trends.format.IncidentRows;
import org.entente.node.trends.format.ShippedIncidents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often the change detection calls unusual what is not, measured over the real series; the
 * table in docs/TRENDS.md is what this prints. Seeded, so it measures the same every time.
 */
class FalseAlarmTest {
  private static final YearMonth FIRST = YearMonth.of(2014, 1);
  private static final int MONTHS = 115;
  private static final int ROUNDS = 30;
  private static final long SEED = 20261126;

  private static final Map<String, int[]> SERIES = new LinkedHashMap<>();

  private record Rate(int alarms, int judged) {
    double share() {
      return judged == 0 ? 0 : alarms / (double) judged;
    }

    Rate plus(Rate other) {
      return new Rate(alarms + other.alarms, judged + other.judged);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = ShippedIncidents.open()) {
      IncidentRows.read(in, row -> row.incident().ifPresent(FalseAlarmTest::count));
    }
    SERIES.values().removeIf(s -> sum(s) < MONTHS);
  }

  private static void count(Incident incident) {
    int at = (int) ChronoUnit.MONTHS.between(FIRST, incident.month().orElseThrow());
    for (String key : List.of("route " + incident.route(), "cause " + incident.cause(), "all")) {
      SERIES.computeIfAbsent(key, _ -> new int[MONTHS])[at]++;
    }
  }

  private static int sum(int[] series) {
    int sum = 0;
    for (int count : series) {
      sum += count;
    }
    return sum;
  }

  private static Rate judge(int[] series) {
    int alarms = 0;
    int judged = 0;
    for (int at = 0; at < series.length; at++) {
      switch (Farrington.judge(series, at).kind()) {
        case UNUSUAL, FIRST_SEEN -> {
          alarms++;
          judged++;
        }
        case USUAL, TOO_FEW -> judged++;
        case NO_HISTORY -> {
          // Nothing is said, so nothing is wrong.
        }
      }
    }
    return new Rate(alarms, judged);
  }

  /** Counts as the real series would give them if only season and chance moved them. */
  @Test
  void simulatedSeriesWithoutChangeSeldomAlarm() {
    Random random = new Random(SEED);
    Rate rate = new Rate(0, 0);
    for (int[] series : SERIES.values()) {
      double[] season = season(series);
      double dispersion = dispersion(series, season);
      for (int round = 0; round < ROUNDS; round++) {
        int[] simulated = new int[MONTHS];
        for (int at = 0; at < MONTHS; at++) {
          simulated[at] = count(random, season[at % 12], dispersion);
        }
        rate = rate.plus(judge(simulated));
      }
    }
    report("parametric bootstrap", rate);
    assertThat(rate.share()).isLessThan(0.03);
  }

  /** The real counts of each calendar month in a random order of years: no trend, no outbreak. */
  @Test
  void realCountsInRandomOrderOfYearsSeldomAlarm() {
    Random random = new Random(SEED);
    Rate rate = new Rate(0, 0);
    for (int[] series : SERIES.values()) {
      for (int round = 0; round < ROUNDS; round++) {
        rate = rate.plus(judge(permuted(series, random)));
      }
    }
    report("permutation of years", rate);
    assertThat(rate.share()).isLessThan(0.03);
  }

  /** A month that has three times what its season brings is found. */
  @Test
  void aThreefoldMonthIsFound() {
    Random random = new Random(SEED);
    int found = 0;
    int planted = 0;
    for (int[] series : SERIES.values()) {
      double[] season = season(series);
      double dispersion = dispersion(series, season);
      for (int round = 0; round < ROUNDS; round++) {
        int[] simulated = new int[MONTHS];
        for (int at = 0; at < MONTHS; at++) {
          simulated[at] = count(random, season[at % 12], dispersion);
        }
        int at = 72 + random.nextInt(MONTHS - 72);
        if (season[at % 12] >= 5) {
          simulated[at] = count(random, 3 * season[at % 12], dispersion);
          planted++;
          found += Farrington.judge(simulated, at).isNew() ? 1 : 0;
        }
      }
    }
    report("threefold months found", new Rate(found, planted));
    assertThat(found / (double) planted).isGreaterThan(0.5);
  }

  /** What the method says of the real data itself. */
  @Test
  void theRealDataAlarmMoreOftenThanChance() {
    Rate rate =
        SERIES.values().stream().map(FalseAlarmTest::judge).reduce(Rate::plus).orElseThrow();
    report("the real series", rate);
    assertThat(rate.share()).isGreaterThan(0.01);
  }

  private static void report(String what, Rate rate) {
    System.out.println(
        "| "
            + what
            + " | "
            + SERIES.size()
            + " | "
            + rate.judged()
            + " | "
            + rate.alarms()
            + " | "
            + Math.round(10_000 * rate.share()) / 100.0
            + " % |");
  }

  private static double[] season(int[] series) {
    double[] season = new double[12];
    for (int month = 0; month < 12; month++) {
      double sum = 0;
      int years = 0;
      for (int at = month; at < MONTHS; at += 12) {
        sum += series[at];
        years++;
      }
      season[month] = Math.max(0.1, sum / years);
    }
    return season;
  }

  /** Of neighbouring years, so that slow growth does not count as chance. */
  private static double dispersion(int[] series, double[] season) {
    double sum = 0;
    int pairs = 0;
    for (int at = 12; at < MONTHS; at++) {
      double mean = (series[at] + series[at - 12]) / 2.0;
      if (mean > 0) {
        double half = (series[at] - series[at - 12]) / 2.0;
        sum += 2 * half * half / mean;
        pairs++;
      }
    }
    return Math.max(1, sum / pairs);
  }

  private static int[] permuted(int[] series, Random random) {
    int[] permuted = series.clone();
    for (int month = 0; month < 12; month++) {
      List<Integer> places = new ArrayList<>();
      for (int at = month; at < MONTHS; at += 12) {
        places.add(at);
      }
      List<Integer> from = new ArrayList<>(places);
      java.util.Collections.shuffle(from, random);
      for (int i = 0; i < places.size(); i++) {
        permuted[places.get(i)] = series[from.get(i)];
      }
    }
    return permuted;
  }

  /** A Poisson count, or, where the variance exceeds the mean, one of a gamma-mixed Poisson. */
  private static int count(Random random, double mean, double dispersion) {
    double rate = mean;
    if (dispersion > 1.0001) {
      double shape = mean / (dispersion - 1);
      rate = gamma(random, shape) * (dispersion - 1);
    }
    return poisson(random, rate);
  }

  private static int poisson(Random random, double rate) {
    if (rate > 200) {
      return (int) Math.max(0, Math.round(rate + Math.sqrt(rate) * random.nextGaussian()));
    }
    double limit = Math.exp(-rate);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /** Marsaglia and Tsang, A simple method for generating gamma variables, 2000. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
