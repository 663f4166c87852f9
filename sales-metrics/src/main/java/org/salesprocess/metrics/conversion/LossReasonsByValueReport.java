package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.metrics.AmountRatio;

/**
 * For which reasons deals of what value were lost.
 *
 * @param byReason what the deals lost for each reason are worth; one deal at least
 * @param withoutReason what the deals are worth of which nobody said why they were lost
 * @since 0.1
 */
public record LossReasonsByValueReport(
    ImmutableSortedMap<LossReasonId, DealValue> byReason, DealValue withoutReason)
    implements Serializable {

  /**
   * Checks the counts and currencies.
   *
   * @throws IllegalArgumentException if a reason has no deal, or the currencies differ
   */
  public LossReasonsByValueReport {
    CurrencyUnit currency = withoutReason.amount().getCurrencyUnit();
    byReason.forEach(
        (reason, value) -> {
          checkArgument(value.deals() > 0, "losses for %s: needs a deal", reason);
          Amounts.requireCurrency(currency, value.amount(), "losses for " + reason);
        });
  }

  /** Returns the same losses by count, with their Pareto table. */
  public LossReasonReport counts() {
    return new LossReasonReport(
        ImmutableSortedMap.copyOf(Maps.transformValues(byReason, DealValue::deals)),
        withoutReason.deals());
  }

  /**
   * Returns the amount lost for a reason of the amount lost for any, or empty if no deal was lost
   * for it. It says little where many lost deals have no amount.
   */
  public Optional<AmountRatio> share(LossReasonId reason) {
    BigMoney whole = BigMoney.zero(withoutReason.amount().getCurrencyUnit());
    for (DealValue value : byReason.values()) {
      whole = whole.plus(value.amount());
    }
    BigMoney all = whole;
    return Optional.ofNullable(byReason.get(reason))
        .map(value -> AmountRatio.of(value.amount(), all));
  }

  /** Returns such as {@code 12 lost, 2 without reason: price 6, time 4}. */
  @Override
  public String toString() {
    return counts().toString();
  }
}
