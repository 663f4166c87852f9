package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.TreeMap;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.time.CalendarDays;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Metric;

/**
 * Calendar days from the creation of a deal to its close. A deal that closes on the day of its
 * creation takes 0 days.
 *
 * <p>Open deals have no cycle yet and are left out: where many are open, the cycle of the closed
 * ones looks shorter than it is. For a moment in the past, give it the deals as they were known
 * then ({@link org.salesprocess.core.basics.FactLog#asKnownOn}).
 *
 * @param zone the zone whose days are counted
 * @param outcomes the outcomes whose deals count; not OPEN, and one at least
 * @since 0.1
 */
public record SalesCycle(ZoneId zone, ImmutableSet<Outcome> outcomes)
    implements Metric<Deal, SalesCycleReport> {

  /**
   * Checks the outcomes.
   *
   * @throws IllegalArgumentException if there are none, or OPEN is among them
   */
  public SalesCycle {
    requireNonNull(zone, "zone");
    checkArgument(
        !outcomes.isEmpty() && !outcomes.contains(Outcome.OPEN),
        "sales cycle: outcomes must be some of WON and LOST, were %s",
        outcomes);
  }

  /** Returns the cycle of won deals, which is what most people mean. */
  public static SalesCycle ofWon(ZoneId zone) {
    return new SalesCycle(zone, Sets.immutableEnumSet(Outcome.WON));
  }

  /** Returns the cycle of all closed deals, won or lost. */
  public static SalesCycle ofClosed(ZoneId zone) {
    return new SalesCycle(zone, Sets.immutableEnumSet(Outcome.WON, Outcome.LOST));
  }

  @Override
  public State<Deal, SalesCycleReport> start() {
    return new Days(this);
  }

  private static final class Days implements State<Deal, SalesCycleReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final SalesCycle metric;
    private final TreeMap<Long, Long> dealsByDays = new TreeMap<>();
    private long undated;

    Days(SalesCycle metric) {
      this.metric = metric;
    }

    @Override
    public void add(Deal deal) {
      if (!metric.outcomes.contains(deal.outcome())) {
        return;
      }
      if (deal.createdAt().isEmpty() || deal.closedAt().isEmpty()) {
        undated++;
        return;
      }
      long days = CalendarDays.between(deal.createdAt().get(), deal.closedAt().get(), metric.zone);
      dealsByDays.merge(days, 1L, Math::addExact);
    }

    @Override
    public void merge(State<Deal, SalesCycleReport> other) {
      Days that = (Days) other;
      checkArgument(
          metric.equals(that.metric), "sales cycle: must be %s, was %s", metric, that.metric);
      that.dealsByDays.forEach((days, deals) -> dealsByDays.merge(days, deals, Math::addExact));
      undated = Math.addExact(undated, that.undated);
    }

    @Override
    public SalesCycleReport result() {
      TreeMap<BigDecimal, Long> counts = new TreeMap<>();
      dealsByDays.forEach((days, deals) -> counts.put(BigDecimal.valueOf(days), deals));
      return new SalesCycleReport(Distribution.of(counts), undated);
    }
  }
}
