package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serial;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;

/**
 * How attainments are spread: how many lie in each band and below, at and above the quota.
 *
 * <p>It counts every attainment it is given; {@code where} keeps those of one measure, or of
 * sellers and not of teams. What has no quota, and what has no value, is counted apart.
 *
 * @param bounds where bands meet, as shares of the quota; a bound belongs to the band above it
 * @since 0.1
 */
public record AttainmentDistribution(ImmutableSortedSet<Fraction> bounds)
    implements Metric<Attainment, AttainmentDistributionReport> {

  /** Checks that the bounds are there. */
  public AttainmentDistribution {
    requireNonNull(bounds, "bounds");
  }

  /** Returns the distribution over bands that meet at these shares of the quota; none is one. */
  public static AttainmentDistribution of(Fraction... bounds) {
    return new AttainmentDistribution(ImmutableSortedSet.copyOf(bounds));
  }

  @Override
  public State<Attainment, AttainmentDistributionReport> start() {
    return new Counts(bounds);
  }

  private static final class Counts implements State<Attainment, AttainmentDistributionReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final ImmutableSortedSet<Fraction> bounds;
    private final TreeMap<Fraction, Long> counts = new TreeMap<>();
    private long withoutQuota;
    private long withoutValue;

    Counts(ImmutableSortedSet<Fraction> bounds) {
      this.bounds = bounds;
    }

    @Override
    public void add(Attainment attainment) {
      Optional<Fraction> fraction = attainment.fraction();
      if (fraction.isPresent()) {
        counts.merge(fraction.get(), 1L, Math::addExact);
      } else if (attainment.quota().filter(asked -> asked.target().isPositive()).isPresent()) {
        withoutValue++;
      } else {
        withoutQuota++;
      }
    }

    @Override
    public void merge(State<Attainment, AttainmentDistributionReport> other) {
      Counts that = (Counts) other;
      checkArgument(
          bounds.equals(that.bounds),
          "distribution of attainment: must be merged with one of bounds %s, was of %s",
          bounds,
          that.bounds);
      for (Map.Entry<Fraction, Long> each : that.counts.entrySet()) {
        counts.merge(each.getKey(), each.getValue(), Math::addExact);
      }
      withoutQuota = Math.addExact(withoutQuota, that.withoutQuota);
      withoutValue = Math.addExact(withoutValue, that.withoutValue);
    }

    @Override
    public AttainmentDistributionReport result() {
      return new AttainmentDistributionReport(
          bounds, ImmutableSortedMap.copyOfSorted(counts), withoutQuota, withoutValue);
    }
  }
}
