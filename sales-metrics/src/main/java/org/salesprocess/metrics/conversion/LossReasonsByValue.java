package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serial;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;

/**
 * Why deals are lost, by count and by amount. Deals that are won or open are not in it; lost ones
 * without an amount are counted apart. Group it, and ask of the past, as {@link LossReasons}.
 *
 * @param currency the currency of all amounts; a lost deal in another is refused
 * @since 0.1
 */
public record LossReasonsByValue(CurrencyUnit currency)
    implements Metric<Deal, LossReasonsByValueReport> {

  /** Checks that the currency is there. */
  public LossReasonsByValue {
    requireNonNull(currency, "currency");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for a lost deal in another one, and is then as it was before.
   */
  @Override
  public State<Deal, LossReasonsByValueReport> start() {
    return new Sums(currency);
  }

  private static final class Sums implements State<Deal, LossReasonsByValueReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final CurrencyUnit currency;
    private final TreeMap<LossReasonId, DealSum> byReason = new TreeMap<>();
    private final DealSum withoutReason;

    Sums(CurrencyUnit currency) {
      this.currency = currency;
      this.withoutReason = new DealSum(currency);
    }

    @Override
    public void add(Deal deal) {
      if (deal.outcome() != Outcome.LOST) {
        return;
      }
      deal.amount()
          .ifPresent(amount -> Amounts.requireCurrency(currency, amount, "deal " + deal.id()));
      deal.lossReason().map(this::sum).orElse(withoutReason).add(deal);
    }

    private DealSum sum(LossReasonId reason) {
      return byReason.computeIfAbsent(reason, unseen -> new DealSum(currency));
    }

    @Override
    public void merge(State<Deal, LossReasonsByValueReport> other) {
      Sums that = (Sums) other;
      checkArgument(
          currency.equals(that.currency),
          "loss reasons by value: currency must be %s, was %s",
          currency,
          that.currency);
      that.byReason.forEach((reason, sum) -> sum(reason).merge(sum));
      withoutReason.merge(that.withoutReason);
    }

    @Override
    public LossReasonsByValueReport result() {
      return new LossReasonsByValueReport(
          ImmutableSortedMap.copyOf(Maps.transformValues(byReason, DealSum::result)),
          withoutReason.result());
    }
  }
}
