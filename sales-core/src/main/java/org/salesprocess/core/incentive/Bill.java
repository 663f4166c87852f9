package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * An invoice or a payment, which is divided over what was ordered and of which returns take back.
 *
 * @param fact the invoice or payment
 * @param type the type of its transactions
 * @param backType the type of those that take back of it
 * @param measure what it is worth
 * @param deal its deal
 * @param booking its booking, if known
 * @param amount how much
 */
record Bill(
    Fact fact,
    String type,
    String backType,
    Measure measure,
    DealId deal,
    Optional<BookingId> booking,
    BigMoney amount) {

  static Bill of(Invoice invoice) {
    return new Bill(
        invoice,
        Transactions.INVOICE,
        Transactions.CREDIT_NOTE,
        Measure.INVOICED,
        invoice.deal(),
        invoice.booking(),
        invoice.amount());
  }

  static Bill of(Payment payment) {
    return new Bill(
        payment,
        Transactions.PAYMENT,
        Transactions.REFUND,
        Measure.COLLECTED,
        payment.deal(),
        Optional.empty(),
        payment.amount());
  }

  /**
   * Returns its transactions: one for each part of what was ordered.
   *
   * @throws IllegalArgumentException if it is of another deal or booking
   */
  ImmutableList<Transaction> transactions(Ordered ordered) {
    requireOf(ordered, type, fact, deal, booking);
    ImmutableList.Builder<Transaction> transactions = ImmutableList.builder();
    for (Ordered.Part part : ordered.parts()) {
      transactions.add(
          begin(ordered, fact, type, part.suffix())
              .happenedAt(TransactionDrafts.known(fact, type))
              .product(part.product())
              .value(measure, Quantity.of(amount).times(part.share()))
              .build());
    }
    return transactions.build();
  }

  /**
   * Returns the transactions that returns, in their order, take back of it: of each part of which
   * they take anything.
   *
   * @throws IllegalArgumentException if something is of another deal, booking or currency, or more
   *     is taken back than there was
   */
  ImmutableList<Transaction> takenBack(Iterable<Return> returns, Ordered ordered) {
    requireOf(ordered, type, fact, deal, booking);
    Remainders left =
        new Remainders(
            ordered.parts().stream().map(Ordered.Part::product).toList(),
            ordered.parts().stream().map(part -> Quantity.of(amount).times(part.share())).toList());
    ImmutableList.Builder<Transaction> transactions = ImmutableList.builder();
    for (Return taken : ImmutableList.sortedCopyOf(Fact.ORDER, returns)) {
      requireOf(ordered, Transactions.RETURN, taken, taken.deal(), taken.booking());
      ImmutableList<Quantity> before = left.left();
      take(taken, left);
      for (int i = 0; i < before.size(); i++) {
        Quantity back = before.get(i).minus(left.left().get(i));
        if (back.isPositive()) {
          transactions.add(takenBack(taken, back, ordered, ordered.parts().get(i)));
        }
      }
    }
    return transactions.build();
  }

  // how a bill falls to the lines is an assumption, so what it holds too little of is taken of all
  private void take(Return taken, Remainders left) {
    Amounts.requireCurrency(amount.getCurrencyUnit(), taken.amount(), "return " + taken.id());
    Quantity rest = Quantity.of(taken.amount());
    Quantity all = left.sum(rest.zero());
    checkArgument(
        rest.compareTo(all) <= 0,
        "return %s: must not take back more than the %s left of %s %s, was %s",
        taken.id(),
        all,
        type,
        fact.id(),
        rest);
    for (BookingLine line : taken.lines()) {
      Quantity wanted = Quantity.of(line.amount());
      Quantity held = left.left(line.product(), wanted.zero());
      Quantity part = wanted.compareTo(held) < 0 ? wanted : held;
      left.take(line.product(), part);
      rest = rest.minus(part);
    }
    if (rest.isPositive()) {
      Fraction share = rest.dividedBy(left.sum(rest.zero()));
      left.takeShare(share);
    }
  }

  private Transaction takenBack(Return taken, Quantity back, Ordered ordered, Ordered.Part part) {
    return begin(ordered, taken, backType, ":" + fact.id().value() + part.suffix())
        .happenedAt(taken.returnedAt())
        .product(part.product())
        .value(measure, back)
        .reverses(TransactionDrafts.id(type, fact.id(), part.suffix()))
        .build();
  }

  private Transaction.Builder begin(Ordered ordered, Fact of, String as, String suffix) {
    Transaction.Builder begun = ordered.drafts().begin(of, as, suffix);
    booking.ifPresent(begun::booking);
    return begun;
  }

  private static void requireOf(
      Ordered ordered, String thing, Fact fact, DealId deal, Optional<BookingId> booking) {
    TransactionDrafts.requireSame(thing, fact.id(), "deal", deal, ordered.deal());
    if (ordered.booking().isPresent() && booking.isPresent()) {
      TransactionDrafts.requireSame(
          thing, fact.id(), "booking", booking.get(), ordered.booking().get());
    }
  }
}
