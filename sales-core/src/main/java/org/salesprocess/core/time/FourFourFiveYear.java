package org.salesprocess.core.time;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Month;

/**
 * A fiscal year of 52 or 53 whole weeks, in quarters whose months have four, four and five weeks.
 * Every fifth or sixth year has a 53rd week, in its last month.
 *
 * @param lastDay the day of the week on which every fiscal month, quarter and year ends
 * @param lastMonth the calendar month in which, or near whose end, the fiscal year ends
 * @param yearEnd how the last day of the year is found
 * @since 0.1
 */
public record FourFourFiveYear(DayOfWeek lastDay, Month lastMonth, YearEnd yearEnd)
    implements Serializable {

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  /** Checks that nothing is missing. */
  public FourFourFiveYear {
    requireNonNull(lastDay, "lastDay");
    requireNonNull(lastMonth, "lastMonth");
    requireNonNull(yearEnd, "yearEnd");
  }

  /** How a fiscal year finds its last day. */
  public enum YearEnd {
    /** The last day within the month that is of the day of the week. */
    LAST_IN_MONTH,
    /** The day of the week that is nearest to the month's end, which may be in the next month. */
    NEAREST_TO_MONTH_END
  }

  /** Returns the calendar of the fiscal months, of four or five weeks, and six in a long year. */
  public SalesCalendar months() {
    return new FourFourFiveCalendar(this, 1);
  }

  /** Returns the calendar of the fiscal quarters, of 13 weeks, and 14 in a long year. */
  public SalesCalendar quarters() {
    return new FourFourFiveCalendar(this, MONTHS_OF_QUARTER);
  }

  /** Returns the calendar of the fiscal years. */
  public SalesCalendar years() {
    return new FourFourFiveCalendar(this, MONTHS_OF_YEAR);
  }
}
