package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How a quota for a longer period, such as a year, divides among the periods of a calendar in it.
 *
 * @since 0.1
 */
public sealed interface QuotaSplit extends Serializable {

  /** Returns the answer of the function for this kind of split. */
  default <R> R match(
      Function<ByDays, R> byDays, Function<Equal, R> equal, Function<Weighted, R> weighted) {
    if (this instanceof ByDays it) {
      return byDays.apply(it);
    }
    if (this instanceof Equal it) {
      return equal.apply(it);
    }
    return weighted.apply((Weighted) this);
  }

  /** Returns a split by the days that each period has. */
  static QuotaSplit byDays(Proration dayCount) {
    return new ByDays(dayCount);
  }

  /** Returns a split into as much for each period. */
  static QuotaSplit equal() {
    return new Equal();
  }

  /**
   * Returns a split by weights, such as those of the seasons.
   *
   * @param weights one for each period in order, each above zero; {@code 1, 1, 2} gives the last of
   *     three periods half
   * @throws IllegalArgumentException if there is none, or one is not above zero
   */
  static QuotaSplit weighted(List<Fraction> weights) {
    return new Weighted(ImmutableList.copyOf(weights));
  }

  /**
   * By the days that each period has.
   *
   * @param dayCount how days are counted
   */
  record ByDays(Proration dayCount) implements QuotaSplit {
    /** Checks that nothing is missing. */
    public ByDays {
      requireNonNull(dayCount, "dayCount");
    }

    /** Returns the share of a part of a whole. */
    Fraction share(SalesPeriod part, SalesPeriod whole) {
      return dayCount.share(part, whole);
    }
  }

  /** As much for each period, whatever its length. */
  record Equal() implements QuotaSplit {}

  /**
   * By weights of the caller's own.
   *
   * @param weights one for each period in order; each above zero
   */
  record Weighted(ImmutableList<Fraction> weights) implements QuotaSplit {
    /**
     * Checks the weights.
     *
     * @throws IllegalArgumentException if there is none, or one is not above zero
     */
    public Weighted {
      checkArgument(!weights.isEmpty(), "weighted split: needs one weight or more");
      for (int place = 0; place < weights.size(); place++) {
        checkArgument(
            weights.get(place).isPositive(),
            "weighted split: weight %s must be above zero, was %s",
            place + 1,
            weights.get(place));
      }
    }

    /** Returns the share of the period at a place, from zero on. */
    Fraction share(int place) {
      return weights.get(place).dividedBy(weights.stream().reduce(Fraction.ZERO, Fraction::plus));
    }
  }
}
