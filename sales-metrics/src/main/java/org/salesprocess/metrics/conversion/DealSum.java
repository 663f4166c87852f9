package org.salesprocess.metrics.conversion;

import java.io.Serial;
import java.io.Serializable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.deal.Deal;

/** Adds up what deals of one currency are worth. */
final class DealSum implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private BigMoney amount;
  private long deals;
  private long withoutAmount;

  DealSum(CurrencyUnit currency) {
    this.amount = BigMoney.zero(currency);
  }

  void add(Deal deal) {
    deals++;
    if (deal.amount().isPresent()) {
      amount = amount.plus(deal.amount().get());
    } else {
      withoutAmount++;
    }
  }

  void merge(DealSum other) {
    amount = amount.plus(other.amount);
    deals = Math.addExact(deals, other.deals);
    withoutAmount = Math.addExact(withoutAmount, other.withoutAmount);
  }

  DealValue result() {
    return new DealValue(amount, deals, withoutAmount);
  }
}
