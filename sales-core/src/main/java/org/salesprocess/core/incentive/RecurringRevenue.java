package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * What a customer paid in a year and what is paid from then on, of which at least one is something.
 *
 * @param currency in which
 * @param before before
 * @param after from then on
 */
record RecurringRevenue(CurrencyUnit currency, Fraction before, Fraction after) {

  /**
   * Returns the two.
   *
   * @param thing what brings the second, for the message
   * @return empty if the customer neither paid nor pays again and again
   * @throws IllegalArgumentException if the currencies differ
   */
  static Optional<RecurringRevenue> of(
      String thing, Optional<RecurringAmount> before, Optional<RecurringAmount> after) {
    Optional<CurrencyUnit> currency =
        before.or(() -> after).map(either -> either.amount().getCurrencyUnit());
    after.ifPresent(now -> Amounts.requireCurrency(currency.orElseThrow(), now.amount(), thing));
    return currency.map(unit -> new RecurringRevenue(unit, perYear(before), perYear(after)));
  }

  private static Fraction perYear(Optional<RecurringAmount> amount) {
    return amount.map(RecurringAmount::perYear).orElse(Fraction.ZERO);
  }

  /** Returns what a renewal retains, and how it differs. */
  ImmutableSortedMap<Measure, Quantity> renewed() {
    return ImmutableSortedMap.<Measure, Quantity>naturalOrder()
        .put(Measure.RETAINED_REVENUE, Quantity.of(currency, lesser()))
        .putAll(changed())
        .buildOrThrow();
  }

  /** Returns how much more or less is paid; nothing if it is the same. */
  ImmutableSortedMap<Measure, Quantity> changed() {
    Quantity more = Quantity.of(currency, after.minus(before));
    if (more.isZero()) {
      return ImmutableSortedMap.of();
    }
    return more.isPositive()
        ? ImmutableSortedMap.of(Measure.EXPANSION_REVENUE, more)
        : ImmutableSortedMap.of(Measure.CONTRACTION_REVENUE, more.negated());
  }

  private Fraction lesser() {
    return before.compareTo(after) < 0 ? before : after;
  }
}
