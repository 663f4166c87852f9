package org.salesprocess.metrics.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.survival.LifeTable.Row;

/** The sums over ages and strata that a comparison of curves is made of. */
final class LogRankSums {
  private final CurveWeight weight;
  private final List<? extends SortedMap<String, LifeTable>> strata;
  private final ImmutableList<String> groups;
  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;

  private LogRankSums(CurveWeight weight, List<? extends SortedMap<String, LifeTable>> strata) {
    this.weight = weight;
    this.strata = strata;
    groups =
        strata.stream()
            .flatMap(stratum -> stratum.keySet().stream())
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))
            .asList();
    observed = new double[groups.size()];
    expected = new double[groups.size()];
    covariance = new double[groups.size()][groups.size()];
  }

  /** Returns the test of groups from their tables in each stratum. */
  static LogRankReport test(
      CurveWeight weight, List<? extends SortedMap<String, LifeTable>> strata) {
    LogRankSums sums = new LogRankSums(weight, strata);
    strata.forEach(sums::add);
    return sums.report();
  }

  private void add(SortedMap<String, LifeTable> stratum) {
    LifeTable pooled = new LifeTable();
    stratum.values().forEach(pooled::merge);
    Map<Integer, LifeTable.Reader> readers = new TreeMap<>();
    stratum.forEach((group, table) -> readers.put(groups.indexOf(group), table.reader()));
    double survival = 1;
    double smoothed = 1;
    for (Row all : pooled.rows()) {
      if (all.events().isPositive()) {
        smoothed *= rest(all.events(), all.atRisk().plus(Fraction.ONE));
        Map<Integer, Row> rows = new TreeMap<>();
        readers.forEach((group, reader) -> rows.put(group, reader.rowAt(all.age())));
        add(all, rows, weight.at(all.atRisk().toDouble(), survival, smoothed));
        survival *= rest(all.events(), all.atRisk());
      }
    }
  }

  private static double rest(Fraction part, Fraction whole) {
    return Fraction.ONE.minus(part.dividedBy(whole)).toDouble();
  }

  private void add(Row all, Map<Integer, Row> rows, double here) {
    double subjects = all.atRisk().toDouble();
    double events = all.events().toDouble();
    rows.forEach(
        (group, row) -> {
          observed[group] += here * row.events().toDouble();
          expected[group] += here * events * row.atRisk().dividedBy(all.atRisk()).toDouble();
        });
    if (subjects <= 1) {
      return; // of one subject nothing could have been otherwise
    }
    double variance = here * here * events * (subjects - events) / (subjects - 1);
    rows.forEach(
        (one, row) ->
            rows.forEach(
                (other, otherRow) -> {
                  if (!one.equals(other)) {
                    double both =
                        variance
                            * row.atRisk().dividedBy(all.atRisk()).toDouble()
                            * otherRow.atRisk().dividedBy(all.atRisk()).toDouble();
                    covariance[one][other] -= both;
                    covariance[one][one] += both;
                  }
                }));
  }

  private LogRankReport report() {
    int freedom = 0;
    double statistic = 0;
    boolean[] isPlaced = new boolean[groups.size()];
    for (int first = 0; first < groups.size(); first++) {
      if (!isPlaced[first]) {
        // the excesses of linked groups sum to zero, so the first says nothing that others do not
        int[] others = linkedTo(first, isPlaced);
        freedom += others.length;
        statistic += quadraticForm(others);
      }
    }
    return new LogRankReport(
        weight, lines(), freedom > 0 ? Optional.of(statistic) : Optional.empty(), freedom);
  }

  /** Places a group and all that it is linked to, directly or not, and returns those others. */
  private int[] linkedTo(int first, boolean[] isPlaced) {
    List<Integer> linked = new ArrayList<>(List.of(first));
    isPlaced[first] = true;
    for (int i = 0; i < linked.size(); i++) {
      double[] links = covariance[linked.get(i)];
      for (int other = 0; other < links.length; other++) {
        if (!isPlaced[other] && links[other] != 0) {
          isPlaced[other] = true;
          linked.add(other);
        }
      }
    }
    return linked.stream().skip(1).mapToInt(Integer::intValue).toArray();
  }

  /** Returns {@code z V^-1 z} of the excesses z of some groups and their covariance V. */
  private double quadraticForm(int[] those) {
    int size = those.length;
    double[][] v = new double[size][size];
    double[] z = new double[size];
    for (int i = 0; i < size; i++) {
      z[i] = observed[those[i]] - expected[those[i]];
      for (int j = 0; j < size; j++) {
        v[i][j] = covariance[those[i]][those[j]];
      }
    }
    double form = 0;
    // elimination needs no pivots: without one of the linked groups, V is positive definite
    for (int k = 0; k < size; k++) {
      form += z[k] * z[k] / v[k][k];
      for (int i = k + 1; i < size; i++) {
        double factor = v[i][k] / v[k][k];
        z[i] -= factor * z[k];
        for (int j = k + 1; j < size; j++) {
          v[i][j] -= factor * v[k][j];
        }
      }
    }
    return form;
  }

  private ImmutableList<LogRankGroup> lines() {
    ImmutableList.Builder<LogRankGroup> lines = ImmutableList.builder();
    for (int i = 0; i < groups.size(); i++) {
      String group = groups.get(i);
      lines.add(
          new LogRankGroup(
              group,
              sum(group, LifeTable::subjects),
              sum(group, LifeTable::events),
              observed[i],
              expected[i],
              covariance[i][i] != 0));
    }
    return lines.build();
  }

  private Fraction sum(String group, Function<LifeTable, Fraction> counts) {
    return strata.stream()
        .flatMap(stratum -> Optional.ofNullable(stratum.get(group)).stream())
        .map(counts)
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
