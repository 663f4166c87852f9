package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;

/**
 * New, expansion, contraction, churn and reactivation: how revenue moved in each period of a
 * calendar, for each customer and in all, so that {@code start + new + reactivation + expansion -
 * contraction - churn = end} to the last decimal.
 *
 * <p>A customer is one with revenue above zero; the revenue of a period is what {@link
 * CustomerRevenue#in} says, and that of the period before in the calendar is its start. Whether a
 * customer is new is looked up in all earlier periods that the calendar has. Of a part of which
 * more went back in a period than was bought, the revenue is zero and the rest is given as below
 * zero.
 *
 * @since 0.1
 */
public final class RevenueMovements implements Metric<CustomerRevenue, RevenueMovementReport> {
  @Serial private static final long serialVersionUID = 1L;

  private final SalesCalendar calendar;
  private final ImmutableList<SalesPeriod> periods;
  private final CurrencyUnit currency;
  private final ReturningCustomers returning;
  private final MovementNetting netting;
  private final int most;

  private RevenueMovements(Builder builder) {
    calendar = builder.calendar;
    periods = builder.periods;
    currency = builder.currency;
    returning = builder.returning;
    netting = builder.netting;
    most = builder.most;
  }

  /**
   * Returns a builder: if nothing else is said, returning customers are reactivated, expansions and
   * contractions are netted by customer, and ten ids are given for each movement.
   *
   * @param calendar whose periods
   * @param over the days whose periods are asked for: every one that shares a day with them, as a
   *     whole
   * @param asOf the last day that is known in full; periods that were not over then are left out
   * @param currency of all amounts; another is refused
   * @throws IllegalArgumentException if no period is over
   */
  public static Builder builder(
      SalesCalendar calendar, SalesPeriod over, LocalDate asOf, CurrencyUnit currency) {
    return new Builder(calendar, over, asOf, currency);
  }

  /** Returns this for contracts, by what is in force at the end of periods. */
  public Metric<CustomerContracts, RevenueMovementReport> ofContracts(RevenueBasis basis) {
    return mapping(contracts -> CustomerRevenue.recurring(contracts, basis));
  }

  /** Returns this for purchases, by what is bought within periods. */
  public Metric<CustomerHistory, RevenueMovementReport> ofPurchases(PurchaseEvents events) {
    return mapping(history -> CustomerRevenue.bought(history, events));
  }

  /** Returns the movements of one customer in those of the periods in which there is revenue. */
  public ImmutableList<CustomerMovement> of(CustomerRevenue revenue) {
    return MovementCourse.of(this, revenue);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for revenue in
   * another currency, and is then as it was before.
   */
  @Override
  public State<CustomerRevenue, RevenueMovementReport> start() {
    return new MovementTallies(this);
  }

  SalesCalendar calendar() {
    return calendar;
  }

  /** Returns the periods that are asked for and are over, in order. */
  public ImmutableList<SalesPeriod> periods() {
    return periods;
  }

  /** Returns the currency of all amounts. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns what customers are taken for who come back. */
  public ReturningCustomers returning() {
    return returning;
  }

  /** Returns whether more of one thing and less of another cancel out. */
  public MovementNetting netting() {
    return netting;
  }

  /** Returns how many ids are given for each movement at most. */
  public int most() {
    return most;
  }

  private List<Object> values() {
    return List.of(calendar, periods, currency, returning, netting, most);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RevenueMovements that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Returns all choices, in one line. */
  @Override
  public String toString() {
    return "revenue movements in %s from %s to %s, periods: %s; returning customers: %s; netting: %s"
        .formatted(
            currency,
            periods.get(0).start(),
            periods.get(periods.size() - 1).end(),
            periods.size(),
            returning,
            netting);
  }

  /** Collects the choices. */
  public static final class Builder {
    private static final int MOST_IDS = 10;

    private final SalesCalendar calendar;
    private final ImmutableList<SalesPeriod> periods;
    private final CurrencyUnit currency;
    private ReturningCustomers returning = ReturningCustomers.reactivated();
    private MovementNetting netting = MovementNetting.BY_CUSTOMER;
    private int most = MOST_IDS;

    private Builder(
        SalesCalendar calendar, SalesPeriod over, LocalDate asOf, CurrencyUnit currency) {
      this.calendar = calendar;
      this.currency = requireNonNull(currency, "currency");
      periods =
          calendar.over(over).stream()
              .filter(period -> !period.end().isAfter(asOf.plusDays(1)))
              .collect(ImmutableList.toImmutableList());
      checkArgument(
          !periods.isEmpty(),
          "revenue movements: over must have a period that is over on %s, was %s",
          asOf,
          over);
    }

    /** Says what customers are taken for who come back. */
    public Builder returning(ReturningCustomers choice) {
      returning = requireNonNull(choice, "returning");
      return this;
    }

    /** Says whether more of one thing and less of another cancel out. */
    public Builder netting(MovementNetting choice) {
      netting = requireNonNull(choice, "netting");
      return this;
    }

    /**
     * Says how many ids are given for each movement at most.
     *
     * @throws IllegalArgumentException if it is below zero
     */
    public Builder most(int ids) {
      checkArgument(ids >= 0, "revenue movements: most must not be negative, was %s", ids);
      most = ids;
      return this;
    }

    /** Returns the metric. */
    public RevenueMovements build() {
      return new RevenueMovements(this);
    }
  }
}
