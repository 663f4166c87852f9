package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.PurchaseEvents;

/**
 * What models of repeat buying are fitted to: how often and how recently each customer came back
 * until a day.
 *
 * <p>A customer's time begins on the day of the first purchase. All purchases of one day count as
 * one, so that further ones on the first day are no repeat. Money that went back, as a purchase of
 * a negative amount, is no purchase; a purchase for nothing is one. Whatever happened after the
 * last day is left out, and customers without a purchase until then are counted apart.
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
  private final PurchaseEvents events;
  private final @Nullable CurrencyUnit currency;

  private RepeatBuying(
      LocalDate lastDay, TimeScale scale, PurchaseEvents events, @Nullable CurrencyUnit currency) {
    this.lastDay = requireNonNull(lastDay, "lastDay");
    this.scale = requireNonNull(scale, "scale");
    this.events = requireNonNull(events, "events");
    this.currency = currency;
  }

  /**
   * Returns the metric of purchases until a day, in days and without spend.
   *
   * @param lastDay the last day that customers were watched
   */
  public static RepeatBuying until(LocalDate lastDay) {
    return new RepeatBuying(lastDay, TimeScale.DAYS, PurchaseEvents.standard(), null);
  }

  /** Returns this metric with times in another unit. */
  public RepeatBuying in(TimeScale unit) {
    return new RepeatBuying(lastDay, unit, events, currency);
  }

  /** Returns this metric with other events as purchases, such as visits. */
  public RepeatBuying of(PurchaseEvents purchases) {
    return new RepeatBuying(lastDay, scale, purchases, currency);
  }

  /** Returns this metric with the spend too, which must be in that currency. */
  public RepeatBuying withSpend(CurrencyUnit spendCurrency) {
    return new RepeatBuying(lastDay, scale, events, requireNonNull(spendCurrency, "spendCurrency"));
  }

  /** Returns the last day that customers were watched. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Returns the unit of time. */
  public TimeScale scale() {
    return scale;
  }

  /** Returns which events are purchases. */
  public PurchaseEvents events() {
    return events;
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
        && events.equals(that.events)
        && Objects.equals(currency, that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lastDay, scale, events, currency);
  }

  /** Returns {@code purchase until 1997-09-30 in weeks with spend in USD}. */
  @Override
  public String toString() {
    return String.join(" or ", events.bought())
        + " until "
        + lastDay
        + " in "
        + scale.name().toLowerCase(Locale.ROOT)
        + (currency == null ? "" : " with spend in " + currency);
  }
}
