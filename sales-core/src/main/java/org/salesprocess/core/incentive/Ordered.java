package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealLine;

/**
 * What customers are billed for and pay: a booking, or a deal where no booking is known.
 *
 * @param deal the deal
 * @param booking the booking, if it is one
 * @param parts its lines, or the whole if it has none
 * @param drafts begins a transaction of a fact that belongs to it
 */
record Ordered(
    DealId deal, Optional<BookingId> booking, ImmutableList<Part> parts, DraftsOf drafts) {

  /**
   * A line, or the whole.
   *
   * @param suffix what tells it from the other parts, such as {@code :1}; empty for the whole
   * @param product what was ordered, if it is known to be one product
   * @param share its exact share of the amount of the whole; together they are one
   */
  record Part(String suffix, Optional<ProductId> product, Fraction share) {}

  /** Begins the transaction of a fact that belongs to what was ordered. */
  interface DraftsOf {
    Transaction.Builder begin(Fact fact, String type, String suffix);
  }

  static Ordered of(Booking booking) {
    ImmutableList<Part> parts =
        parts(
            booking.lines().stream().map(BookingLine::product).toList(),
            booking.lines().stream().map(BookingLine::amount).toList());
    return new Ordered(
        booking.deal(),
        Optional.of(booking.id()),
        parts,
        (fact, type, suffix) ->
            TransactionDrafts.of(fact, type, suffix, booking).dealAt(booking.bookedAt()));
  }

  static Ordered of(Deal deal) {
    List<ProductId> products = deal.lines().stream().map(DealLine::product).toList();
    List<BigMoney> amounts = deal.lines().stream().flatMap(line -> line.amount().stream()).toList();
    ImmutableList<Part> parts =
        amounts.size() == products.size()
            ? parts(products, amounts)
            : ImmutableList.of(whole(onlyProduct(deal)));
    return new Ordered(
        deal.id(),
        Optional.empty(),
        parts,
        (fact, type, suffix) -> TransactionDrafts.of(fact, type, suffix, deal));
  }

  /** Returns the product of a deal, if all of its lines are of one. */
  static Optional<ProductId> onlyProduct(Deal deal) {
    List<ProductId> products = deal.lines().stream().map(DealLine::product).distinct().toList();
    return products.size() == 1 ? Optional.of(products.get(0)) : Optional.empty();
  }

  private static Part whole(Optional<ProductId> product) {
    return new Part("", product, Fraction.ONE);
  }

  private static ImmutableList<Part> parts(List<ProductId> products, List<BigMoney> amounts) {
    if (products.isEmpty()) {
      return ImmutableList.of(whole(Optional.empty()));
    }
    Fraction total = Fraction.ZERO;
    for (BigMoney amount : amounts) {
      total = total.plus(Fraction.of(amount.getAmount()));
    }
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    for (int i = 0; i < products.size(); i++) {
      Fraction share =
          total.isZero()
              ? Fraction.of(1, products.size())
              : Fraction.of(amounts.get(i).getAmount()).dividedBy(total);
      parts.add(new Part(":" + (i + 1), Optional.of(products.get(i)), share));
    }
    return parts.build();
  }
}
