package org.salesprocess.metrics.economics;

import java.util.Collection;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;

/** Adds up the papers of one deal; an amount in another currency is refused. */
final class OrderAmounts {

  private final CurrencyUnit currency;
  private final DealDocuments documents;

  private OrderAmounts(CurrencyUnit currency, DealDocuments documents) {
    this.currency = currency;
    this.documents = documents;
  }

  static OrderTotals of(CurrencyUnit currency, DealDocuments documents) {
    return new OrderAmounts(currency, documents).totals();
  }

  private OrderTotals totals() {
    BigMoney booked = sum(documents.bookings(), Booking::amount);
    BigMoney invoiced = sum(documents.invoices(), Invoice::amount);
    BigMoney unbilled = cancelledUnbilled(booked.minus(invoiced));
    boolean isComparable = !documents.offers().isEmpty() && !documents.bookings().isEmpty();
    return new OrderTotals(
        isComparable ? offered() : BigMoney.zero(currency),
        isComparable ? booked : BigMoney.zero(currency),
        booked,
        unbilled,
        invoiced,
        sum(documents.payments(), Payment::amount),
        sum(documents.returns(), Return::amount).minus(unbilled),
        sum(documents.writeOffs(), WriteOff::amount));
  }

  private BigMoney cancelledUnbilled(BigMoney notInvoiced) {
    BigMoney cancelled =
        sum(
            documents.returns().stream().filter(it -> it.kind() == Return.Kind.CANCELLED).toList(),
            Return::amount);
    if (notInvoiced.isNegative()) {
      return BigMoney.zero(currency);
    }
    return notInvoiced.isLessThan(cancelled) ? notInvoiced : cancelled;
  }

  // of the highest version; of equal ones the later in the order of facts
  private BigMoney offered() {
    return checked(
        documents.offers().stream()
            .reduce((one, other) -> other.version() >= one.version() ? other : one)
            .map(Offer::price)
            .orElseThrow());
  }

  private <T> BigMoney sum(Collection<T> facts, Function<T, BigMoney> amount) {
    BigMoney sum = BigMoney.zero(currency);
    for (T fact : facts) {
      sum = sum.plus(checked(amount.apply(fact)));
    }
    return sum;
  }

  private BigMoney checked(BigMoney amount) {
    Amounts.requireCurrency(currency, amount, "order to cash of deal " + documents.deal());
    return amount;
  }
}
