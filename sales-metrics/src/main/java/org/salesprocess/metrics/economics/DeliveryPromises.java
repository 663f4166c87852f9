package org.salesprocess.metrics.economics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;

/**
 * Whether deliveries came when they were promised, and brought all that was booked.
 *
 * @param onTime deliveries made on the day promised or before
 * @param late deliveries made after it
 * @param overdue deliveries not made, though their day has passed
 * @param notDue deliveries not made, whose day has not passed
 * @param unpromised deliveries made for which no day was promised
 * @param daysLate by how many calendar days the late ones were late
 * @param full deals of which all deliveries are made that brought, of each product, at least what
 *     was booked less what was cancelled
 * @param partial such deals that brought less
 * @param contentUnknown such deals of which nobody can tell, as their bookings have no lines
 * @param onTimeInFull the deals among {@code full} of which no delivery was late
 * @since 0.1
 */
public record DeliveryPromises(
    long onTime,
    long late,
    long overdue,
    long notDue,
    long unpromised,
    Distribution daysLate,
    long full,
    long partial,
    long contentUnknown,
    long onTimeInFull)
    implements Serializable {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public DeliveryPromises {
    checkArgument(
        Math.min(Math.min(Math.min(onTime, late), Math.min(overdue, notDue)), unpromised) >= 0
            && Math.min(Math.min(full, partial), Math.min(contentUnknown, onTimeInFull)) >= 0,
        "delivery promises: counts must not be negative, one was");
    requireNonNull(daysLate, "daysLate");
  }

  /**
   * Returns the deliveries on time, of all whose day has come or that were made; not-due ones and
   * those without a promise do not count.
   */
  public Ratio keptOnTime() {
    return Ratio.of(onTime, Math.addExact(Math.addExact(onTime, late), overdue));
  }

  /** Returns the deals delivered in full, of those of which it is known. */
  public Ratio inFull() {
    return Ratio.of(full, Math.addExact(full, partial));
  }

  /** Returns the deals delivered on time and in full (OTIF), of those of which it is known. */
  public Ratio otif() {
    return Ratio.of(onTimeInFull, Math.addExact(full, partial));
  }
}
