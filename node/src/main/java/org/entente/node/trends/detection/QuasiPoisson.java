package org.entente.node.trends.detection;

/**
 * A log-linear quasi-Poisson regression of counts on time, by iteratively reweighted least squares
 * (McCullagh and Nelder, Generalized Linear Models, 2nd ed., 1989, chapters 2 and 9).
 */
final class QuasiPoisson {
  private static final int MOST_ROUNDS = 50;
  private static final double CLOSE_ENOUGH = 1e-9;

  private final double[] times;
  private final double[] counts;
  private final double[] weights;
  private final boolean trend;
  private double intercept;
  private double slope;
  private double[][] covariance = new double[2][2];
  private double dispersion = 1;
  private boolean converged;

  private QuasiPoisson(double[] times, double[] counts, double[] weights, boolean trend) {
    this.times = times.clone();
    this.counts = counts.clone();
    this.weights = weights.clone();
    this.trend = trend;
  }

  /** Fits the weighted counts; without a trend when none is asked for. */
  static QuasiPoisson fit(double[] times, double[] counts, double[] weights, boolean trend) {
    QuasiPoisson fit = new QuasiPoisson(times, counts, weights, trend);
    fit.solve();
    return fit;
  }

  private void solve() {
    double sum = 0;
    double of = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += weights[i] * counts[i];
      of += weights[i];
    }
    if (sum <= 0) {
      return;
    }
    intercept = Math.log(sum / of);
    slope = 0;
    for (int round = 0; round < MOST_ROUNDS && !converged; round++) {
      step();
    }
    converged = converged && Double.isFinite(intercept) && Double.isFinite(slope);
    if (converged) {
      disperse();
    }
  }

  private void step() {
    double sw = 0;
    double swt = 0;
    double swtt = 0;
    double swz = 0;
    double swtz = 0;
    for (int i = 0; i < counts.length; i++) {
      double mean = mean(times[i]);
      double w = weights[i] * mean;
      double z = Math.log(mean) + (counts[i] - mean) / mean;
      sw += w;
      swt += w * times[i];
      swtt += w * times[i] * times[i];
      swz += w * z;
      swtz += w * times[i] * z;
    }
    double before = intercept;
    double slopeBefore = slope;
    if (trend) {
      double determinant = sw * swtt - swt * swt;
      intercept = (swtt * swz - swt * swtz) / determinant;
      slope = (sw * swtz - swt * swz) / determinant;
      covariance =
          new double[][] {
            {swtt / determinant, -swt / determinant}, {-swt / determinant, sw / determinant}
          };
    } else {
      intercept = swz / sw;
      covariance = new double[][] {{1 / sw, 0}, {0, 0}};
    }
    converged =
        Math.abs(intercept - before) < CLOSE_ENOUGH && Math.abs(slope - slopeBefore) < CLOSE_ENOUGH;
  }

  /** Pearson's statistic over the degrees of freedom, and never below that of Poisson counts. */
  private void disperse() {
    double pearson = 0;
    int used = 0;
    for (int i = 0; i < counts.length; i++) {
      double mean = mean(times[i]);
      pearson += weights[i] * (counts[i] - mean) * (counts[i] - mean) / mean;
      used += weights[i] > 0 ? 1 : 0;
    }
    dispersion = Math.max(1, pearson / Math.max(1, used - parameters()));
  }

  private int parameters() {
    return trend ? 2 : 1;
  }

  boolean isConverged() {
    return converged;
  }

  double mean(double time) {
    return Math.exp(intercept + slope * time);
  }

  double dispersion() {
    return dispersion;
  }

  int freedom() {
    return counts.length - parameters();
  }

  /** How many of its standard errors the slope is away from none. */
  double slopeStatistic() {
    return slope / Math.sqrt(dispersion * covariance[1][1]);
  }

  /** The variance of the fitted mean at a time, by the delta method. */
  double meanVariance(double time) {
    double predictor =
        covariance[0][0] + 2 * time * covariance[0][1] + time * time * covariance[1][1];
    return mean(time) * mean(time) * dispersion * predictor;
  }

  /** The standardised Anscombe residuals of the fit (Farrington and others, 1996, section 3.5). */
  double[] residuals() {
    double[] residuals = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double mean = mean(times[i]);
      double leverage =
          weights[i]
              * mean
              * (covariance[0][0]
                  + 2 * times[i] * covariance[0][1]
                  + times[i] * times[i] * covariance[1][1]);
      double anscombe =
          1.5 * (Math.pow(counts[i], 2.0 / 3) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
      residuals[i] = anscombe / Math.sqrt(dispersion * Math.max(1e-6, 1 - leverage));
    }
    return residuals;
  }
}
