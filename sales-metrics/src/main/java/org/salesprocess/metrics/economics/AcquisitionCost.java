package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;

/**
 * What a lead and a won customer cost: spending over leads received, and over deals won with new
 * customers.
 *
 * <p>Spending, leads and deals of one period are held against each other, though the deals may stem
 * from leads of an earlier one; over periods that are long against the sales cycle the difference
 * fades.
 *
 * @param currency the currency of all spending; another is refused
 * @since 0.1
 */
public record AcquisitionCost(CurrencyUnit currency)
    implements Metric<AcquisitionFact, AcquisitionCostReport> {

  /** Checks that the currency is there. */
  public AcquisitionCost {
    requireNonNull(currency, "currency");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for spending in another one.
   */
  @Override
  public State<AcquisitionFact, AcquisitionCostReport> start() {
    return new Sums(currency);
  }

  private static final class Sums implements State<AcquisitionFact, AcquisitionCostReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final CurrencyUnit currency;
    private BigMoney spend;
    private long leads;
    private long newCustomers;
    private long otherDealsWon;

    Sums(CurrencyUnit currency) {
      this.currency = currency;
      this.spend = BigMoney.zero(currency);
    }

    @Override
    public void add(AcquisitionFact fact) {
      fact.match(
          spent -> spend = plus(spent.amount()),
          received -> leads++,
          closed -> count(closed.deal()));
    }

    private BigMoney plus(BigMoney amount) {
      Amounts.requireCurrency(currency, amount, "acquisition cost");
      return spend.plus(amount);
    }

    /** Counts a deal where it belongs and returns how many are there now. */
    private long count(Deal deal) {
      if (deal.outcome() != Outcome.WON) {
        return 0;
      }
      return deal.kind() == DealKind.NEW ? ++newCustomers : ++otherDealsWon;
    }

    @Override
    public void merge(State<AcquisitionFact, AcquisitionCostReport> other) {
      Sums that = (Sums) other;
      spend = spend.plus(that.spend);
      leads = Math.addExact(leads, that.leads);
      newCustomers = Math.addExact(newCustomers, that.newCustomers);
      otherDealsWon = Math.addExact(otherDealsWon, that.otherDealsWon);
    }

    @Override
    public AcquisitionCostReport result() {
      return new AcquisitionCostReport(spend, leads, newCustomers, otherDealsWon);
    }
  }
}
