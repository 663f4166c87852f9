package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Metric;

/**
 * Who is due for the next purchase: each customer by the median of the days between their own
 * purchases. All purchases of a customer on one day count as one.
 *
 * @param events which events are purchases
 * @param asOf the last day that is known in full; later purchases are not seen
 * @param leastIntervals how many intervals between purchases a customer needs for a median; above
 *     zero
 * @param daysAhead whom to list besides those overdue: who is expected within so many days; zero or
 *     more
 * @param patienceDays how many days overdue a customer may be to be listed, and not be given up;
 *     zero or more
 * @param most how many customers are listed at most; zero or more
 * @since 0.1
 */
public record DuePurchases(
    PurchaseEvents events,
    LocalDate asOf,
    int leastIntervals,
    long daysAhead,
    long patienceDays,
    int most)
    implements Metric<CustomerHistory, DuePurchasesReport> {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one breaks its rule above
   */
  public DuePurchases {
    requireNonNull(events, "events");
    requireNonNull(asOf, "asOf");
    checkArgument(
        leastIntervals > 0,
        "due purchases: leastIntervals must be above zero, was %s",
        leastIntervals);
    checkArgument(
        daysAhead >= 0, "due purchases: daysAhead must not be negative, was %s", daysAhead);
    checkArgument(
        patienceDays >= 0,
        "due purchases: patienceDays must not be negative, was %s",
        patienceDays);
    checkArgument(most >= 0, "due purchases: most must not be negative, was %s", most);
  }

  /**
   * Returns when a customer is expected to buy next, or empty if there are too few purchases to
   * tell.
   */
  public Optional<DuePurchase> of(CustomerHistory history) {
    return of(history, PurchaseDays.of(history, events, asOf));
  }

  private Optional<DuePurchase> of(CustomerHistory history, int[] days) {
    if (days.length <= leastIntervals) {
      return Optional.empty();
    }
    Fraction median = medianInterval(days);
    LocalDate last = LocalDate.ofEpochDay(days[days.length - 1]);
    LocalDate expected =
        last.plusDays(median.toBigDecimal(0, RoundingMode.HALF_UP).longValueExact());
    return Optional.of(
        new DuePurchase(
            history.customer(), last, median, expected, asOf.toEpochDay() - expected.toEpochDay()));
  }

  private static Fraction medianInterval(int[] days) {
    int[] intervals = new int[days.length - 1];
    Arrays.setAll(intervals, i -> days[i + 1] - days[i]);
    Arrays.sort(intervals);
    long low = intervals[(intervals.length - 1) / 2];
    long high = intervals[intervals.length / 2];
    return Fraction.of(low + high, 2);
  }

  @Override
  public State<CustomerHistory, DuePurchasesReport> start() {
    return new Due(this);
  }

  private static final class Due implements State<CustomerHistory, DuePurchasesReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final DuePurchases metric;
    private final TreeSet<DuePurchase> first = new TreeSet<>();
    private long overdue;
    private long due;
    private long later;
    private long givenUp;
    private long tooFew;

    Due(DuePurchases metric) {
      this.metric = metric;
    }

    @Override
    public void add(CustomerHistory history) {
      int[] days = PurchaseDays.of(history, metric.events, metric.asOf);
      if (days.length > 0) {
        metric.of(history, days).ifPresentOrElse(this::add, () -> tooFew++);
      }
    }

    private void add(DuePurchase purchase) {
      if (purchase.overdueBy() > metric.patienceDays) {
        givenUp++;
      } else if (purchase.overdueBy() > 0) {
        overdue++;
        keep(purchase);
      } else if (-purchase.overdueBy() <= metric.daysAhead) {
        due++;
        keep(purchase);
      } else {
        later++;
      }
    }

    private void keep(DuePurchase purchase) {
      if (first.add(purchase) && first.size() > metric.most) {
        first.pollLast();
      }
    }

    @Override
    public void merge(State<CustomerHistory, DuePurchasesReport> other) {
      Due that = (Due) other;
      checkArgument(
          metric.equals(that.metric), "due purchases: must be %s, was %s", metric, that.metric);
      that.first.forEach(this::keep);
      overdue = Math.addExact(overdue, that.overdue);
      due = Math.addExact(due, that.due);
      later = Math.addExact(later, that.later);
      givenUp = Math.addExact(givenUp, that.givenUp);
      tooFew = Math.addExact(tooFew, that.tooFew);
    }

    @Override
    public DuePurchasesReport result() {
      return new DuePurchasesReport(
          metric, ImmutableList.copyOf(first), overdue, due, later, givenUp, tooFew);
    }
  }
}
