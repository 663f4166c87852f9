package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * What a return takes back of one part of a booking.
 *
 * @param of the part
 * @param amount how much of its amount
 * @param quantity how much of its quantity, if that is known
 * @param keepsGoods whether the customer kept the goods
 */
record TakenLine(BookedLine of, Quantity amount, Optional<Quantity> quantity, boolean keepsGoods) {

  boolean isNothing() {
    return amount.isZero() && (keepsGoods || quantity.filter(Quantity::isPositive).isEmpty());
  }

  /** Returns what is taken back of each measure. */
  ImmutableSortedMap<Measure, Quantity> values() {
    return keepsGoods
        ? BookedLine.values(amount, Optional.empty(), of.margin().map(margin -> amount))
        : BookedLine.values(amount, quantity, of.margin().map(margin -> margin.times(share())));
  }

  // what was given away has no amount to measure by
  private Fraction share() {
    return of.amount().isZero()
        ? quantity.flatMap(back -> of.quantity().map(back::dividedBy)).orElse(Fraction.ONE)
        : amount.dividedBy(of.amount());
  }
}
