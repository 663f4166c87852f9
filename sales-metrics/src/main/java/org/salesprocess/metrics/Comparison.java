package org.salesprocess.metrics;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fraction;

/**
 * One number against another of the same kind, such as this month against the last: the difference,
 * and whether it is more than noise.
 *
 * @since 0.1
 */
public sealed interface Comparison extends Serializable
    permits RatioComparison, CountComparison, AmountComparison, DistributionComparison {

  /** Returns the answer of the function for this kind of comparison. */
  <R> R match(
      Function<RatioComparison, R> ratios,
      Function<CountComparison, R> counts,
      Function<AmountComparison, R> amounts,
      Function<DistributionComparison, R> distributions);

  /**
   * Returns by how much now is above before, exactly: in units of what is compared, for ratios from
   * -1 to 1, for counts over unequal periods at the length of the period now. Empty if one of the
   * two has no value.
   */
  Optional<Fraction> difference();

  /**
   * Returns how likely a difference at least as large is if nothing has changed, two-sided, from 0
   * to 1; empty if the numbers do not allow a test.
   */
  OptionalDouble pValue();

  /** Returns both numbers, the difference and what the test says, as one sentence. */
  String sentence();

  /**
   * Says whether the difference is more than noise.
   *
   * @param significance the probability of an alarm where nothing has changed, above 0 and below 1;
   *     0.05 is usual
   * @throws IllegalArgumentException if the significance is out of bounds
   */
  default Verdict verdict(double significance) {
    return Verdict.of(pValue(), significance);
  }

  /** Compares two ratios. */
  static RatioComparison of(Ratio now, Ratio before) {
    return new RatioComparison(now, before);
  }

  /** Compares two numbers of events, each over a period of the same length. */
  static CountComparison of(long now, long before) {
    return new CountComparison(now, 1, before, 1);
  }

  /** Compares two amounts of one currency. */
  static AmountComparison of(BigMoney now, BigMoney before) {
    return new AmountComparison(now, before);
  }

  /** Compares two distributions of the same quantity. */
  static DistributionComparison of(Distribution now, Distribution before) {
    return new DistributionComparison(now, before);
  }
}
