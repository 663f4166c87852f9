package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.UnitAmount;

/**
 * What a customer is expected to bring from now on: discounted purchases up to a horizon, times the
 * mean value of a purchase, times the margin.
 *
 * <p>Frequency of buying and value of a purchase are taken to be independent, as by the models. The
 * value is an estimate in floating point; it becomes money in one place, rounded half up to the
 * decimals of the currency.
 *
 * <p>Source: P. S. Fader, B. G. S. Hardie and K. L. Lee, "RFM and CLV: using iso-value curves for
 * customer base analysis", Journal of Marketing Research 42 (2005).
 *
 * @since 0.1
 */
public final class CustomerLifetimeValue implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final RepeatBuyingModel buying;
  private final GammaGamma spending;
  private final CurrencyUnit currency;
  private final Horizon horizon;
  private final Fraction margin;

  private CustomerLifetimeValue(
      RepeatBuyingModel buying,
      GammaGamma spending,
      CurrencyUnit currency,
      Horizon horizon,
      Fraction margin) {
    this.buying = requireNonNull(buying, "buying");
    this.spending = requireNonNull(spending, "spending");
    this.currency = requireNonNull(currency, "currency");
    this.horizon = requireNonNull(horizon, "horizon");
    this.margin = requireNonNull(margin, "margin");
  }

  /**
   * Returns the calculation with all of a purchase as margin.
   *
   * @param buying how often customers buy
   * @param spending how much they spend on a purchase
   * @param currency of the amounts that the spending was fitted to
   * @param horizon how far to look ahead, in the unit of time of the buying
   */
  public static CustomerLifetimeValue of(
      RepeatBuyingModel buying, GammaGamma spending, CurrencyUnit currency, Horizon horizon) {
    return new CustomerLifetimeValue(buying, spending, currency, horizon, Fraction.ONE);
  }

  /**
   * Returns this calculation with another margin.
   *
   * @param share what is kept of a purchase; from zero to one
   * @throws IllegalArgumentException if it is outside
   */
  public CustomerLifetimeValue withMargin(Fraction share) {
    checkArgument(
        share.isShare(), "lifetime value: margin must lie between 0 and 1, was %s", share);
    return new CustomerLifetimeValue(buying, spending, currency, horizon, share);
  }

  /**
   * Returns the value of a customer from the age of the summary on, without what was bought before.
   *
   * @param spend the sum of the repeat purchases and their number, which the summary has too
   * @return empty if the model of spend has no mean for the customer
   * @throws IllegalArgumentException if the number is not that of the summary, or the sum is
   *     negative, not zero of no purchase, or in another currency
   */
  public Optional<BigMoney> value(PurchaseSummary customer, UnitAmount spend) {
    checkArgument(
        spend.count() == customer.frequency(),
        "lifetime value: spend must be on the %s repeat purchases of the customer, was on %s",
        customer.frequency(),
        spend.count());
    Amounts.requireCurrency(currency, spend.amount(), "lifetime value");
    return money(buying.discountedPurchases(customer, horizon), spending.expectedSpend(spend));
  }

  /**
   * Returns the value of a new customer after the first purchase.
   *
   * @return empty if the model of spend has no mean
   */
  public Optional<BigMoney> valueOfNew() {
    return money(buying.discountedPurchases(horizon), spending.expectedSpend());
  }

  private Optional<BigMoney> money(double purchases, OptionalDouble spend) {
    if (spend.isEmpty()) {
      return Optional.empty();
    }
    double value = purchases * spend.getAsDouble() * margin.toDouble();
    BigDecimal rounded =
        new BigDecimal(value).setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    return Optional.of(Amounts.normalised(BigMoney.of(currency, rounded)));
  }

  /** Returns the models, the horizon and the margin. */
  @Override
  public String toString() {
    return "%s x %s in %s over %s, margin %s"
        .formatted(buying, spending, currency, horizon, margin);
  }
}
