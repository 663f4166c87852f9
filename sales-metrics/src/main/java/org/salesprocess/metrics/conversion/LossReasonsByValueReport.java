package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private static final Comparator<Map.Entry<LossReasonId, DealValue>> GREATEST_AMOUNT_FIRST =
      Comparator.<Map.Entry<LossReasonId, DealValue>, BigMoney>comparing(
              entry -> entry.getValue().amount(), Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

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
    return Optional.ofNullable(byReason.get(reason))
        .map(value -> AmountRatio.of(value.amount(), withReason()));
  }

  /** Returns the amount lost for any reason; what was lost without one is not in it. */
  public BigMoney withReason() {
    BigMoney sum = BigMoney.zero(withoutReason.amount().getCurrencyUnit());
    for (DealValue value : byReason.values()) {
      sum = sum.plus(value.amount());
    }
    return sum;
  }

  /**
   * Returns the Pareto table by amount: the reasons from the one for which most money was lost to
   * that for which least was, those of one amount by id, each with its share of the amount lost for
   * any reason and with that of all down to it. Where many lost deals have no amount, compare it
   * with that of the {@link #counts}.
   */
  public ImmutableList<LossValueRow> pareto() {
    List<Map.Entry<LossReasonId, DealValue>> sorted =
        byReason.entrySet().stream().sorted(GREATEST_AMOUNT_FIRST).toList();
    BigMoney whole = withReason();
    BigMoney soFar = BigMoney.zero(whole.getCurrencyUnit());
    ImmutableList.Builder<LossValueRow> rows = ImmutableList.builder();
    for (Map.Entry<LossReasonId, DealValue> entry : sorted) {
      BigMoney amount = entry.getValue().amount();
      soFar = soFar.plus(amount);
      rows.add(
          new LossValueRow(
              entry.getKey(),
              entry.getValue(),
              AmountRatio.of(amount, whole),
              AmountRatio.of(soFar, whole)));
    }
    return rows.build();
  }

  /** Returns such as {@code 12 lost, 2 without reason: price 6, time 4}. */
  @Override
  public String toString() {
    return counts().toString();
  }
}
