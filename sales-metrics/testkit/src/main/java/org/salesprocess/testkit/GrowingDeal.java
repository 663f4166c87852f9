package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * Deals of which the first could be worth more of one measure.
 *
 * @param deals at least one
 * @param measure what it could be worth more of; one whose values are added
 * @param unit the least by which it can grow: one minor unit of money, or one piece
 * @param units by how many of them; above zero
 */
record GrowingDeal(ImmutableList<SampleDeal> deals, Measure measure, Quantity unit, long units) {

  /** Checks that nothing is missing. */
  GrowingDeal {
    requireNonNull(deals, "deals");
    requireNonNull(measure, "measure");
    requireNonNull(unit, "unit");
  }

  /** Returns the deals after the first has grown by so many units. */
  ImmutableList<SampleDeal> grownBy(long more) {
    SampleDeal first = deals.get(0);
    Quantity before = first.values().getOrDefault(measure, unit.zero());
    return ImmutableList.<SampleDeal>builder()
        .add(first.with(measure, before.plus(unit.times(Fraction.of(more)))))
        .addAll(deals.subList(1, deals.size()))
        .build();
  }

  /** Returns the deals with what the first could grow by as a deal of its own, of the same day. */
  OneDealMore asOneMore() {
    return new OneDealMore(
        deals,
        SampleDeal.of(
            deals.get(0).day(), ImmutableSortedMap.of(measure, unit.times(Fraction.of(units)))));
  }

  /** Returns the deals and by how much the first grows. */
  @Override
  public String toString() {
    return "%s, the first by %s more of %s"
        .formatted(deals, unit.times(Fraction.of(units)), measure);
  }
}
