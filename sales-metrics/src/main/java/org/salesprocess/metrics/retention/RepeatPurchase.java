package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.LocalDate;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.internal.LongCounts;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.TimeToEvent;

/**
 * How many customers buy again, how often they buy, and how long that takes.
 *
 * <p>All purchases of a customer on one day count as one. Customers who have not been seen for the
 * whole window yet are undecided within it, whether or not they bought again: to count only those
 * who did would make the rate too high. The time since the last purchase is censored in the curves.
 *
 * @param events which events are purchases
 * @param asOf the last day that is known in full; later purchases are not seen
 * @param windowDays within how many days of the first purchase the second is waited for; above zero
 * @since 0.1
 */
public record RepeatPurchase(PurchaseEvents events, LocalDate asOf, long windowDays)
    implements Metric<CustomerHistory, RepeatPurchaseReport> {

  private static final String BOUGHT = "bought again";

  /**
   * Checks the window.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public RepeatPurchase {
    requireNonNull(events, "events");
    requireNonNull(asOf, "asOf");
    checkArgument(
        windowDays > 0, "repeat purchase: windowDays must be above zero, was %s", windowDays);
  }

  @Override
  public State<CustomerHistory, RepeatPurchaseReport> start() {
    return new Counts(this);
  }

  private static final class Counts implements State<CustomerHistory, RepeatPurchaseReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final RepeatPurchase metric;
    private final LongCounts purchases = new LongCounts();
    private final LongCounts between = new LongCounts();
    private final State<TimeToEvent, SurvivalCurve> untilNext = new KaplanMeier().start();
    private final State<TimeToEvent, SurvivalCurve> untilSecond = new KaplanMeier().start();
    private long customers;
    private long repeating;
    private long decided;
    private long repeatingWithin;
    private long withoutPurchase;
    private long customerDays;

    Counts(RepeatPurchase metric) {
      this.metric = metric;
    }

    @Override
    public void add(CustomerHistory history) {
      int[] days = PurchaseDays.of(history, metric.events, metric.asOf);
      if (days.length == 0) {
        withoutPurchase++;
        return;
      }
      customers++;
      customerDays = Math.addExact(customerDays, metric.asOf.toEpochDay() - days[0]);
      purchases.add(days.length);
      repeating += days.length > 1 ? 1 : 0;
      countWithin(days);
      TimeToEvent open = TimeToEvent.censored(metric.asOf.toEpochDay() - days[days.length - 1]);
      for (int i = 1; i < days.length; i++) {
        between.add(days[i] - days[i - 1]);
        untilNext.add(TimeToEvent.ended(days[i] - days[i - 1], BOUGHT));
      }
      untilNext.add(open);
      untilSecond.add(days.length > 1 ? TimeToEvent.ended(days[1] - days[0], BOUGHT) : open);
    }

    private void countWithin(int[] days) {
      if (metric.asOf.toEpochDay() - days[0] >= metric.windowDays) {
        decided++;
        repeatingWithin += days.length > 1 && days[1] - days[0] <= metric.windowDays ? 1 : 0;
      }
    }

    @Override
    public void merge(State<CustomerHistory, RepeatPurchaseReport> other) {
      Counts that = (Counts) other;
      checkArgument(
          metric.equals(that.metric), "repeat purchase: must be %s, was %s", metric, that.metric);
      purchases.addAll(that.purchases);
      between.addAll(that.between);
      untilNext.merge(that.untilNext);
      untilSecond.merge(that.untilSecond);
      customers = Math.addExact(customers, that.customers);
      repeating = Math.addExact(repeating, that.repeating);
      decided = Math.addExact(decided, that.decided);
      repeatingWithin = Math.addExact(repeatingWithin, that.repeatingWithin);
      withoutPurchase = Math.addExact(withoutPurchase, that.withoutPurchase);
      customerDays = Math.addExact(customerDays, that.customerDays);
    }

    @Override
    public RepeatPurchaseReport result() {
      return new RepeatPurchaseReport(
          metric,
          Ratio.of(repeating, customers),
          Ratio.of(repeatingWithin, decided),
          customers - decided,
          withoutPurchase,
          customerDays,
          distribution(purchases),
          distribution(between),
          untilNext.result(),
          untilSecond.result());
    }

    private static Distribution distribution(LongCounts counts) {
      return Distribution.ofUnscaled(counts.different(), counts.counts(), 0);
    }
  }
}
