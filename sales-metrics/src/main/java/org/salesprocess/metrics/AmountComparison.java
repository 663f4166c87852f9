package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;

/**
 * One amount of money against another. Two sums say nothing of how much they vary, so there is no
 * test; compare the distributions of what they are made of instead.
 *
 * @param now the amount that is looked at
 * @param before the one that it is held against, in the same currency
 * @since 0.1
 */
public record AmountComparison(BigMoney now, BigMoney before) implements Comparison {

  /**
   * Checks the currencies.
   *
   * @throws IllegalArgumentException if they differ
   */
  public AmountComparison {
    requireNonNull(before, "before");
    Amounts.requireCurrency(before.getCurrencyUnit(), now, "comparison of amounts");
    now = Amounts.normalised(now);
    before = Amounts.normalised(before);
  }

  @Override
  public <R> R match(
      Function<RatioComparison, R> ratios,
      Function<CountComparison, R> counts,
      Function<AmountComparison, R> amounts,
      Function<DistributionComparison, R> distributions) {
    return amounts.apply(this);
  }

  @Override
  public Optional<Fraction> difference() {
    return Optional.of(Fraction.of(now.minus(before).getAmount()));
  }

  /**
   * Returns by which share of the amount before it has grown, or empty if that was not above zero.
   */
  public Optional<Fraction> growth() {
    return !before.isPositive()
        ? Optional.empty()
        : difference().map(rise -> rise.dividedBy(Fraction.of(before.getAmount())));
  }

  /** Returns nothing: see the class. */
  @Override
  public OptionalDouble pValue() {
    return OptionalDouble.empty();
  }

  /**
   * Returns such as {@code USD 120.00 against USD 100.00: +20.0 %}; without growth the difference
   * in money, such as {@code USD 120.00 against USD -100.00: +220.00}.
   */
  @Override
  public String sentence() {
    String difference =
        growth()
            .map(share -> Sentences.signed(share.times(Fraction.of(100)), 1) + " %")
            .orElseGet(() -> Sentences.signed(now.minus(before).getAmount()));
    return Sentences.compare(now, before, Optional.of(difference), pValue());
  }
}
