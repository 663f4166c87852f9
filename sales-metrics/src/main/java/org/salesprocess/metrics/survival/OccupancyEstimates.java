package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.survival.FlowTable.Flow;

/** The running probabilities of the states and their covariances, in the order of ages. */
final class OccupancyEstimates {
  private static final long FOREVER = Long.MAX_VALUE;

  private final FlowTable table;
  private final ImmutableList<String> states;
  private final Map<String, Long> lastAtRisk;
  private final TreeMap<String, Fraction> atRisk;
  private final double[] probability;
  private double[][] covariance;

  private OccupancyEstimates(FlowTable table, StateOccupancy metric) {
    this.table = table;
    Optional<String> origin = metric.origin();
    states =
        ImmutableSortedSet.<String>naturalOrder()
            .addAll(table.states())
            .addAll(origin.stream().iterator())
            .build()
            .asList();
    lastAtRisk = lastAtRisk(table);
    table.states().stream()
        .filter(state -> metric.resting().contains(state) && !table.isLeft(state))
        .forEach(state -> lastAtRisk.put(state, FOREVER));
    atRisk = new TreeMap<>(table.fromStart());
    probability = new double[states.size()];
    covariance = new double[states.size()][states.size()];
    if (origin.isPresent()) {
      probability[states.indexOf(origin.get())] = 1;
    } else {
      beginAsObserved();
    }
  }

  static StateProbabilities of(FlowTable table, StateOccupancy metric) {
    return new OccupancyEstimates(table, metric).run();
  }

  /**
   * Returns up to which age somebody is at risk in each state; a state that never is is missing.
   */
  private static Map<String, Long> lastAtRisk(FlowTable table) {
    Map<String, Long> last = new TreeMap<>();
    TreeMap<String, Fraction> atRisk = new TreeMap<>(table.fromStart());
    table
        .byAge()
        .forEach(
            (age, flow) -> {
              noteThoseAtRisk(atRisk, age, last);
              flow.apply(atRisk);
            });
    noteThoseAtRisk(atRisk, FOREVER, last);
    return last;
  }

  private static void noteThoseAtRisk(
      Map<String, Fraction> atRisk, long age, Map<String, Long> last) {
    atRisk.forEach(
        (state, subjects) -> {
          if (subjects.isPositive()) {
            last.put(state, age);
          }
        });
  }

  private void beginAsObserved() {
    Fraction all = table.fromStart().values().stream().reduce(Fraction.ZERO, Fraction::plus);
    if (all.isZero()) {
      return;
    }
    for (int i = 0; i < probability.length; i++) {
      probability[i] = atRisk(i).dividedBy(all).toDouble();
    }
    addSampling(probability, 1 / all.toDouble());
  }

  private StateProbabilities run() {
    ImmutableList.Builder<OccupancyPoint> points = ImmutableList.builder();
    if (!isKnownAfter(-1)) {
      return new StateProbabilities(ImmutableList.of(), Optional.empty());
    }
    if (!table.byAge().containsKey(0L)) {
      points.add(point(0));
    }
    for (Map.Entry<Long, Flow> entry : table.byAge().entrySet()) {
      long age = entry.getKey();
      step(entry.getValue());
      if (age == 0 || !entry.getValue().moves().isEmpty()) {
        points.add(point(age));
      }
      entry.getValue().apply(atRisk);
      if (!isKnownAfter(age)) {
        return new StateProbabilities(points.build(), Optional.of(age));
      }
    }
    return new StateProbabilities(points.build(), Optional.empty());
  }

  /**
   * Says whether each state that a subject may be in after an age is one where somebody is watched
   * then, or all are at rest.
   */
  private boolean isKnownAfter(long age) {
    boolean isAnywhere = false;
    for (int i = 0; i < probability.length; i++) {
      if (probability[i] > 0) {
        isAnywhere = true;
        if (lastAtRisk.getOrDefault(states.get(i), -1L) <= age) {
          return false;
        }
      }
    }
    return isAnywhere;
  }

  private void step(Flow flow) {
    if (flow.moves().isEmpty()) {
      return;
    }
    double[][] moves = identity();
    flow.moves()
        .forEach(
            (from, targets) -> {
              int row = states.indexOf(from);
              Fraction left = Fraction.ONE;
              for (Map.Entry<String, Fraction> target : targets.entrySet()) {
                Fraction share = target.getValue().dividedBy(atRisk(row));
                moves[row][states.indexOf(target.getKey())] = share.toDouble();
                left = left.minus(share);
              }
              moves[row][row] = left.toDouble();
            });
    covariance = product(transposed(moves), product(covariance, moves));
    for (String from : flow.moves().keySet()) {
      int row = states.indexOf(from);
      addSampling(moves[row], probability[row] * probability[row] / atRisk(row).toDouble());
    }
    double[] next = product(new double[][] {probability}, moves)[0];
    System.arraycopy(next, 0, probability, 0, next.length);
  }

  /** Adds the covariance of multinomial shares, so many times. */
  private void addSampling(double[] shares, double factor) {
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < shares.length; j++) {
        covariance[i][j] += factor * ((i == j ? shares[i] : 0) - shares[i] * shares[j]);
      }
    }
  }

  private OccupancyPoint point(long age) {
    ImmutableSortedMap.Builder<String, StateShare> shares = ImmutableSortedMap.naturalOrder();
    boolean isCertain = Arrays.stream(probability).filter(share -> share > 0).count() == 1;
    for (int i = 0; i < probability.length; i++) {
      shares.put(states.get(i), isCertain ? certain(i) : share(i));
    }
    return new OccupancyPoint(age, shares.buildOrThrow());
  }

  private StateShare share(int state) {
    return new StateShare(
        atRisk(state),
        Math.min(1, probability[state]), // sums of doubles miss the whole by rounding
        StrictMath.sqrt(Math.max(0, covariance[state][state])));
  }

  /** Returns the share of a state where it is known to be all or nothing, without rounding. */
  private StateShare certain(int state) {
    return new StateShare(atRisk(state), probability[state] > 0 ? 1 : 0, 0);
  }

  private Fraction atRisk(int state) {
    return atRisk.getOrDefault(states.get(state), Fraction.ZERO);
  }

  private double[][] identity() {
    double[][] identity = new double[states.size()][states.size()];
    for (int i = 0; i < identity.length; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }

  private static double[][] product(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right.length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        if (left[i][k] != 0) { // most moves do not happen at most ages
          for (int j = 0; j < right.length; j++) {
            product[i][j] += left[i][k] * right[k][j];
          }
        }
      }
    }
    return product;
  }
}
