package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;

/**
 * On how many of the periods after the one of the first purchase each customer bought again, and in
 * which last: what the {@link BetaGeometricBetaBernoulli} is fitted to, where every period of a
 * calendar is an occasion.
 *
 * <p>All purchases of one period count as one, so that further ones in the first period are no
 * repeat. Money that went back, a purchase of a negative amount, is no purchase; a purchase for
 * nothing is one. Only periods that had ended by the last day count, and what was bought later is
 * left out; customers without a purchase until then are counted apart.
 *
 * @since 0.1
 */
public final class BuyingOccasions implements Metric<CustomerHistory, BuyingOccasionsReport> {

  @Serial private static final long serialVersionUID = 1L;

  private final SalesCalendar calendar;
  private final LocalDate lastDay;
  private final SalesPeriod lastPeriod;
  private final String type;

  private BuyingOccasions(
      SalesCalendar calendar, LocalDate lastDay, SalesPeriod lastPeriod, String type) {
    this.calendar = calendar;
    this.lastDay = lastDay;
    this.lastPeriod = lastPeriod;
    this.type = type;
  }

  /**
   * Returns the metric of purchases until a day.
   *
   * @param calendar the periods that are occasions
   * @param lastDay the last day that customers were watched
   * @throws IllegalArgumentException if the calendar has no period that had ended by that day
   */
  public static BuyingOccasions until(SalesCalendar calendar, LocalDate lastDay) {
    requireNonNull(calendar, "calendar");
    SalesPeriod period = calendar.periodOf(lastDay);
    boolean isWhole = !period.end().isAfter(lastDay.plusDays(1));
    SalesPeriod whole =
        isWhole
            ? period
            : calendar
                .previous(period)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "buying occasions: no period of %s had ended by %s"
                                .formatted(calendar, lastDay)));
    return new BuyingOccasions(calendar, lastDay, whole, CustomerEvent.PURCHASE);
  }

  /**
   * Returns this metric with another type of event as the purchase, such as a visit.
   *
   * @throws IllegalArgumentException if the type is not text without outer spaces
   */
  public BuyingOccasions of(String eventType) {
    Checks.name("buying occasions: type of event", eventType);
    return new BuyingOccasions(calendar, lastDay, lastPeriod, eventType);
  }

  /** Returns the periods that are occasions. */
  public SalesCalendar calendar() {
    return calendar;
  }

  /** Returns the last day that customers were watched. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Returns the last period that had ended by then: the last occasion. */
  public SalesPeriod lastPeriod() {
    return lastPeriod;
  }

  /** Returns the type of event that counts as a purchase. */
  public String type() {
    return type;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Taking a history throws an {@link IllegalArgumentException} if the calendar does not reach
   * back to its first purchase.
   */
  @Override
  public State<CustomerHistory, BuyingOccasionsReport> start() {
    return new BuyingOccasionsTally(this);
  }

  void requireSame(BuyingOccasions other) {
    checkArgument(equals(other), "buying occasions: cannot merge %s with %s", this, other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BuyingOccasions that
        && calendar.equals(that.calendar)
        && lastDay.equals(that.lastDay)
        && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return Objects.hash(calendar, lastDay, type);
  }

  /** Returns {@code purchase in months until 1997-09-30}. */
  @Override
  public String toString() {
    return type + " in " + calendar + " until " + lastDay;
  }
}
