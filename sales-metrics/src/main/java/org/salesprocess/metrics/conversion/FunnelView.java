package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Over time, what a funnel is cut by.
 *
 * @param kind by what
 * @param calendar the periods; empty for a cohort view of all time as one
 * @since 0.1
 */
public record FunnelView(Kind kind, Optional<SalesCalendar> calendar) implements Serializable {

  /** By what a funnel is cut over time. */
  public enum Kind {
    /** By the period in which an attempt started: the same attempts at every step. */
    COHORT,
    /**
     * By the period in which each step was reached: other attempts at each step, so that a later
     * step can have more of them, and what one would divide are two counts and no share.
     */
    PERIOD
  }

  /**
   * Checks the calendar.
   *
   * @throws IllegalArgumentException if a view by period has none
   */
  public FunnelView {
    requireNonNull(kind, "kind");
    checkArgument(kind == Kind.COHORT || calendar.isPresent(), "view: %s needs a calendar", kind);
  }

  /** Returns the view of all time as one cohort. */
  public static FunnelView whole() {
    return new FunnelView(Kind.COHORT, Optional.empty());
  }

  /** Returns the view by the period of the first step. */
  public static FunnelView cohorts(SalesCalendar calendar) {
    return new FunnelView(Kind.COHORT, Optional.of(calendar));
  }

  /** Returns the view by the period of each step. */
  public static FunnelView periods(SalesCalendar calendar) {
    return new FunnelView(Kind.PERIOD, Optional.of(calendar));
  }

  /** Returns such as {@code COHORT} or {@code PERIOD by calendar of months}. */
  @Override
  public String toString() {
    return kind + calendar.map(periods -> " by " + periods).orElse("");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
