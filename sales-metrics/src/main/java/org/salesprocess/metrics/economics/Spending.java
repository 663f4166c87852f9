package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.Metric;

/**
 * What is spent to win customers and to keep them, by what it is spent on.
 *
 * @param currency the currency of all expenses; another is refused
 * @since 0.1
 */
public record Spending(CurrencyUnit currency) implements Metric<Expense, SpendingReport> {

  /** Checks that the currency is there. */
  public Spending {
    requireNonNull(currency, "currency");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for an expense in another one.
   */
  @Override
  public State<Expense, SpendingReport> start() {
    return new Sums(currency);
  }

  private static final class Sums implements State<Expense, SpendingReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final CurrencyUnit currency;
    private final TreeMap<Expense.Kind, BigMoney> win = new TreeMap<>();
    private final TreeMap<Expense.Kind, BigMoney> keep = new TreeMap<>();

    Sums(CurrencyUnit currency) {
      this.currency = currency;
    }

    @Override
    public void add(Expense expense) {
      Amounts.requireCurrency(currency, expense.amount(), "spending");
      (expense.purpose() == Expense.Purpose.WIN ? win : keep)
          .merge(expense.kind(), expense.amount(), BigMoney::plus);
    }

    @Override
    public void merge(State<Expense, SpendingReport> other) {
      Sums that = (Sums) other;
      that.win.forEach((kind, amount) -> win.merge(kind, amount, BigMoney::plus));
      that.keep.forEach((kind, amount) -> keep.merge(kind, amount, BigMoney::plus));
    }

    @Override
    public SpendingReport result() {
      return new SpendingReport(
          currency, ImmutableSortedMap.copyOf(win), ImmutableSortedMap.copyOf(keep));
    }
  }
}
