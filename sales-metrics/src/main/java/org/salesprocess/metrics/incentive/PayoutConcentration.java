package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.metrics.Metric;

/**
 * How unequally pay falls on sellers. The amounts of one seller are added first, so that facts may
 * be those of many periods; a seller whose facts sum to zero counts among the sellers.
 *
 * <p>Of statements it is {@code PayoutConcentration.of(currency).mapping(SellerPay::earned)}.
 *
 * @param currency the currency of all amounts
 * @since 0.1
 */
public record PayoutConcentration(CurrencyUnit currency)
    implements Metric<SellerPay, PayoutConcentrationReport> {

  /** Checks that the currency is there. */
  public PayoutConcentration {
    requireNonNull(currency, "currency");
  }

  /** Returns the concentration of pay in a currency. */
  public static PayoutConcentration of(CurrencyUnit currency) {
    return new PayoutConcentration(currency);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for pay in another one.
   */
  @Override
  public State<SellerPay, PayoutConcentrationReport> start() {
    return new Sums(currency);
  }

  private static final class Sums implements State<SellerPay, PayoutConcentrationReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final CurrencyUnit currency;
    private final TreeMap<SellerId, Money> pay = new TreeMap<>();

    Sums(CurrencyUnit currency) {
      this.currency = currency;
    }

    @Override
    public void add(SellerPay fact) {
      Amounts.requireCurrency(currency, fact.amount().toBigMoney(), "pay of " + fact.seller());
      pay.merge(fact.seller(), fact.amount(), Money::plus);
    }

    @Override
    public void merge(State<SellerPay, PayoutConcentrationReport> other) {
      Sums that = (Sums) other;
      checkArgument(
          currency.equals(that.currency),
          "concentration of pay: must be merged with one in %s, was in %s",
          currency,
          that.currency);
      that.pay.forEach((seller, amount) -> pay.merge(seller, amount, Money::plus));
    }

    @Override
    public PayoutConcentrationReport result() {
      SortedMap<SellerId, Money> counted = new TreeMap<>();
      SortedMap<SellerId, Money> belowZero = new TreeMap<>();
      pay.forEach((seller, sum) -> (sum.isNegative() ? belowZero : counted).put(seller, sum));
      return new PayoutConcentrationReport(
          currency,
          ImmutableSortedMap.copyOfSorted(counted),
          ImmutableSortedMap.copyOfSorted(belowZero));
    }
  }
}
