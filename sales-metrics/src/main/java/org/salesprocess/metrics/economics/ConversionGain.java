package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.RoundingMode;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Ratio;

/**
 * What it would be worth if one step of the funnel converted some points more, the leads, all other
 * steps and the spending being as they are. 30 customers of 75 leads beat 30 of 100 by what the 25
 * leads cost; this says it in the company's own money.
 *
 * @param steps how many came through each step, of how many, in the order of the funnel; at least
 *     one, none of nobody. The leads are the total of the first
 * @param step the place of the step that would convert more, from zero
 * @param points how much more, as a fraction: a point is 1/100; with the step's own rate not above
 *     1
 * @param margin what a customer is worth beside what winning one cost
 * @param spend what winning the customers cost in all, in the currency of the margin
 * @since 0.1
 */
public record ConversionGain(
    ImmutableList<Ratio> steps, int step, Fraction points, BigMoney margin, BigMoney spend)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   * @throws IndexOutOfBoundsException if there is no such step
   */
  public ConversionGain {
    checkArgument(!steps.isEmpty(), "gain of conversion: steps must not be empty");
    for (int i = 0; i < steps.size(); i++) {
      checkArgument(
          steps.get(i).total() > 0, "gain of conversion: step %s is of nobody, was 0 of 0", i);
    }
    checkElementIndex(step, steps.size(), "step");
    Fraction then = rate(steps, step).plus(points);
    checkArgument(
        then.isShare(),
        "gain of conversion: rate of step %s with the points must lie between 0 and 1, was %s",
        step,
        then);
    requireNonNull(margin, "margin");
    Amounts.requireCurrency(margin.getCurrencyUnit(), spend, "gain of conversion");
    margin = Amounts.normalised(margin);
    spend = Amounts.normalised(spend);
  }

  private static Fraction rate(ImmutableList<Ratio> steps, int step) {
    return steps.get(step).value().orElseThrow();
  }

  /** Returns how many customers the leads bring now, exactly: they times the rates of all steps. */
  public Fraction customersNow() {
    return customers(Fraction.ZERO);
  }

  /** Returns how many they would bring. */
  public Fraction customersThen() {
    return customers(points);
  }

  private Fraction customers(Fraction more) {
    Fraction customers = Fraction.of(steps.get(0).total());
    for (int i = 0; i < steps.size(); i++) {
      customers = customers.times(i == step ? rate(steps, i).plus(more) : rate(steps, i));
    }
    return customers;
  }

  /** Returns the margin of the customers who would be won in addition, rounded once. */
  public Money extraMargin(RoundingMode mode) {
    return Amounts.product(margin, customersThen().minus(customersNow()), mode);
  }

  /**
   * Returns what a customer costs now, rounded once.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Money costNow(RoundingMode mode) {
    return cost(customersNow(), mode);
  }

  /**
   * Returns what a customer would cost, rounded once.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public Money costThen(RoundingMode mode) {
    return cost(customersThen(), mode);
  }

  private Money cost(Fraction customers, RoundingMode mode) {
    checkArgument(!customers.isZero(), "gain of conversion: there is no customer who could cost");
    return Amounts.product(spend, Fraction.ONE.dividedBy(customers), mode);
  }
}
