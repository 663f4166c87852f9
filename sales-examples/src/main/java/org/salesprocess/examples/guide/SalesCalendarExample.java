package org.salesprocess.examples.guide;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.time.FourFourFiveYear;
import org.salesprocess.core.time.FourFourFiveYear.YearEnd;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Grouping;
import org.salesprocess.metrics.conversion.WinRate;

/**
 * In which quota period does a day fall, and a deal that closed in its first minute? A period
 * includes the day it opens and excludes the day it ends, so that no day counts twice.
 */
public final class SalesCalendarExample {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final SalesCalendar SEASONS =
      SalesCalendar.uneven(
          List.of(
              LocalDate.of(2011, 5, 31),
              LocalDate.of(2011, 8, 31),
              LocalDate.of(2011, 12, 1),
              LocalDate.of(2012, 2, 29)));

  private static final SalesCalendar WEEKS_4_4_5 =
      new FourFourFiveYear(DayOfWeek.SATURDAY, Month.MAY, YearEnd.LAST_IN_MONTH).months();

  private SalesCalendarExample() {}

  /** Prints the periods of four days in two calendars, and the deals of each season. */
  public static void main(String[] args) {
    print("day", "season", "4-4-5");
    for (String day : List.of("2011-08-30", "2011-08-31", "2012-02-28", "2012-02-29")) {
      print(day, period(SEASONS, day), period(WEEKS_4_4_5, day));
    }

    List<Deal> deals =
        List.of(
            deal("last-evening", Outcome.WON, "2011-08-30T23:59"),
            deal("first-minute", Outcome.WON, "2011-08-31T00:00"),
            deal("november", Outcome.LOST, "2011-11-30T15:00"),
            deal("too-late", Outcome.WON, "2012-02-29T00:00"));
    var rates = new WinRate().by(Grouping.closePeriod(SEASONS, ZONE)).measure(deals);
    rates.groups().forEach((season, rate) -> System.out.println(season + ": " + rate));
    rates.withoutKey().ifPresent(rate -> System.out.println("in no season: " + rate));
  }

  private static String period(SalesCalendar calendar, String day) {
    return calendar.find(LocalDate.parse(day)).map(SalesPeriod::toString).orElse("none");
  }

  private static void print(String day, String season, String weeks) {
    System.out.println("%-10s  %-21s  %s".formatted(day, season, weeks));
  }

  private static Deal deal(String id, Outcome outcome, String closed) {
    return Deal.builder()
        .id(DealId.of(id))
        .outcome(outcome)
        .closedAt(LocalDateTime.parse(closed).atZone(ZONE).toInstant())
        .build();
  }
}
