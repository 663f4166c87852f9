package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How often each step of a funnel question was reached in each period.
 *
 * <p>The attempts at two steps of a period are not the same ones: put against each other they are
 * two counts, of which the later may be the greater, and no share with an interval.
 *
 * @param steps the names of the steps, in order
 * @param byPeriod for each period in which something was reached, how often each step was
 * @param withoutPeriod how often each step was reached at a time that is not known or in no period
 * @since 0.1
 */
public record PeriodEntries(
    ImmutableList<String> steps,
    ImmutableSortedMap<SalesPeriod, ImmutableList<Long>> byPeriod,
    ImmutableList<Long> withoutPeriod)
    implements Serializable {

  /**
   * Checks that there is a count for each step.
   *
   * @throws IllegalArgumentException if there is not
   */
  public PeriodEntries {
    requireNonNull(steps, "steps");
    byPeriod.forEach((period, counts) -> checkSize(steps, period, counts));
    checkSize(steps, "no period", withoutPeriod);
  }

  private static void checkSize(
      ImmutableList<String> steps, Object period, ImmutableList<Long> counts) {
    checkArgument(
        counts.size() == steps.size(),
        "entries of %s: needs one count for each of %s, was %s",
        period,
        steps,
        counts);
  }
}
