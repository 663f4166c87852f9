package org.salesprocess.metrics.retention.lifetime;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Height, slope and curvature of a log-likelihood at one place, by central differences.
 *
 * <p>The matrix of second derivatives is scaled to a unit diagonal before it is taken apart, so
 * that its eigenvalues tell how flat the surface is whatever the units of the parameters are.
 */
final class Curvature {

  private static final double LEAST_STEP = 1e-6;
  private static final double GREATEST_STEP = 0.005;
  private static final double STEP_IN_STANDARD_ERRORS = 0.02;
  private static final double LEAST_EIGENVALUE = 1e-10;

  private final double height;
  private final double[] slope;
  private final double[] scale;
  private final double[] eigenvalues;
  private final double[][] eigenvectors;

  private Curvature(double height, double[] slope, double[][] information) {
    this.height = height;
    this.slope = slope;
    int n = slope.length;
    scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = 1 / StrictMath.sqrt(Math.max(Math.abs(information[i][i]), 1e-12));
    }
    double[][] scaled = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        scaled[i][j] = scale[i] * information[i][j] * scale[j];
      }
    }
    EigenDecompositionSymmetric parts =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(scaled));
    eigenvalues = parts.getEigenvalues();
    RealMatrix vectors = parts.getV();
    eigenvectors = vectors.getData();
  }

  /** Returns the steps for a first look, before the curvature is known. */
  static double[] firstSteps(int dimensions) {
    double[] steps = new double[dimensions];
    Arrays.fill(steps, 1e-3);
    return steps;
  }

  /**
   * Looks around a place.
   *
   * @return null if the log-likelihood is not finite all around it
   */
  static @Nullable Curvature at(LogSurface surface, double[] place, double[] steps) {
    int n = place.length;
    double height = surface.at(place);
    double[] above = new double[n];
    double[] below = new double[n];
    double[] slope = new double[n];
    double[][] information = new double[n][n];
    for (int i = 0; i < n; i++) {
      above[i] = shifted(surface, place, steps, i, i, 1);
      below[i] = shifted(surface, place, steps, i, i, -1);
      slope[i] = (above[i] - below[i]) / (2 * steps[i]);
      information[i][i] = (2 * height - above[i] - below[i]) / (steps[i] * steps[i]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double both =
            shifted(surface, place, steps, i, j, 1) + shifted(surface, place, steps, i, j, -1);
        double mixed = both - above[i] - above[j] - below[i] - below[j] + 2 * height;
        information[i][j] = -mixed / (2 * steps[i] * steps[j]);
        information[j][i] = information[i][j];
      }
    }
    double all = height;
    for (double[] row : information) {
      for (double entry : row) {
        all += entry;
      }
    }
    // one that is infinite or not a number makes the sum so
    return Math.abs(all) <= Double.MAX_VALUE ? new Curvature(height, slope, information) : null;
  }

  private static double shifted(
      LogSurface surface, double[] place, double[] steps, int i, int j, int sign) {
    double[] moved = place.clone();
    moved[i] += sign * steps[i];
    if (i != j) {
      moved[j] += sign * steps[j];
    }
    return surface.at(moved);
  }

  double height() {
    return height;
  }

  /** Returns steps that are a small part of a standard error each. */
  double[] betterSteps() {
    double[] steps = new double[scale.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.max(LEAST_STEP, Math.min(GREATEST_STEP, STEP_IN_STANDARD_ERRORS * scale[i]));
    }
    return steps;
  }

  /** Returns the step of Newton, turned uphill where the surface is not curved downwards. */
  double[] ascent() {
    int n = slope.length;
    double[] step = new double[n];
    for (int k = 0; k < n; k++) {
      double along = 0;
      for (int i = 0; i < n; i++) {
        along += eigenvectors[i][k] * scale[i] * slope[i];
      }
      along /= Math.max(LEAST_EIGENVALUE, Math.abs(eigenvalues[k]));
      for (int i = 0; i < n; i++) {
        step[i] += scale[i] * eigenvectors[i][k] * along;
      }
    }
    return step;
  }

  /** Returns how much height a step promises. */
  double gain(double[] step) {
    double gain = 0;
    for (int i = 0; i < step.length; i++) {
      gain += slope[i] * step[i] / 2;
    }
    return gain;
  }

  /** Returns the least curvature in any direction, where a parameter's own is one. */
  double flattest() {
    double least = Double.POSITIVE_INFINITY;
    for (double eigenvalue : eigenvalues) {
      least = Math.min(least, eigenvalue);
    }
    return least;
  }

  /** Returns the standard error of each logarithm, where the surface is curved downwards. */
  double[] standardErrors() {
    int n = slope.length;
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      double variance = 0;
      for (int k = 0; k < n; k++) {
        variance += eigenvectors[i][k] * eigenvectors[i][k] / eigenvalues[k];
      }
      errors[i] = scale[i] * StrictMath.sqrt(variance);
    }
    return errors;
  }
}
