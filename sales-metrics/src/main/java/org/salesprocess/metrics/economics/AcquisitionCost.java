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
 * customers, the customer acquisition cost (CAC). By channel or campaign, group it by {@link
 * AcquisitionFact#channel} or {@link AcquisitionFact#campaign}; what channels share may be shared
 * out before ({@link Expense#sharedBy}).
 *
 * <p>Spending, leads and deals of one period are held against each other, though the deals may stem
 * from leads of an earlier one; over periods that are long against the sales cycle the difference
 * fades.
 *
 * @param currency the currency of all spending; another is refused
 * @param scope which expenses count; the others are told apart
 * @since 0.1
 */
public record AcquisitionCost(CurrencyUnit currency, CostScope scope)
    implements Metric<AcquisitionFact, AcquisitionCostReport> {

  /** Checks that nothing is missing. */
  public AcquisitionCost {
    requireNonNull(currency, "currency");
    requireNonNull(scope, "scope");
  }

  /** Creates the fully loaded cost. */
  public AcquisitionCost(CurrencyUnit currency) {
    this(currency, CostScope.FULLY_LOADED);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for spending in another one.
   */
  @Override
  public State<AcquisitionFact, AcquisitionCostReport> start() {
    return new Sums(this);
  }

  private static final class Sums implements State<AcquisitionFact, AcquisitionCostReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final AcquisitionCost metric;
    private BigMoney spend;
    private BigMoney leftOut;
    private long leads;
    private long newCustomers;
    private long otherDealsWon;

    Sums(AcquisitionCost metric) {
      this.metric = metric;
      this.spend = BigMoney.zero(metric.currency);
      this.leftOut = spend;
    }

    @Override
    public void add(AcquisitionFact fact) {
      fact.match(
          spent -> add(spent.expense()), received -> leads++, closed -> count(closed.deal()));
    }

    /** Adds an expense where it belongs and returns what counts so far. */
    private BigMoney add(Expense expense) {
      Amounts.requireCurrency(metric.currency, expense.amount(), "acquisition cost");
      if (metric.scope.holds(expense)) {
        spend = spend.plus(expense.amount());
      } else {
        leftOut = leftOut.plus(expense.amount());
      }
      return spend;
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
      leftOut = leftOut.plus(that.leftOut);
      leads = Math.addExact(leads, that.leads);
      newCustomers = Math.addExact(newCustomers, that.newCustomers);
      otherDealsWon = Math.addExact(otherDealsWon, that.otherDealsWon);
    }

    @Override
    public AcquisitionCostReport result() {
      return new AcquisitionCostReport(
          metric.scope, spend, leftOut, leads, newCustomers, otherDealsWon);
    }
  }
}
