package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;

/**
 * What models of repeat buying are fitted to: how often and how recently each customer came back
 * until a day.
 *
 * <p>A customer's time begins on the day of the first purchase. All purchases of one day count as
 * one, so that further ones on the first day are no repeat. Money that went back, a purchase of a
 * negative amount, is no purchase; a purchase for nothing is one. Whatever happened after the last
 * day is left out, and customers without a purchase until then are counted apart.
 *
 * <p>Asked for, the spend on repeat purchases is measured too, for {@link GammaGamma}: the exact
 * sum of what was paid on the days after the first, without what went back. Customers who came back
 * but of whom an amount is missing, or whose sum is zero, are left out of it and counted apart.
 *
 * @since 0.1
 */
public final class RepeatBuying implements Metric<CustomerHistory, RepeatBuyingReport> {
  @Serial private static final long serialVersionUID = 1L;

  private final LocalDate lastDay;
  private final TimeScale scale;
  private final String type;
  private final @Nullable CurrencyUnit currency;

  private RepeatBuying(
      LocalDate lastDay, TimeScale scale, String type, @Nullable CurrencyUnit currency) {
    this.lastDay = requireNonNull(lastDay, "lastDay");
    this.scale = requireNonNull(scale, "scale");
    this.type = type;
    this.currency = currency;
  }

  /**
   * Returns the metric of purchases until a day, in days and without spend.
   *
   * @param lastDay the last day that customers were watched
   */
  public static RepeatBuying until(LocalDate lastDay) {
    return new RepeatBuying(lastDay, TimeScale.DAYS, CustomerEvent.PURCHASE, null);
  }

  /** Returns this metric with times in another unit. */
  public RepeatBuying in(TimeScale unit) {
    return new RepeatBuying(lastDay, unit, type, currency);
  }

  /**
   * Returns this metric with another type of event as the purchase, such as a visit.
   *
   * @throws IllegalArgumentException if the type is not text without outer spaces
   */
  public RepeatBuying of(String eventType) {
    Checks.name("repeat buying: event type", eventType);
    return new RepeatBuying(lastDay, scale, eventType, currency);
  }

  /** Returns this metric with the spend too, which must be in that currency. */
  public RepeatBuying withSpend(CurrencyUnit spendCurrency) {
    return new RepeatBuying(lastDay, scale, type, requireNonNull(spendCurrency, "spendCurrency"));
  }

  /** Returns the last day that customers were watched. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Returns the unit of time. */
  public TimeScale scale() {
    return scale;
  }

  /** Returns the type of event that counts as a purchase. */
  public String type() {
    return type;
  }

  /** Returns the currency of the spend, or empty if it is not measured. */
  public Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  @Override
  public State<CustomerHistory, RepeatBuyingReport> start() {
    return new RepeatBuyingTally(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RepeatBuying that
        && lastDay.equals(that.lastDay)
        && scale == that.scale
        && type.equals(that.type)
        && Objects.equals(currency, that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lastDay, scale, type, currency);
  }

  /** Returns {@code purchase until 1997-09-30 in weeks with spend in USD}. */
  @Override
  public String toString() {
    return type
        + " until "
        + lastDay
        + " in "
        + scale.name().toLowerCase(Locale.ROOT)
        + (currency == null ? "" : " with spend in " + currency);
  }
}
