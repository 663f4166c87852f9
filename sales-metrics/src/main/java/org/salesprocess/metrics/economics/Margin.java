package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Return;
import org.salesprocess.metrics.Metric;

/**
 * Gross and contribution margin: what is left of sales after what was sold has been paid for, and
 * after the costs that come with selling more.
 *
 * <p>A return lowers sales. What came back, or was cancelled, also lowers the cost of sales by the
 * cost of its lines; where a line has none, or the customer kept the goods, their cost remains.
 *
 * @param currency the currency of all amounts; another is refused
 * @since 0.1
 */
public record Margin(CurrencyUnit currency) implements Metric<MarginFact, MarginReport> {

  /** Checks that the currency is there. */
  public Margin {
    requireNonNull(currency, "currency");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for an amount in another one.
   */
  @Override
  public State<MarginFact, MarginReport> start() {
    return new Sums(currency);
  }

  private static final class Sums implements State<MarginFact, MarginReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final CurrencyUnit currency;
    private BigMoney revenue;
    private BigMoney costOfSales;
    private BigMoney variableCosts;
    private BigMoney revenueWithoutCost;
    private long salesWithoutCost;
    private long returnsWithoutCost;

    Sums(CurrencyUnit currency) {
      this.currency = currency;
      revenue = BigMoney.zero(currency);
      costOfSales = revenue;
      variableCosts = revenue;
      revenueWithoutCost = revenue;
    }

    @Override
    public void add(MarginFact fact) {
      fact.match(
          sold -> sell(sold.booking()),
          back -> takeBack(back.takenBack()),
          cost -> variableCosts = variableCosts.plus(checked(cost.expense().amount())));
    }

    /** Adds a sale and returns the revenue so far. */
    private BigMoney sell(Booking booking) {
      BigMoney amount = checked(booking.amount());
      if (booking.cost().isPresent()) {
        costOfSales = costOfSales.plus(booking.cost().get());
      } else {
        salesWithoutCost++;
        revenueWithoutCost = revenueWithoutCost.plus(amount);
      }
      revenue = revenue.plus(amount);
      return revenue;
    }

    /** Takes back of the sales and returns the revenue so far. */
    private BigMoney takeBack(Return back) {
      revenue = revenue.minus(checked(back.amount()));
      if (back.kind() != Return.Kind.CREDITED) {
        boolean isCostKnown =
            !back.lines().isEmpty() && back.lines().stream().allMatch(it -> it.cost().isPresent());
        returnsWithoutCost += isCostKnown ? 0 : 1;
        for (BookingLine line : back.lines()) {
          Optional<BigMoney> cost = line.cost();
          costOfSales = cost.isPresent() ? costOfSales.minus(cost.get()) : costOfSales;
        }
      }
      return revenue;
    }

    private BigMoney checked(BigMoney amount) {
      Amounts.requireCurrency(currency, amount, "margin");
      return amount;
    }

    @Override
    public void merge(State<MarginFact, MarginReport> other) {
      Sums that = (Sums) other;
      revenue = revenue.plus(that.revenue);
      costOfSales = costOfSales.plus(that.costOfSales);
      variableCosts = variableCosts.plus(that.variableCosts);
      revenueWithoutCost = revenueWithoutCost.plus(that.revenueWithoutCost);
      salesWithoutCost = Math.addExact(salesWithoutCost, that.salesWithoutCost);
      returnsWithoutCost = Math.addExact(returnsWithoutCost, that.returnsWithoutCost);
    }

    @Override
    public MarginReport result() {
      return new MarginReport(
          revenue,
          costOfSales,
          variableCosts,
          revenueWithoutCost,
          salesWithoutCost,
          returnsWithoutCost);
    }
  }
}
