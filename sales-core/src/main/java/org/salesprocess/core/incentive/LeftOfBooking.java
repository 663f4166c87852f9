package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.quota.Quantity;

/** What is left of a booking while its returns take from it, one after the other. */
final class LeftOfBooking {

  private final Booking booking;
  private final ImmutableList<BookedLine> parts;
  private final Remainders amounts;
  private final Remainders quantities;

  LeftOfBooking(Booking booking) {
    this.booking = booking;
    parts = BookedLine.of(booking);
    List<Optional<ProductId>> products = parts.stream().map(BookedLine::product).toList();
    amounts = new Remainders(products, parts.stream().map(BookedLine::amount).toList());
    quantities =
        new Remainders(
            products, parts.stream().map(part -> part.quantity().orElse(Quantity.of(0))).toList());
  }

  /**
   * Takes what a return takes back, in the order of the booking's lines; of some nothing may be.
   *
   * @throws IllegalArgumentException if that is more than is left, or in another currency
   */
  ImmutableList<TakenLine> take(Return taken) {
    Amounts.requireCurrency(
        booking.amount().getCurrencyUnit(), taken.amount(), "return " + taken.id());
    boolean keepsGoods = taken.kind() == Return.Kind.CREDITED;
    ImmutableList<Quantity> amountsBefore = amounts.left();
    ImmutableList<Quantity> quantitiesBefore = quantities.left();
    if (taken.lines().isEmpty() || booking.lines().isEmpty()) {
      takeEvenly(taken, keepsGoods);
    } else {
      takeByProduct(taken, keepsGoods);
    }
    ImmutableList.Builder<TakenLine> lines = ImmutableList.builder();
    for (int i = 0; i < parts.size(); i++) {
      Quantity amount = amountsBefore.get(i).minus(amounts.left().get(i));
      Quantity units = quantitiesBefore.get(i).minus(quantities.left().get(i));
      Optional<Quantity> quantity = parts.get(i).quantity().map(whole -> units);
      TakenLine line = new TakenLine(parts.get(i), amount, quantity, keepsGoods);
      if (!line.isNothing()) {
        lines.add(line);
      }
    }
    return lines.build();
  }

  private void takeEvenly(Return taken, boolean keepsGoods) {
    Quantity back = Quantity.of(taken.amount());
    Quantity left = amounts.sum(back.zero());
    requireEnough(taken, "", back, left);
    Fraction share = back.dividedBy(left);
    amounts.takeShare(share);
    if (!keepsGoods) {
      quantities.takeShare(share);
    }
  }

  private void takeByProduct(Return taken, boolean keepsGoods) {
    for (BookingLine line : taken.lines()) {
      String of = " of " + line.product();
      Quantity amount = Quantity.of(line.amount());
      requireEnough(taken, of, amount, amounts.left(line.product(), amount.zero()));
      amounts.take(line.product(), amount);
      Quantity units = Quantity.of(Fraction.of(line.quantity()));
      requireEnough(taken, of, units, quantities.left(line.product(), units.zero()));
      if (!keepsGoods) {
        quantities.take(line.product(), units);
      }
    }
  }

  private void requireEnough(Return taken, String of, Quantity back, Quantity left) {
    checkArgument(
        back.compareTo(left) <= 0,
        "return %s: must not take back more%s than the %s left of booking %s, was %s",
        taken.id(),
        of,
        left,
        booking.id(),
        back);
  }
}
