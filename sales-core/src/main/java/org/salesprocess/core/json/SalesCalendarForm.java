package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.time.FourFourFiveYear;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.StandardCalendar;

/** A calendar by the unit of its periods, or by their bounds. */
final class SalesCalendarForm extends ObjectForm<SalesCalendar> {

  private final Field<Optional<Unit>> unit =
      optional("unit", TextForm.ofEnum("unit", Unit.class), SalesCalendarForm::unitOf);
  private final Field<Optional<DayOfWeek>> weekStart =
      optional("weekStart", EnumForms.DAY_OF_WEEK, SalesCalendarForm::weekStartOf);
  private final Field<Optional<Month>> fiscalStart =
      optional("fiscalStart", EnumForms.MONTH, SalesCalendarForm::fiscalStartOf);
  private final Field<Optional<FourFourFiveYear>> fourFourFive =
      optional("fourFourFive", new FourFourFiveYearForm(), SalesCalendarForm::yearOf);
  private final Field<Optional<ImmutableList<LocalDate>>> bounds =
      optional("bounds", JsonForm.listOf(TextForms.DAY), SalesCalendarForm::boundsOf);

  SalesCalendarForm() {
    super("calendar", SalesCalendar.class);
  }

  private enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static Optional<Unit> ofMonths(int months) {
      return switch (months) {
        case 1 -> Optional.of(MONTH);
        case 3 -> Optional.of(QUARTER);
        default -> Optional.of(YEAR);
      };
    }
  }

  private static StandardCalendar standard(SalesCalendar calendar) {
    checkArgument(
        calendar instanceof StandardCalendar,
        "calendar: must be one of the library's own to be written, was %s",
        calendar);
    return (StandardCalendar) calendar;
  }

  private static Optional<Unit> unitOf(SalesCalendar calendar) {
    return standard(calendar)
        .match(
            () -> Optional.of(Unit.DAY),
            first -> Optional.of(Unit.WEEK),
            (length, start) -> Unit.ofMonths(length),
            (year, length) -> Unit.ofMonths(length),
            days -> Optional.empty());
  }

  private static Optional<DayOfWeek> weekStartOf(SalesCalendar calendar) {
    return standard(calendar)
        .match(
            Optional::empty,
            Optional::of,
            (length, start) -> Optional.empty(),
            (year, length) -> Optional.empty(),
            days -> Optional.empty());
  }

  private static Optional<Month> fiscalStartOf(SalesCalendar calendar) {
    return standard(calendar)
        .match(
            Optional::empty,
            first -> Optional.empty(),
            (length, start) -> Optional.of(start).filter(month -> month != Month.JANUARY),
            (year, length) -> Optional.empty(),
            days -> Optional.empty());
  }

  private static Optional<FourFourFiveYear> yearOf(SalesCalendar calendar) {
    return standard(calendar)
        .match(
            Optional::empty,
            first -> Optional.empty(),
            (length, start) -> Optional.empty(),
            (year, length) -> Optional.of(year),
            days -> Optional.empty());
  }

  private static Optional<ImmutableList<LocalDate>> boundsOf(SalesCalendar calendar) {
    return standard(calendar)
        .match(
            Optional::empty,
            first -> Optional.empty(),
            (length, start) -> Optional.empty(),
            (year, length) -> Optional.empty(),
            days -> Optional.of(days.asList()));
  }

  @Override
  protected SalesCalendar build(Values given) {
    if (given.names().equals(Set.of("bounds"))) {
      return SalesCalendar.uneven(given.get(bounds).orElseThrow());
    }
    Unit of = given.get(unit).orElseThrow(() -> unclear(given));
    if (!fits(of, given)) {
      throw unclear(given);
    }
    Month start = given.get(fiscalStart).orElse(Month.JANUARY);
    Optional<FourFourFiveYear> year = given.get(fourFourFive);
    return switch (of) {
      case DAY -> SalesCalendar.days();
      case WEEK -> SalesCalendar.weeks(given.get(weekStart).orElseThrow());
      case MONTH -> year.map(FourFourFiveYear::months).orElseGet(SalesCalendar::months);
      case QUARTER ->
          year.map(FourFourFiveYear::quarters).orElseGet(() -> SalesCalendar.quarters(start));
      case YEAR -> year.map(FourFourFiveYear::years).orElseGet(() -> SalesCalendar.years(start));
    };
  }

  private boolean fits(Unit of, Values given) {
    int more = given.names().size() - 1;
    return switch (of) {
      case DAY -> more == 0;
      case WEEK -> more == 1 && given.has(weekStart);
      case MONTH -> more == 0 || (more == 1 && given.has(fourFourFive));
      case QUARTER, YEAR ->
          more == 0 || (more == 1 && (given.has(fourFourFive) || given.has(fiscalStart)));
    };
  }

  private static IllegalArgumentException unclear(ObjectForm<SalesCalendar>.Values given) {
    return new IllegalArgumentException(
        "calendar: fields must be unit, with weekStart if it is a week, with fourFourFive or"
            + " nothing if it is a month, and with fiscalStart, fourFourFive or nothing if it is a"
            + " quarter or year; or bounds alone; were "
            + given.names());
  }
}
