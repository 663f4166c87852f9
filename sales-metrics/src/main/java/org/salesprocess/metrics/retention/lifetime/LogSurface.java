package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A log-likelihood over the logarithms of its parameters, and the box in which to search. */
final class LogSurface {

  private static final double REACH = StrictMath.log(1e6);
  private static final double AT_BOUND = 0.01;

  private final ImmutableList<Unknown> unknowns;
  private final GroupedLogLikelihood data;
  private final double[] middle;

  LogSurface(ImmutableList<Unknown> unknowns, GroupedLogLikelihood data) {
    this.unknowns = unknowns;
    this.data = data;
    middle = unknowns.stream().mapToDouble(each -> StrictMath.log(each.typical())).toArray();
  }

  /** Returns the surface of other data over the same box. */
  LogSurface with(GroupedLogLikelihood other) {
    return new LogSurface(unknowns, other);
  }

  int dimensions() {
    return middle.length;
  }

  /** Returns the middle of the box. */
  double[] middle() {
    return middle.clone();
  }

  /** Returns the log-likelihood; minus infinity where it cannot be computed. */
  double at(double[] logs) {
    double sum = data.sum(parameters(logs));
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  /** Returns the log-likelihood inside the box, and minus infinity outside. */
  double inside(double[] logs) {
    for (int i = 0; i < middle.length; i++) {
      if (!(Math.abs(logs[i] - middle[i]) <= REACH)) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return at(logs);
  }

  /** Moves a place outside the box to its edge. */
  void clamp(double[] logs) {
    for (int i = 0; i < middle.length; i++) {
      logs[i] = Math.max(middle[i] - REACH, Math.min(middle[i] + REACH, logs[i]));
    }
  }

  /** Returns a parameter that is at the edge of the box, or empty if none is. */
  Optional<Unknown> atBound(double[] logs) {
    for (int i = 0; i < middle.length; i++) {
      if (Math.abs(logs[i] - middle[i]) > REACH - AT_BOUND) {
        return Optional.of(unknowns.get(i));
      }
    }
    return Optional.empty();
  }

  static double[] parameters(double[] logs) {
    double[] parameters = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      parameters[i] = StrictMath.exp(logs[i]);
    }
    return parameters;
  }
}
