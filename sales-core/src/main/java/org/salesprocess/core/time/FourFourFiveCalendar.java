package org.salesprocess.core.time;

import static java.util.Objects.requireNonNull;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingDate;
import org.threeten.extra.chrono.AccountingYearDivision;

/** Months of a 4-4-5 fiscal year, as ThreeTen-Extra's accounting chronology finds them. */
final class FourFourFiveCalendar implements SalesCalendar {
  @Serial private static final long serialVersionUID = 1L;
  private static final int LAST_MONTH_OF_YEAR = 12;

  private final Settings settings;
  private final transient AccountingChronology chronology;

  FourFourFiveCalendar(DayOfWeek lastDay, Month lastMonth, YearEnd yearEnd) {
    this(new Settings(lastDay, lastMonth, yearEnd));
  }

  private FourFourFiveCalendar(Settings settings) {
    this.settings = settings;
    chronology = settings.chronology();
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    AccountingDate date = chronology.dateEpochDay(day.toEpochDay());
    LocalDate start = day.minusDays(date.get(ChronoField.DAY_OF_MONTH) - 1L);
    return Optional.of(SalesPeriod.of(start, start.plusDays(date.lengthOfMonth())));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FourFourFiveCalendar that && settings.equals(that.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public String toString() {
    return "4-4-5 calendar ending on a "
        + settings.lastDay
        + " of "
        + settings.lastMonth
        + " ("
        + settings.yearEnd
        + ")";
  }

  /** The settings stand for the calendar in a stream; the chronology is built again from them. */
  @Serial
  private Object writeReplace() {
    return settings;
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("4-4-5 calendar: is written as its settings");
  }

  /** What a calendar is equal by. */
  private record Settings(DayOfWeek lastDay, Month lastMonth, YearEnd yearEnd)
      implements Serializable {

    Settings {
      requireNonNull(lastDay, "lastDay");
      requireNonNull(lastMonth, "lastMonth");
      requireNonNull(yearEnd, "yearEnd");
    }

    private AccountingChronology chronology() {
      AccountingChronologyBuilder builder =
          new AccountingChronologyBuilder()
              .endsOn(lastDay)
              .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
              .leapWeekInMonth(LAST_MONTH_OF_YEAR);
      return switch (yearEnd) {
        case LAST_IN_MONTH -> builder.inLastWeekOf(lastMonth).toChronology();
        case NEAREST_TO_MONTH_END -> builder.nearestEndOf(lastMonth).toChronology();
      };
    }

    @Serial
    private Object readResolve() {
      return new FourFourFiveCalendar(this);
    }
  }
}
