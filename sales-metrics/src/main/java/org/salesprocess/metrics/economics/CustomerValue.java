package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.UnitAmount;

/**
 * What a customer is worth: the customer lifetime value (LTV, CLV) by a margin that is the same in
 * every period and a share of customers that stays from each period to the next.
 *
 * <p>It is {@code m (1 + d) / (1 + d - r)} if the first margin comes at once, and {@code m r / (1 +
 * d - r)} if it comes after the first period with those who stayed, where m is the margin, r the
 * retention and d the discount: S. Gupta and D. R. Lehmann, "Customers as Assets", Journal of
 * Interactive Marketing 17(1), 2003. Without discount, and at once, it is {@code m / churn}.
 *
 * <p>That customers stay with one share for ever undervalues customers who differ, as those who are
 * left stay longer and longer; the models of {@code metrics.retention} tell.
 *
 * @param margin the margin that a customer brings in each period; gross or contribution, as the
 *     caller means it
 * @param retention the share of customers that stays from one period to the next, 0 to 1
 * @param discount how much less a margin is worth for each period that it comes later: 0.1 divides
 *     by 1.1; zero or more, and above zero if everybody stays
 * @param first when the first margin comes
 * @since 0.1
 */
public record CustomerValue(
    BigMoney margin, Fraction retention, Fraction discount, FirstMargin first)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public CustomerValue {
    margin = Amounts.normalised(margin);
    requireNonNull(first, "first");
    checkArgument(
        retention.isShare(),
        "customer value: retention must lie between 0 and 1, was %s",
        retention);
    requireDiscount(discount);
    checkArgument(
        !retention.equals(Fraction.ONE) || discount.isPositive(),
        "customer value: discount must be above 0 if retention is 1, was %s",
        discount);
  }

  private static void requireDiscount(Fraction discount) {
    checkArgument(
        !discount.isNegative(), "customer value: discount must not be negative, was %s", discount);
  }

  /** When the first margin comes. */
  public enum FirstMargin {
    /** When the customer is won, so that everybody brings it. */
    AT_ONCE,
    /** After a period, from those who stayed. */
    AFTER_ONE_PERIOD
  }

  /**
   * Returns the value without discount, the first margin at once.
   *
   * @throws IllegalArgumentException if the retention is not below 1, or negative
   */
  public static CustomerValue of(BigMoney margin, Fraction retention) {
    return new CustomerValue(margin, retention, Fraction.ZERO, FirstMargin.AT_ONCE);
  }

  /**
   * Returns this value at a discount.
   *
   * @throws IllegalArgumentException if it breaks its rule above
   */
  public CustomerValue discountedAt(Fraction value) {
    return new CustomerValue(margin, retention, value, first);
  }

  /** Returns this value with the first margin after a period. */
  public CustomerValue afterOnePeriod() {
    return new CustomerValue(margin, retention, discount, FirstMargin.AFTER_ONE_PERIOD);
  }

  /**
   * Returns this value at another retention.
   *
   * @throws IllegalArgumentException if it breaks its rule above
   */
  public CustomerValue retaining(Fraction value) {
    return new CustomerValue(margin, value, discount, first);
  }

  /** Returns the value exactly, in whole units of the currency. */
  public Fraction exact() {
    Fraction growth = Fraction.ONE.plus(discount);
    Fraction times = first == FirstMargin.AT_ONCE ? growth : retention;
    return Fraction.of(margin.getAmount()).times(times).dividedBy(growth.minus(retention));
  }

  /** Returns the value rounded once to the minor unit. */
  public Money rounded(RoundingMode mode) {
    return Amounts.product(BigMoney.of(margin.getCurrencyUnit(), BigDecimal.ONE), exact(), mode);
  }

  /**
   * Returns how many times the cost of a customer the value is: LTV to CAC.
   *
   * @param cost what customers cost to win, and how many were won
   * @return empty if nobody was won or nothing was spent
   * @throws IllegalArgumentException if the cost is in another currency
   */
  public Optional<Fraction> toCost(UnitAmount cost) {
    Amounts.requireCurrency(margin.getCurrencyUnit(), cost.amount(), "value to cost");
    return cost.count() == 0 || cost.amount().isZero()
        ? Optional.empty()
        : Optional.of(exact().dividedBy(CustomerCosts.perCustomer(cost)));
  }

  /**
   * Returns the value of a customer over some periods, by the share of customers who are still
   * there in each, as a retention curve or a model says; exactly, in whole units of the currency.
   *
   * @param margin the margin of a customer who is there, in each period
   * @param survival who is there in each period, the first at once, each 0 to 1
   * @param discount as for a value
   * @throws IllegalArgumentException if a share or the discount breaks its rule
   */
  public static Fraction overPeriods(BigMoney margin, List<Fraction> survival, Fraction discount) {
    requireDiscount(discount);
    Fraction expected = Fraction.ZERO;
    for (int i = survival.size() - 1; i >= 0; i--) {
      requireShare(i, survival.get(i));
      expected = survival.get(i).plus(expected.dividedBy(Fraction.ONE.plus(discount)));
    }
    return Fraction.of(margin.getAmount()).times(expected);
  }

  static void requireShare(int period, Fraction share) {
    checkArgument(
        share.isShare(),
        "survival: share of period %s must lie between 0 and 1, was %s",
        period,
        share);
  }
}
