package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.UnitAmount;

/**
 * What it would be worth if some points more of the customers stayed from one period to the next.
 *
 * <p>That five points more raise profit by 25 to 95 percent is often quoted; F. F. Reichheld and W.
 * E. Sasser, "Zero Defections: Quality Comes to Services", Harvard Business Review, September 1990,
 * report 25 to 85 for some branches. {@link #profitGrowth} says what it is with the company's own
 * margin, churn and cost of winning.
 *
 * @param customers how many there are; zero or more
 * @param now what one is worth now
 * @param points how much more of them would stay, as a fraction: five points are 1/20; with the
 *     retention of now a share, and below 1 where nothing is discounted
 * @param acquisition what winning customers costs, if profit is asked for
 * @since 0.1
 */
public record RetentionGain(
    long customers, CustomerValue now, Fraction points, Optional<UnitAmount> acquisition)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public RetentionGain {
    checkArgument(
        customers >= 0, "gain of retention: customers must not be negative, was %s", customers);
    requireNonNull(acquisition, "acquisition");
    Fraction then = now.retention().plus(points);
    checkArgument(
        then.isShare() && (now.discount().isPositive() || !then.equals(Fraction.ONE)),
        "gain of retention: retention with the points must lie between 0 and 1, and below 1 without"
            + " discount, was %s",
        then);
    if (acquisition.isPresent()) {
      Amounts.requireCurrency(
          now.margin().getCurrencyUnit(), acquisition.get().amount(), "gain of retention");
    }
  }

  /** Returns what one would be worth. */
  public CustomerValue then() {
    return now.retaining(now.retention().plus(points));
  }

  /** Returns how much more all customers would be worth, rounded once. */
  public Money gain(RoundingMode mode) {
    Fraction each = then().exact().minus(now.exact());
    return Amounts.product(
        BigMoney.of(now.margin().getCurrencyUnit(), BigDecimal.ONE), each.times(Fraction.of(customers)), mode);
  }

  /** Returns by which part of itself the value would grow; empty if it is not above zero now. */
  public Optional<Fraction> valueGrowth() {
    return growth(Fraction.ZERO);
  }

  /**
   * Returns by which part of itself the value less the cost of winning would grow; empty if that
   * cost is not known or of nobody, or nothing is left of the value now.
   */
  public Optional<Fraction> profitGrowth() {
    return acquisition
        .filter(cost -> cost.count() > 0)
        .flatMap(cost -> growth(CustomerCosts.perCustomer(cost)));
  }

  private Optional<Fraction> growth(Fraction cost) {
    Fraction left = now.exact().minus(cost);
    return left.isPositive()
        ? Optional.of(then().exact().minus(cost).dividedBy(left).minus(Fraction.ONE))
        : Optional.empty();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
