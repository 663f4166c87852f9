package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Who is within reach of the next tier, what it takes and what it pays.
 *
 * <p>It asks of each seller who is on a plan on the last day of a pay period, and of each component
 * in force on it whose tier is chosen by what is sold in a period: by a measure whose values are
 * added, or the attainment of a quota on one. The component's period is the one of that day, and
 * may go on after it.
 *
 * @param period the pay period
 * @param within what share more than is there already counts as within reach
 * @param inReach who needs at most that, the nearest first
 * @param further who needs more, the nearest first, those who have nothing yet last
 * @param atTop how many levels stand in the last tier, so that there is no next
 * @param unmeasured which levels have no value, as for want of a quota
 * @since 0.1
 */
public record TierReachReport(
    SalesPeriod period,
    Fraction within,
    ImmutableList<TierReach> inReach,
    ImmutableList<TierReach> further,
    long atTop,
    ImmutableList<Unmeasured> unmeasured)
    implements Serializable {

  private static final Comparator<TierReach> NEAREST_FIRST =
      Comparator.comparing((TierReach each) -> each.share().isEmpty())
          .thenComparing(each -> each.share().orElse(Fraction.ZERO))
          .thenComparing(TierReach::seller)
          .thenComparing(TierReach::component);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public TierReachReport {
    requireNonNull(period, "period");
    requireNonNull(inReach, "inReach");
    requireNonNull(further, "further");
    requireNonNull(unmeasured, "unmeasured");
    checkArgument(
        !within.isNegative(), "reach of tiers: within must not be negative, was %s", within);
    checkArgument(atTop >= 0, "reach of tiers: atTop must not be negative, was %s", atTop);
  }

  /**
   * Returns the report by what was known at a moment and was credited before the end of the pay
   * period.
   *
   * @throws IllegalArgumentException if {@code within} is negative
   */
  public static TierReachReport of(
      PayCalculation pay, PayFacts facts, SalesPeriod period, Instant asOf, Fraction within) {
    ImmutableList<Credit> credits =
        pay.credit(facts.asKnownOn(asOf).transactions().facts()).credits();
    TierSearch search =
        new TierSearch(pay.agreements(), CreditBook.of(credits, period.end(), false), period);
    pay.program().assignments().stream()
        .map(PlanAssignment::seller)
        .distinct()
        .forEach(search::look);
    List<TierReach> inReach = new ArrayList<>();
    List<TierReach> further = new ArrayList<>();
    search.found().forEach(each -> (each.isWithin(within) ? inReach : further).add(each));
    return new TierReachReport(
        period,
        within,
        ImmutableList.sortedCopyOf(NEAREST_FIRST, inReach),
        ImmutableList.sortedCopyOf(NEAREST_FIRST, further),
        search.atTop(),
        search.unmeasured());
  }

  /** Returns what there is to say of one seller, the nearest first. */
  public ImmutableList<TierReach> of(SellerId seller) {
    return ImmutableList.<TierReach>builder().addAll(inReach).addAll(further).build().stream()
        .filter(each -> each.seller().equals(seller))
        .collect(ImmutableList.toImmutableList());
  }
}
