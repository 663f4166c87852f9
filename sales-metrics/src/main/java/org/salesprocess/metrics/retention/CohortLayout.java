package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Where the days of a question lie: in which cohort, cell and column. Days are since 1970-01-01.
 */
final class CohortLayout {

  /** Of a day in no period, or a cell in no column. */
  static final int NONE = -1;

  private static final long MOST_CELLS = 4_000_000; // of the whole triangle

  private final CohortQuestion question;
  private final ImmutableList<SalesPeriod>
      periods; // of cohorts, then those up to the last day seen
  private final int cohorts;
  private final int firstDay;
  private final int[] periodOf; // by day from the first on
  private final int firstStart;
  private final int lastStart;
  private final int lastDay;
  private final int[] columnFrom; // the first cell of each column
  private final int[] columnUntil; // the cell after the last one
  private final int[] columnOf; // by cell
  private final int completePeriods;
  private final int[] completeOf; // columns by cohort, where cells are periods of the calendar

  private CohortLayout(CohortQuestion question) {
    this.question = question;
    cohorts = question.calendar().over(question.over()).size();
    periods = periods(question);
    firstDay = epoch(periods.get(0).start());
    lastDay = epoch(question.observedUntil());
    periodOf = periodOf(periods, firstDay);
    firstStart = epoch(question.over().start());
    lastStart = Math.min(epoch(question.over().end()) - 1, lastDay);
    int cells = cells();
    columnFrom = columnFrom(question, cells);
    columnUntil = columnUntil(question, cells);
    checkArgument(
        (long) cohorts * columnFrom.length <= MOST_CELLS,
        "cohorts: there must be at most %s cells, were %s cohorts of %s; take brackets, longer periods"
            + " or a shorter range",
        MOST_CELLS,
        cohorts,
        columnFrom.length);
    columnOf = new int[cells];
    Arrays.fill(columnOf, NONE);
    for (int column = 0; column < columnFrom.length; column++) {
      int end = Math.min(columnUntil[column], cells);
      for (int cell = columnFrom[column]; cell < end; cell++) {
        columnOf[cell] = column;
      }
    }
    completePeriods = completePeriods(periods, lastDay);
    completeOf = new int[cohorts];
    Arrays.setAll(completeOf, cohort -> columnsOver(completePeriods - cohort));
  }

  /**
   * Returns the layout of a question.
   *
   * @throws IllegalArgumentException if it has too many cells
   */
  static CohortLayout of(CohortQuestion question) {
    return new CohortLayout(question);
  }

  private static ImmutableList<SalesPeriod> periods(CohortQuestion question) {
    LocalDate from = question.over().start();
    LocalDate until = question.over().end();
    LocalDate seen = question.observedUntil().plusDays(1);
    return question.calendar().over(SalesPeriod.of(from, seen.isAfter(until) ? seen : until));
  }

  private static int[] periodOf(ImmutableList<SalesPeriod> periods, int firstDay) {
    int[] all = new int[epoch(periods.get(periods.size() - 1).end()) - firstDay];
    Arrays.fill(all, NONE);
    for (int i = 0; i < periods.size(); i++) {
      int from = epoch(periods.get(i).start()) - firstDay;
      Arrays.fill(all, from, epoch(periods.get(i).end()) - firstDay, i);
    }
    return all;
  }

  // up to the last that has begun for anybody, or that brackets hold
  private int cells() {
    int begun =
        question
            .span()
            .match(
                calendar -> periods.size(),
                rolling -> cell(Math.max(firstStart, firstDay), lastDay) + 1);
    return question.brackets().isEmpty() ? begun : Math.max(begun, 1);
  }

  private static int[] columnFrom(CohortQuestion question, int cells) {
    ImmutableList<Integer> bounds = question.brackets();
    int[] from = new int[bounds.isEmpty() ? cells : bounds.size()];
    for (int i = 1; i < from.length; i++) {
      from[i] = bounds.isEmpty() ? i : bounds.get(i - 1);
    }
    return from;
  }

  private static int[] columnUntil(CohortQuestion question, int cells) {
    ImmutableList<Integer> bounds = question.brackets();
    int[] until = new int[bounds.isEmpty() ? cells : bounds.size()];
    until[0] = 1;
    for (int i = 1; i < until.length; i++) {
      until[i] = bounds.isEmpty() ? i + 1 : bounds.get(i);
    }
    return until;
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  int cohorts() {
    return cohorts;
  }

  SalesPeriod period(int cohort) {
    return periods.get(cohort);
  }

  int columns() {
    return columnFrom.length;
  }

  int from(int column) {
    return columnFrom[column];
  }

  int until(int column) {
    return columnUntil[column];
  }

  /** Returns the last day of which anything counts. */
  int lastDay() {
    return lastDay;
  }

  /** Says whether a start on a day counts. */
  boolean isInRange(int day) {
    return day >= firstStart && day <= lastStart;
  }

  /** Returns the cohort that a start on a day in the range joins, or none. */
  int cohort(int day) {
    return periodAt(day);
  }

  // a calendar need not reach every day
  private int periodAt(int day) {
    int place = day - firstDay;
    return place < 0 || place >= periodOf.length ? NONE : periodOf[place];
  }

  /** Returns the column of a cell, or none. */
  int column(int cell) {
    return cell >= columnOf.length ? NONE : columnOf[cell];
  }

  /** Returns the cell of a day, not after the last, for one who started on another; or none. */
  int cellOf(int start, int cohort, int day) {
    if (question.span() instanceof CohortSpan.Rolling) {
      return cell(start, day);
    }
    int period = periodAt(day);
    return period == NONE ? NONE : period - cohort;
  }

  private int cell(int start, int day) {
    Period every = ((CohortSpan.Rolling) question.span()).every();
    int months = Math.toIntExact(every.toTotalMonths());
    if (months == 0) {
      return (int) ((day - start) / every.get(ChronoUnit.DAYS));
    }
    LocalDate first = LocalDate.ofEpochDay(start);
    LocalDate here = LocalDate.ofEpochDay(day);
    int cell = Math.toIntExact(ChronoUnit.MONTHS.between(first, here)) / months;
    // where a month lacks the day of the start, the last one of it is a month later
    return first.plusMonths((long) (cell + 1) * months).isAfter(here) ? cell : cell + 1;
  }

  /** Returns the last cell that a cohort has in the calendar. */
  int lastCell(int cohort) {
    return periods.size() - 1 - cohort;
  }

  /** Returns how many columns, from the first on, are over for one who started on a day. */
  int complete(int start, int cohort) {
    return question.span() instanceof CohortSpan.Rolling
        ? columnsOver(cell(start, lastDay + 1)) // the first that is not over
        : completeOf[cohort];
  }

  private int columnsOver(int cells) {
    int columns = 0;
    while (columns < columnUntil.length && columnUntil[columns] <= cells) {
      columns++;
    }
    return columns;
  }

  private static int completePeriods(ImmutableList<SalesPeriod> periods, int lastDay) {
    int complete = 0;
    while (complete < periods.size() && epoch(periods.get(complete).end()) <= lastDay + 1) {
      complete++;
    }
    return complete;
  }

  /** Returns how much of a column has been seen of those who can have joined a cohort. */
  CellObservation observed(int cohort, int column) {
    SalesPeriod period = periods.get(cohort);
    int first = Math.max(epoch(period.start()), firstStart);
    int last = Math.min(epoch(period.end()), epoch(question.over().end())) - 1;
    if (last <= lastDay && column < complete(last, cohort)) {
      return CellObservation.COMPLETE;
    }
    Optional<Integer> now = first > lastDay ? Optional.empty() : Optional.of(begun(first, cohort));
    return now.filter(cell -> cell >= columnFrom[column]).isPresent()
        ? CellObservation.PARTIAL
        : CellObservation.NOT_YET;
  }

  private int begun(int first, int cohort) {
    int cell = cellOf(first, cohort, lastDay);
    return cell == NONE ? completePeriods - cohort - 1 : cell;
  }
}
