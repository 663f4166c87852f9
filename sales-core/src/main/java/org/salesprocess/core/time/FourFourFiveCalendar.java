package org.salesprocess.core.time;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingDate;
import org.threeten.extra.chrono.AccountingYearDivision;

/**
 * Periods of one or more months of a 4-4-5 fiscal year, as ThreeTen-Extra's accounting chronology
 * finds them.
 */
final class FourFourFiveCalendar implements StandardCalendar {
  @Serial private static final long serialVersionUID = 1L;
  private static final int LAST_MONTH = 12;

  private final Settings settings;
  private final transient AccountingChronology chronology;

  /**
   * Makes a calendar.
   *
   * @param months how many fiscal months a period has; 1, 3 or 12
   */
  FourFourFiveCalendar(FourFourFiveYear year, int months) {
    this(new Settings(year, months));
  }

  private FourFourFiveCalendar(Settings settings) {
    this.settings = settings;
    chronology = settings.chronology();
  }

  @Override
  public Optional<SalesPeriod> find(LocalDate day) {
    AccountingDate date = chronology.dateEpochDay(day.toEpochDay());
    int year = date.get(ChronoField.YEAR);
    int month = date.get(ChronoField.MONTH_OF_YEAR);
    int first = month - (month - 1) % settings.months;
    return Optional.of(
        SalesPeriod.of(firstDay(year, first), firstDay(year, first + settings.months)));
  }

  private LocalDate firstDay(int year, int month) {
    AccountingDate date =
        month > LAST_MONTH
            ? chronology.date(year + 1, month - LAST_MONTH, 1)
            : chronology.date(year, month, 1);
    return LocalDate.ofEpochDay(date.toEpochDay());
  }

  @Override
  public <R> R match(
      Supplier<R> days,
      Function<DayOfWeek, R> weeks,
      BiFunction<Integer, Month, R> months,
      BiFunction<FourFourFiveYear, Integer, R> fourFourFive,
      Function<ImmutableSortedSet<LocalDate>, R> uneven) {
    return fourFourFive.apply(settings.year, settings.months);
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
    String periods =
        switch (settings.months) {
          case 1 -> "months";
          case LAST_MONTH -> "years";
          default -> "quarters";
        };
    return "4-4-5 calendar of %s, years ending on a %s of %s (%s)"
        .formatted(
            periods, settings.year.lastDay(), settings.year.lastMonth(), settings.year.yearEnd());
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
  private record Settings(FourFourFiveYear year, int months) implements Serializable {

    Settings {
      requireNonNull(year, "year");
    }

    private AccountingChronology chronology() {
      AccountingChronologyBuilder builder =
          new AccountingChronologyBuilder()
              .endsOn(year.lastDay())
              .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
              .leapWeekInMonth(LAST_MONTH);
      return switch (year.yearEnd()) {
        case LAST_IN_MONTH -> builder.inLastWeekOf(year.lastMonth()).toChronology();
        case NEAREST_TO_MONTH_END -> builder.nearestEndOf(year.lastMonth()).toChronology();
      };
    }

    @Serial
    private Object readResolve() {
      return new FourFourFiveCalendar(this);
    }
  }
}
