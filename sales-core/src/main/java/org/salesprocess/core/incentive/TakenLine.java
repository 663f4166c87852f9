package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * What a return takes back of one part of a booking.
 *
 * @param of the part
 * @param amount how much of its amount
 * @param quantity how much of its quantity, if that is known
 * @param keepsGoods whether the customer kept the goods
 */
record TakenLine(BookedLine of, Quantity amount, Optional<Quantity> quantity, boolean keepsGoods) {

  /**
   * Returns what is taken back of a booking, in the order of its lines; of some nothing may be.
   *
   * @throws IllegalArgumentException if that is more than was booked, or in another currency
   */
  static ImmutableList<TakenLine> of(Return taken, Booking booking) {
    Amounts.requireCurrency(
        booking.amount().getCurrencyUnit(), taken.amount(), "return " + taken.id());
    ImmutableList<BookedLine> parts = BookedLine.of(booking);
    ImmutableList<TakenLine> lines =
        taken.lines().isEmpty() || booking.lines().isEmpty()
            ? evenly(taken, booking, parts)
            : byProduct(taken, booking, parts);
    return lines.stream()
        .filter(line -> !line.isNothing())
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<TakenLine> evenly(
      Return taken, Booking booking, List<BookedLine> parts) {
    Quantity booked = Quantity.of(booking.amount());
    Quantity back = Quantity.of(taken.amount());
    requireEnough(taken, booking, "", back, booked);
    Fraction share = back.dividedBy(booked);
    return parts.stream()
        .map(
            part ->
                new TakenLine(
                    part,
                    part.amount().times(share),
                    part.quantity().map(units -> units.times(share)),
                    keepsGoods(taken)))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<TakenLine> byProduct(
      Return taken, Booking booking, ImmutableList<BookedLine> parts) {
    Remainders amounts = new Remainders(parts, BookedLine::amount);
    Remainders quantities = new Remainders(parts, part -> part.quantity().orElseThrow());
    for (BookingLine line : taken.lines()) {
      String of = " of " + line.product();
      Quantity amount = Quantity.of(line.amount());
      requireEnough(taken, booking, of, amount, amounts.left(line.product(), amount.zero()));
      amounts.take(line.product(), amount);
      Quantity units = Quantity.of(Fraction.of(line.quantity()));
      requireEnough(taken, booking, of, units, quantities.left(line.product(), units.zero()));
      quantities.take(line.product(), units);
    }
    ImmutableList.Builder<TakenLine> lines = ImmutableList.builder();
    for (int i = 0; i < parts.size(); i++) {
      lines.add(
          new TakenLine(
              parts.get(i), amounts.taken(i), Optional.of(quantities.taken(i)), keepsGoods(taken)));
    }
    return lines.build();
  }

  private static boolean keepsGoods(Return taken) {
    return taken.kind() == Return.Kind.CREDITED;
  }

  private static void requireEnough(
      Return taken, Booking booking, String of, Quantity back, Quantity left) {
    checkArgument(
        back.compareTo(left) <= 0,
        "return %s: must not take back more%s than the %s of booking %s, was %s",
        taken.id(),
        of,
        left,
        booking.id(),
        back);
  }

  private boolean isNothing() {
    return amount.isZero() && (keepsGoods || quantity.filter(Quantity::isPositive).isEmpty());
  }

  /** Returns what is taken back of each measure. */
  ImmutableSortedMap<Measure, Quantity> values() {
    return keepsGoods
        ? BookedLine.values(amount, Optional.empty(), of.margin().map(margin -> amount))
        : BookedLine.values(amount, quantity, of.margin().map(margin -> margin.times(share())));
  }

  // what was given away has no amount to measure by
  private Fraction share() {
    return of.amount().isZero()
        ? quantity.flatMap(back -> of.quantity().map(back::dividedBy)).orElse(Fraction.ONE)
        : amount.dividedBy(of.amount());
  }
}
