package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * What the cells of a cohort are.
 *
 * @since 0.1
 */
public sealed interface CohortSpan extends Serializable {

  /** Returns the answer of the function for this kind of span. */
  default <R> R match(Function<InCalendar, R> inCalendar, Function<Rolling, R> rolling) {
    return this instanceof Rolling it ? rolling.apply(it) : inCalendar.apply((InCalendar) this);
  }

  /** Returns the periods of the calendar by which cohorts are cut: cell 1 is the next one. */
  static CohortSpan inCalendar() {
    return new InCalendar();
  }

  /**
   * Returns spans of one length that begin with each customer's own start.
   *
   * @param every whole days or whole months, above zero
   * @throws IllegalArgumentException if it is neither
   */
  static CohortSpan rolling(Period every) {
    return new Rolling(every);
  }

  /** Periods of the calendar: cell 0 is that of the start, cell 1 the next one, and so on. */
  record InCalendar() implements CohortSpan {
    @Override
    public String toString() {
      return "periods of the calendar";
    }
  }

  /**
   * Spans from each customer's own start: cell 0 begins with the day of the start, cell 1 one
   * length later. Months are counted from the day of the start; where a month lacks that day, from
   * its last.
   *
   * @param every the length of a cell: whole days or whole months, above zero
   */
  record Rolling(Period every) implements CohortSpan {
    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is not as said above
     */
    public Rolling {
      boolean isDays = every.toTotalMonths() == 0 && every.get(ChronoUnit.DAYS) > 0;
      boolean isMonths =
          every.toTotalMonths() > 0 && every.get(ChronoUnit.DAYS) == 0 && !every.isNegative();
      checkArgument(
          isDays || isMonths,
          "rolling cells: every must be whole months or whole days above zero, was %s",
          every);
      every = every.normalized();
    }

    @Override
    public String toString() {
      return "every " + every + " from the customer's start";
    }
  }
}
