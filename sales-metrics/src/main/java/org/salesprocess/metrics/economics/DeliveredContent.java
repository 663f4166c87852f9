package org.salesprocess.metrics.economics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.core.deal.Return;

/** Whether the deliveries of a deal brought all that was booked. */
final class DeliveredContent {

  private DeliveredContent() {}

  /** Returns whether they did, or empty if that cannot be told. */
  static Optional<Boolean> isFull(DealDocuments documents) {
    if (documents.deliveries().stream().anyMatch(delivery -> delivery.lines().isEmpty())) {
      return Optional.of(true); // it brings all that was booked
    }
    if (documents.bookings().stream().anyMatch(booking -> booking.lines().isEmpty())) {
      return Optional.empty();
    }
    Map<ProductId, BigDecimal> missing = booked(documents);
    for (Delivery delivery : documents.deliveries()) {
      for (DealLine line : delivery.lines()) {
        missing.merge(line.product(), line.quantity().negate(), BigDecimal::add);
      }
    }
    return Optional.of(missing.values().stream().allMatch(quantity -> quantity.signum() <= 0));
  }

  private static Map<ProductId, BigDecimal> booked(DealDocuments documents) {
    Map<ProductId, BigDecimal> quantities = new TreeMap<>();
    for (Booking booking : documents.bookings()) {
      for (BookingLine line : booking.lines()) {
        quantities.merge(line.product(), line.quantity(), BigDecimal::add);
      }
    }
    for (Return back : documents.returns()) {
      if (back.kind() == Return.Kind.CANCELLED) {
        for (BookingLine line : back.lines()) {
          quantities.merge(line.product(), line.quantity().negate(), BigDecimal::add);
        }
      }
    }
    return quantities;
  }
}
