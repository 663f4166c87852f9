package org.salesprocess.metrics.economics;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.deal.Delivery;

/** Promises of delivery, being counted. */
final class Promises implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Days late = new Days();
  private long onTime;
  private long lateCount;
  private long overdue;
  private long notDue;
  private long unpromised;
  private long full;
  private long partial;
  private long unknown;
  private long onTimeInFull;

  /** Counts a delivery and says whether its promise was kept so far. */
  boolean add(Delivery delivery, OrderToCash metric) {
    Optional<LocalDate> delivered =
        delivery.deliveredAt().map(at -> at.atZone(metric.zone()).toLocalDate());
    if (delivery.promisedOn().isEmpty()) {
      unpromised++;
      return true;
    }
    LocalDate promised = delivery.promisedOn().get();
    if (delivered.isEmpty()) {
      boolean isOverdue = metric.asOf().isAfter(promised);
      overdue += isOverdue ? 1 : 0;
      notDue += isOverdue ? 0 : 1;
      return !isOverdue;
    }
    long days = delivered.get().toEpochDay() - promised.toEpochDay();
    if (days > 0) {
      lateCount++;
      late.add(days);
      return false;
    }
    onTime++;
    return true;
  }

  /** Counts a deal of which all deliveries are made. */
  void addContent(Optional<Boolean> isFull, boolean isOnTime) {
    if (isFull.isEmpty()) {
      unknown++;
    } else if (isFull.get()) {
      full++;
      onTimeInFull += isOnTime ? 1 : 0;
    } else {
      partial++;
    }
  }

  void merge(Promises other) {
    late.merge(other.late);
    onTime = Math.addExact(onTime, other.onTime);
    lateCount = Math.addExact(lateCount, other.lateCount);
    overdue = Math.addExact(overdue, other.overdue);
    notDue = Math.addExact(notDue, other.notDue);
    unpromised = Math.addExact(unpromised, other.unpromised);
    full = Math.addExact(full, other.full);
    partial = Math.addExact(partial, other.partial);
    unknown = Math.addExact(unknown, other.unknown);
    onTimeInFull = Math.addExact(onTimeInFull, other.onTimeInFull);
  }

  DeliveryPromises result() {
    return new DeliveryPromises(
        onTime,
        lateCount,
        overdue,
        notDue,
        unpromised,
        late.distribution(),
        full,
        partial,
        unknown,
        onTimeInFull);
  }
}
