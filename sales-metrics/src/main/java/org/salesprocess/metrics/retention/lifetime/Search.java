package org.salesprocess.metrics.retention.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Searches for the highest place of a surface from a fixed set of starts: from each, a simplex
 * finds the hill and Newton's steps climb it.
 *
 * @param best the highest place; empty if the surface is nowhere finite
 * @param starts how many starts there were
 * @param agreeing how many of the searches came to the best place, itself included
 */
record Search(Optional<Peak> best, int starts, int agreeing) {

  private static final int MOST_EVALUATIONS = 3000;
  private static final double RELATIVE = 1e-12;
  private static final double ABSOLUTE = 1e-3; // in units of log-likelihood
  private static final double EDGE = 0.5; // of the simplex at its start
  private static final double SPREAD = StrictMath.log(4);
  private static final int[][] STARTS = {
    {0, 0, 0, 0}, {1, 1, 1, 1}, {-1, -1, -1, -1}, {1, -1, 1, -1}, {-1, 1, -1, 1}, {1, 1, -1, -1}
  };

  /** Searches from all starts; and where only one came to the best, from beside that one too. */
  static Search over(LogSurface surface) {
    List<Peak> peaks = new ArrayList<>();
    for (int[] start : starts(surface.dimensions())) {
      peaks.add(from(surface, shifted(surface.middle(), start, SPREAD)));
    }
    Search search = of(peaks);
    if (search.agreeing < 2 && search.best.isPresent()) {
      double[] best = search.best.orElseThrow().place();
      peaks.add(from(surface, shifted(best, STARTS[3], EDGE)));
      peaks.add(from(surface, shifted(best, STARTS[4], EDGE)));
      search = of(peaks);
    }
    return search;
  }

  /** Returns where to start; what is the same in so few dimensions counts once. */
  private static List<int[]> starts(int dimensions) {
    List<int[]> different = new ArrayList<>();
    for (int[] start : STARTS) {
      int[] first = Arrays.copyOf(start, dimensions);
      if (different.stream().noneMatch(known -> Arrays.equals(known, first))) {
        different.add(first);
      }
    }
    return different;
  }

  /** Goes on climbing another surface from the best place of this one. */
  Search climbedOn(LogSurface surface) {
    return new Search(best.map(peak -> peak.climbedOn(surface)), starts, agreeing);
  }

  /** Says whether the search came to an end at a peak. */
  boolean isSettled() {
    return best.map(Peak::isSettled).orElse(false);
  }

  private static Search of(List<Peak> peaks) {
    Optional<Peak> best =
        peaks.stream()
            .filter(peak -> peak.height() > Double.NEGATIVE_INFINITY)
            .max(Comparator.comparingDouble(Peak::height));
    int agreeing =
        best.map(highest -> (int) peaks.stream().filter(highest::isReachedBy).count()).orElse(0);
    return new Search(best, peaks.size(), agreeing);
  }

  private static Peak from(LogSurface surface, double[] start) {
    if (surface.inside(start) == Double.NEGATIVE_INFINITY) {
      return Peak.nowhere(start);
    }
    double[] hill = start;
    try {
      hill =
          new SimplexOptimizer(RELATIVE, ABSOLUTE)
              .optimize(
                  new MaxEval(MOST_EVALUATIONS),
                  new ObjectiveFunction(surface::inside),
                  GoalType.MAXIMIZE,
                  new InitialGuess(start),
                  new NelderMeadSimplex(surface.dimensions(), EDGE))
              .getPoint();
    } catch (MathIllegalStateException tooManyEvaluations) {
      // the climb from the start itself may still come to the peak; if not, it is not settled
    }
    return Peak.climb(surface, hill);
  }

  private static double[] shifted(double[] place, int[] signs, double distance) {
    double[] start = place.clone();
    for (int i = 0; i < start.length; i++) {
      start[i] += signs[i] * distance;
    }
    return start;
  }
}
