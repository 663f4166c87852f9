package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.UnitAmount;

/**
 * What was spent to win customers and to keep them.
 *
 * @param currency the currency of all amounts
 * @param win what was spent to win customers, by kind; kinds without an expense are missing
 * @param keep what was spent to keep them, likewise
 * @since 0.1
 */
public record SpendingReport(
    CurrencyUnit currency,
    ImmutableSortedMap<Expense.Kind, BigMoney> win,
    ImmutableSortedMap<Expense.Kind, BigMoney> keep)
    implements Serializable {

  /**
   * Brings the amounts into their one form.
   *
   * @throws IllegalArgumentException if one is in another currency
   */
  public SpendingReport {
    requireNonNull(currency, "currency");
    win = checked(currency, win);
    keep = checked(currency, keep);
  }

  private static ImmutableSortedMap<Expense.Kind, BigMoney> checked(
      CurrencyUnit currency, ImmutableSortedMap<Expense.Kind, BigMoney> amounts) {
    amounts.values().forEach(each -> Amounts.requireCurrency(currency, each, "spending"));
    return ImmutableSortedMap.copyOf(Maps.transformValues(amounts, Amounts::normalised));
  }

  /** Returns all that was spent for a purpose. */
  public BigMoney total(Expense.Purpose purpose) {
    BigMoney sum = BigMoney.zero(currency);
    for (BigMoney amount : (purpose == Expense.Purpose.WIN ? win : keep).values()) {
      sum = sum.plus(amount);
    }
    return Amounts.normalised(sum);
  }

  /**
   * Returns what winning a customer cost beside what keeping one did.
   *
   * @param won how many customers were won
   * @param kept how many customers were looked after, such as those that there were at the start of
   *     the same time
   * @throws IllegalArgumentException if a number is negative
   */
  public CustomerCosts perCustomer(long won, long kept) {
    return new CustomerCosts(
        UnitAmount.of(total(Expense.Purpose.WIN), won),
        UnitAmount.of(total(Expense.Purpose.KEEP), kept));
  }
}
