package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;

/**
 * Won over closed deals, by amount. Open deals, and deals whose amount is not known, are counted
 * apart.
 *
 * @param currency the currency of all amounts; a deal in another is refused
 * @since 0.1
 */
public record WinRateByValue(CurrencyUnit currency) implements Metric<Deal, WinRateByValueReport> {

  /** Checks that the currency is there. */
  public WinRateByValue {
    requireNonNull(currency, "currency");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for a deal in another one.
   */
  @Override
  public State<Deal, WinRateByValueReport> start() {
    return new Sums(currency);
  }

  private static final class Sums implements State<Deal, WinRateByValueReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final CurrencyUnit currency;
    private final DealSum won;
    private final DealSum lost;
    private final DealSum open;

    Sums(CurrencyUnit currency) {
      this.currency = currency;
      this.won = new DealSum(currency);
      this.lost = new DealSum(currency);
      this.open = new DealSum(currency);
    }

    @Override
    public void add(Deal deal) {
      deal.amount()
          .ifPresent(amount -> Amounts.requireCurrency(currency, amount, "deal " + deal.id()));
      sum(deal.outcome()).add(deal);
    }

    private DealSum sum(Outcome outcome) {
      return switch (outcome) {
        case WON -> won;
        case LOST -> lost;
        case OPEN -> open;
      };
    }

    @Override
    public void merge(State<Deal, WinRateByValueReport> other) {
      Sums that = (Sums) other;
      won.merge(that.won);
      lost.merge(that.lost);
      open.merge(that.open);
    }

    @Override
    public WinRateByValueReport result() {
      return new WinRateByValueReport(won.result(), lost.result(), open.result());
    }
  }
}
