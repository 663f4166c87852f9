package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * A part of a booking that is a transaction of its own: a line, or the whole if it has none.
 *
 * @param suffix what tells it from the other parts, such as {@code :1}; empty for the whole
 * @param product what was sold, if it is a line
 * @param amount what the customer pays for it
 * @param quantity how many, if it is a line
 * @param margin the amount less the cost, if that is known
 */
record BookedLine(
    String suffix,
    Optional<ProductId> product,
    Quantity amount,
    Optional<Quantity> quantity,
    Optional<Quantity> margin) {

  /** Returns the parts of a booking, in the order of its lines. */
  static ImmutableList<BookedLine> of(Booking booking) {
    if (booking.lines().isEmpty()) {
      return ImmutableList.of(
          new BookedLine(
              "",
              Optional.empty(),
              Quantity.of(booking.amount()),
              Optional.empty(),
              booking.margin().map(Quantity::of)));
    }
    List<Optional<Quantity>> costs = costs(booking);
    ImmutableList.Builder<BookedLine> parts = ImmutableList.builder();
    for (int i = 0; i < booking.lines().size(); i++) {
      BookingLine line = booking.lines().get(i);
      Quantity amount = Quantity.of(line.amount());
      parts.add(
          new BookedLine(
              ":" + (i + 1),
              Optional.of(line.product()),
              amount,
              Optional.of(Quantity.of(Fraction.of(line.quantity()))),
              costs.get(i).map(amount::minus)));
    }
    return parts.build();
  }

  // the cost of the whole, where it is known, holds against those of the lines
  private static List<Optional<Quantity>> costs(Booking booking) {
    List<BookingLine> lines = booking.lines();
    if (booking.cost().isEmpty()) {
      return lines.stream().map(line -> line.cost().map(Quantity::of)).toList();
    }
    CurrencyUnit currency = booking.amount().getCurrencyUnit();
    Fraction whole = Fraction.of(booking.cost().get().getAmount());
    List<Fraction> weights = weights(lines);
    Fraction total = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
    return weights.stream()
        .map(weight -> whole.times(weight).dividedBy(total))
        .map(cost -> Optional.of(Quantity.of(currency, cost)))
        .toList();
  }

  private static List<Fraction> weights(List<BookingLine> lines) {
    List<BigMoney> costs = lines.stream().flatMap(line -> line.cost().stream()).toList();
    List<List<BigMoney>> choices = new ArrayList<>();
    if (costs.size() == lines.size()) {
      choices.add(costs);
    }
    choices.add(lines.stream().map(BookingLine::amount).toList());
    return choices.stream()
        .filter(amounts -> amounts.stream().anyMatch(BigMoney::isPositive))
        .findFirst()
        .map(amounts -> amounts.stream().map(BigMoney::getAmount).map(Fraction::of).toList())
        .orElseGet(() -> lines.stream().map(line -> Fraction.of(BigDecimal.ONE)).toList());
  }

  /** Returns what it is worth. */
  ImmutableSortedMap<Measure, Quantity> values() {
    return values(amount, quantity, margin);
  }

  /** Returns an amount, units and margin as values. */
  static ImmutableSortedMap<Measure, Quantity> values(
      Quantity amount, Optional<Quantity> quantity, Optional<Quantity> margin) {
    ImmutableSortedMap.Builder<Measure, Quantity> values = ImmutableSortedMap.naturalOrder();
    values.put(Measure.BOOKED, amount);
    quantity.ifPresent(units -> values.put(Measure.UNITS, units));
    margin.ifPresent(left -> values.put(Measure.MARGIN, left));
    return values.buildOrThrow();
  }
}
