package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.metrics.Metric;

/**
 * Whether the curves of several groups differ: the log-rank test and its weighted relatives, for
 * any number of groups, in strata or not. Any event counts, whatever it is called.
 *
 * <p>At each age with events, d of the n subjects at risk in all groups together, a group with m at
 * risk is expected to have {@code d m / n} of them. What it has beyond that is weighted and summed
 * over ages and strata; the sums, with their hypergeometric covariance, give a statistic that is
 * chi-squared if the groups do not differ. Who is at risk, {@link KaplanMeier} says.
 *
 * <p>Sources: those of each {@link CurveWeight}; the test of k groups and that in strata are in
 * Klein and Moeschberger, "Survival Analysis" (2nd edition, 2003), sections 7.3 and 7.5.
 *
 * @param weight how much each age counts
 * @since 0.1
 */
public record LogRank(CurveWeight weight) implements Metric<GroupedTime, LogRankReport> {

  /** Checks that the weight is there. */
  public LogRank {
    requireNonNull(weight, "weight");
  }

  /** Returns the test in which all ages count alike. */
  public static LogRank unweighted() {
    return new LogRank(new CurveWeight.LogRank());
  }

  @Override
  public State<GroupedTime, LogRankReport> start() {
    return new Tables(this);
  }

  private static final class Tables implements State<GroupedTime, LogRankReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final LogRank metric;
    private final TreeMap<String, TreeMap<String, LifeTable>> byStratum = new TreeMap<>();
    private final TreeMap<String, LifeTable> withoutStratum = new TreeMap<>();

    Tables(LogRank metric) {
      this.metric = metric;
    }

    @Override
    public void add(GroupedTime fact) {
      Map<String, LifeTable> groups = fact.stratum().map(this::stratum).orElse(withoutStratum);
      group(groups, fact.group()).add(fact.time());
    }

    private Map<String, LifeTable> stratum(String name) {
      return byStratum.computeIfAbsent(name, unseen -> new TreeMap<>());
    }

    private static LifeTable group(Map<String, LifeTable> groups, String name) {
      return groups.computeIfAbsent(name, unseen -> new LifeTable());
    }

    @Override
    public void merge(State<GroupedTime, LogRankReport> other) {
      Tables that = (Tables) other;
      checkArgument(
          metric.equals(that.metric), "log-rank: must be %s, was %s", metric, that.metric);
      mergeInto(withoutStratum, that.withoutStratum);
      that.byStratum.forEach((name, groups) -> mergeInto(stratum(name), groups));
    }

    private static void mergeInto(Map<String, LifeTable> groups, Map<String, LifeTable> more) {
      more.forEach((name, table) -> group(groups, name).merge(table));
    }

    @Override
    public LogRankReport result() {
      return LogRankSums.test(
          metric.weight,
          ImmutableList.<TreeMap<String, LifeTable>>builder()
              .add(withoutStratum)
              .addAll(byStratum.values())
              .build());
    }
  }
}
