package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.salesprocess.core.time.SalesCalendar;

/**
 * Over what an input of a plan is measured.
 *
 * @since 0.1
 */
public sealed interface Span extends Serializable {

  /** Returns the answer for this kind of span. */
  default <R> R match(
      Supplier<R> deal,
      Supplier<R> componentPeriod,
      Function<SalesCalendar, R> whole,
      Function<SalesCalendar, R> toDate) {
    if (this instanceof OfDeal) {
      return deal.get();
    }
    if (this instanceof OfComponent) {
      return componentPeriod.get();
    }
    if (this instanceof Whole it) {
      return whole.apply(it.calendar());
    }
    return toDate.apply(((ToDate) this).calendar());
  }

  /** Returns one deal; what belongs to none is each a deal of its own. */
  static Span deal() {
    return new OfDeal();
  }

  /** Returns the period of the component that asks. */
  static Span componentPeriod() {
    return new OfComponent();
  }

  /**
   * Returns the whole period of another calendar in which the component's period ends: a month's
   * commission may take its tier from the quarter, and changes as long as the quarter runs.
   */
  static Span whole(SalesCalendar calendar) {
    return new Whole(calendar);
  }

  /** Returns that period up to the end of the component's own, such as the year to date. */
  static Span toDate(SalesCalendar calendar) {
    return new ToDate(calendar);
  }

  /** One deal. */
  record OfDeal() implements Span {
    @Override
    public String toString() {
      return "deal";
    }
  }

  /** The component's period. */
  record OfComponent() implements Span {
    @Override
    public String toString() {
      return "period";
    }
  }

  /**
   * A whole period of another calendar.
   *
   * @param calendar the calendar
   */
  record Whole(SalesCalendar calendar) implements Span {
    /** Checks that the calendar is there. */
    public Whole {
      requireNonNull(calendar, "calendar");
    }

    @Override
    public String toString() {
      return "whole of " + calendar;
    }
  }

  /**
   * A period of another calendar so far.
   *
   * @param calendar the calendar
   */
  record ToDate(SalesCalendar calendar) implements Span {
    /** Checks that the calendar is there. */
    public ToDate {
      requireNonNull(calendar, "calendar");
    }

    @Override
    public String toString() {
      return calendar + " to date";
    }
  }
}
