package org.salesprocess.metrics.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Ratio;

/**
 * What cohorts are, said once more and as plainly as can be: for each cohort and cell, customer by
 * customer and day by day.
 */
final class PlainCohorts {

  private final CohortQuestion question;
  private final List<CustomerHistory> histories;

  PlainCohorts(CohortQuestion question, List<CustomerHistory> histories) {
    this.question = question;
    this.histories = histories;
  }

  /** Returns the days on which a customer starts in a period; none, or one. */
  List<LocalDate> starts(CustomerHistory history, SalesPeriod period) {
    List<LocalDate> all = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      if (question.starting().contains(history.type(i))) {
        all.add(history.event(i).day());
      }
    }
    List<LocalDate> counting =
        all.stream()
            .filter(question.over()::contains)
            .filter(day -> !day.isAfter(question.observedUntil()))
            .toList();
    List<LocalDate> chosen =
        switch (question.start()) {
          case RECURRING -> counting;
          case FIRST_TIME -> counting.stream().limit(1).toList();
          case FIRST_EVER -> all.stream().limit(1).filter(counting::contains).toList();
        };
    return chosen.stream().filter(period::contains).limit(1).toList();
  }

  /** Returns the days of a cell of one who started on a day. */
  SalesPeriod cell(LocalDate start, SalesPeriod cohort, int cell) {
    if (question.span() instanceof CohortSpan.Rolling rolling) {
      Period every = rolling.every();
      return SalesPeriod.of(
          start.plus(every.multipliedBy(cell)), start.plus(every.multipliedBy(cell + 1)));
    }
    SalesPeriod period = cohort;
    for (int i = 0; i < cell; i++) {
      period = question.calendar().next(period).orElseThrow();
    }
    return period;
  }

  private int returns(CustomerHistory history, LocalDate start, LocalDate from, LocalDate until) {
    int count = 0;
    for (int i = 0; i < history.size(); i++) {
      LocalDate day = history.event(i).day();
      boolean isIn = !day.isBefore(from) && day.isBefore(until) && !day.isBefore(start);
      boolean isSeen = !day.isAfter(question.observedUntil());
      count += isIn && isSeen && question.returning().contains(history.type(i)) ? 1 : 0;
    }
    return count;
  }

  BigDecimal spent(CustomerHistory history, LocalDate start, LocalDate from, LocalDate until) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < history.size(); i++) {
      LocalDate day = history.event(i).day();
      boolean isIn = !day.isBefore(from) && day.isBefore(until) && !day.isBefore(start);
      boolean isSeen = !day.isAfter(question.observedUntil());
      if (isIn && isSeen && question.returning().contains(history.type(i))) {
        sum = sum.add(history.amount(i).map(money -> money.getAmount()).orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  /** Returns who came back of those for whom a bracket of cells is over. */
  Ratio retained(SalesPeriod cohort, int fromCell, int untilCell) {
    long eligible = 0;
    long returned = 0;
    for (CustomerHistory history : histories) {
      for (LocalDate start : starts(history, cohort)) {
        LocalDate from = cell(start, cohort, fromCell).start();
        LocalDate until = cell(start, cohort, untilCell - 1).end();
        if (!until.isAfter(question.observedUntil().plusDays(1))) {
          eligible++;
          LocalDate end =
              question.counting() == CohortReturn.IN_CELL ? until : LocalDate.of(9999, 1, 1);
          returned += returns(history, start, from, end) >= question.least() ? 1 : 0;
        }
      }
    }
    return Ratio.of(returned, eligible);
  }

  /** Returns what those spent for whom a bracket of cells is over: in it, and up to its end. */
  List<BigDecimal> spent(SalesPeriod cohort, int fromCell, int untilCell) {
    BigDecimal in = BigDecimal.ZERO;
    BigDecimal upTo = BigDecimal.ZERO;
    for (CustomerHistory history : histories) {
      for (LocalDate start : starts(history, cohort)) {
        LocalDate from = cell(start, cohort, fromCell).start();
        LocalDate until = cell(start, cohort, untilCell - 1).end();
        if (!until.isAfter(question.observedUntil().plusDays(1))) {
          in = in.add(spent(history, start, from, until));
          upTo = upTo.add(spent(history, start, start, until));
        }
      }
    }
    return List.of(in.stripTrailingZeros(), upTo.stripTrailingZeros());
  }

  long size(SalesPeriod cohort) {
    return histories.stream().mapToLong(history -> starts(history, cohort).size()).sum();
  }

  long customers() {
    TreeSet<String> joined = new TreeSet<>();
    for (SalesPeriod period : question.calendar().over(question.over())) {
      for (CustomerHistory history : histories) {
        if (!starts(history, period).isEmpty()) {
          joined.add(history.customer().value());
        }
      }
    }
    return joined.size();
  }
}
