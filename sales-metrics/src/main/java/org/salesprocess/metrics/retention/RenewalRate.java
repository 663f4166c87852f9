package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;

/**
 * The renewal rate: which contracts that were due for renewal in a period were renewed, by count
 * and by recurring amount.
 *
 * <p>A term is due on its agreed end, the first day that it does not cover. It is renewed by a
 * change of that kind, by a contract that renews it, or automatically; see {@link
 * CustomerContracts}.
 *
 * <p>Every term that has an end is due, with a recurring amount or without, also of a contract that
 * says of itself that it is over then: what nobody means to renew is to be left out before.
 *
 * @param calendar whose periods
 * @param over the days whose periods are asked for: every one that shares a day with them, whole
 * @param asOf the last day that is known in full: what is neither renewed nor ended is undecided
 *     while the grace is not over then
 * @param earlyDays how many days before the due day a renewal, or an end, is still of the term that
 *     is due; zero or more
 * @param graceDays how many days after the due day a renewal still counts, as late; zero or more
 * @param currency of all amounts; another is refused
 * @param most how many ids of contracts are given for each outcome at most; zero or more
 * @since 0.1
 */
public record RenewalRate(
    SalesCalendar calendar,
    SalesPeriod over,
    LocalDate asOf,
    long earlyDays,
    long graceDays,
    CurrencyUnit currency,
    int most)
    implements Metric<CustomerContracts, RenewalReport> {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below zero, or the calendar has no day of the span
   */
  public RenewalRate {
    requireNonNull(asOf, "asOf");
    requireNonNull(currency, "currency");
    checkArgument(
        earlyDays >= 0, "renewal rate: earlyDays must not be negative, was %s", earlyDays);
    checkArgument(
        graceDays >= 0, "renewal rate: graceDays must not be negative, was %s", graceDays);
    checkArgument(most >= 0, "renewal rate: most must not be negative, was %s", most);
    checkArgument(
        !calendar.over(over).isEmpty(),
        "renewal rate: over must share a day with the calendar, was %s",
        over);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for contracts
   * in another currency, and is then as it was before.
   */
  @Override
  public State<CustomerContracts, RenewalReport> start() {
    return new Tallies(this);
  }

  private RenewalOutcome outcome(RenewalDue due) {
    Optional<LocalDate> first = due.endedOn().or(due::renewedFrom);
    LocalDate lastOfGrace = due.day().plusDays(graceDays);
    if (first.isPresent() && first.get().isBefore(due.day().minusDays(earlyDays))) {
      return RenewalOutcome.NO_LONGER_DUE;
    }
    if (due.renewedFrom().isPresent()) {
      return renewed(due.renewedFrom().get(), due.day(), lastOfGrace);
    }
    boolean isOpen = due.endedOn().isEmpty() && asOf.isBefore(lastOfGrace);
    return isOpen ? RenewalOutcome.UNDECIDED : RenewalOutcome.LAPSED;
  }

  private static RenewalOutcome renewed(LocalDate from, LocalDate due, LocalDate lastOfGrace) {
    if (from.isAfter(lastOfGrace)) {
      return RenewalOutcome.LAPSED;
    }
    int order = from.compareTo(due);
    if (order == 0) {
      return RenewalOutcome.ON_TIME;
    }
    return order < 0 ? RenewalOutcome.EARLY : RenewalOutcome.LATE;
  }

  /** Returns all choices, in one line. */
  @Override
  public String toString() {
    return "renewals due in %s, in %s, as of %s; early by up to %s days, late by up to %s"
        .formatted(over, currency, asOf, earlyDays, graceDays);
  }

  private static final class Tallies implements State<CustomerContracts, RenewalReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final RenewalRate metric;
    private final TreeMap<SalesPeriod, TreeMap<RenewalOutcome, Tally>> tallies = new TreeMap<>();

    Tallies(RenewalRate metric) {
      this.metric = metric;
      for (SalesPeriod period : metric.calendar.over(metric.over)) {
        TreeMap<RenewalOutcome, Tally> all = new TreeMap<>();
        for (RenewalOutcome outcome : RenewalOutcome.values()) {
          all.put(outcome, new Tally(metric.most));
        }
        tallies.put(period, all);
      }
    }

    @Override
    public void add(CustomerContracts contracts) {
      RecurringRevenue.requireCurrency(contracts, metric.currency);
      contracts.chains().forEach(chain -> chain.dues().forEach(this::add));
    }

    private void add(RenewalDue due) {
      metric
          .calendar
          .find(due.day())
          .map(tallies::get)
          .ifPresent(period -> add(due, metric.outcome(due), period));
    }

    private static void add(
        RenewalDue due, RenewalOutcome outcome, Map<RenewalOutcome, Tally> period) {
      requireNonNull(period.get(outcome))
          .add(due, outcome.isRenewed() ? due.renewedPerYear() : Fraction.ZERO);
    }

    @Override
    public void merge(State<CustomerContracts, RenewalReport> other) {
      Tallies that = (Tallies) other;
      checkArgument(
          metric.equals(that.metric), "renewal rate: must be %s, was %s", metric, that.metric);
      that.tallies.forEach(
          (period, sums) ->
              sums.forEach(
                  (outcome, sum) ->
                      requireNonNull(requireNonNull(tallies.get(period)).get(outcome)).merge(sum)));
    }

    @Override
    public RenewalReport result() {
      ImmutableList.Builder<PeriodRenewals> periods = ImmutableList.builder();
      tallies.forEach(
          (period, sums) -> {
            ImmutableSortedMap.Builder<RenewalOutcome, RenewalSum> outcomes =
                ImmutableSortedMap.naturalOrder();
            sums.forEach((outcome, sum) -> outcomes.put(outcome, sum.result()));
            periods.add(new PeriodRenewals(period, metric.currency, outcomes.build()));
          });
      return new RenewalReport(metric, periods.build());
    }
  }

  private static final class Tally implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private final Smallest<ContractId> smallest;
    private long terms;
    private Fraction perYear = Fraction.ZERO;
    private Fraction goingOn = Fraction.ZERO;

    Tally(int most) {
      smallest = new Smallest<>(most);
    }

    void add(RenewalDue due, Fraction after) {
      terms++;
      perYear = perYear.plus(due.perYear());
      goingOn = goingOn.plus(after);
      smallest.add(due.contract());
    }

    void merge(Tally other) {
      terms = Math.addExact(terms, other.terms);
      perYear = perYear.plus(other.perYear);
      goingOn = goingOn.plus(other.goingOn);
      smallest.addAll(other.smallest);
    }

    RenewalSum result() {
      return new RenewalSum(terms, perYear, goingOn, smallest.result());
    }
  }
}
