package org.salesprocess.core.time;

import static java.util.Objects.requireNonNull;

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
record FourFourFiveCalendar(DayOfWeek lastDay, Month lastMonth, YearEnd yearEnd)
    implements SalesCalendar {

  private static final int LAST_MONTH_OF_YEAR = 12;

  FourFourFiveCalendar {
    requireNonNull(lastDay, "lastDay");
    requireNonNull(lastMonth, "lastMonth");
    requireNonNull(yearEnd, "yearEnd");
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    AccountingDate date = chronology().dateEpochDay(day.toEpochDay());
    LocalDate start = day.minusDays(date.get(ChronoField.DAY_OF_MONTH) - 1L);
    return Optional.of(SalesPeriod.of(start, start.plusDays(date.lengthOfMonth())));
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

  @Override
  public String toString() {
    return "4-4-5 calendar ending on a " + lastDay + " of " + lastMonth + " (" + yearEnd + ")";
  }
}
