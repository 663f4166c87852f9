package org.salesprocess.metrics.retention;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Makes the report of what was counted. */
final class CohortReports {

  private final CohortQuestion question;
  private final CohortLayout layout;
  private final CohortCounts counts;
  private final CohortAmounts amounts;

  CohortReports(
      CohortQuestion question, CohortLayout layout, CohortCounts counts, CohortAmounts amounts) {
    this.question = question;
    this.layout = layout;
    this.counts = counts;
    this.amounts = amounts;
  }

  CohortReport report() {
    ImmutableList.Builder<Cohort> cohorts = ImmutableList.builder();
    for (int cohort = 0; cohort < layout.cohorts(); cohort++) {
      cohorts.add(cohort(cohort));
    }
    return new CohortReport(question, counts.customers(), counts.withoutStart(), cohorts.build());
  }

  private Cohort cohort(int cohort) {
    long size = counts.withColumns(cohort, 0);
    ImmutableList.Builder<CohortCell> cells = ImmutableList.builder();
    for (int column = 0; column < layout.columns(); column++) {
      cells.add(cell(cohort, column, size));
    }
    return new Cohort(layout.period(cohort), size, cells.build());
  }

  private CohortCell cell(int cohort, int column, long size) {
    boolean isStart = column == 0;
    return new CohortCell(
        layout.from(column),
        layout.until(column),
        layout.observed(cohort, column),
        isStart ? size : counts.withColumns(cohort, column + 1),
        isStart ? size : counts.returned(cohort, column),
        isStart ? 0 : counts.early(cohort, column),
        amount(isStart ? this::ofStart : amounts::inColumn, cohort, column),
        amount(isStart ? this::ofStart : amounts::upToColumn, cohort, column),
        amount(isStart ? (row, first) -> BigDecimal.ZERO : amounts::early, cohort, column));
  }

  // all of a cohort are in cell 0, be it over or not
  private BigDecimal ofStart(int cohort, int column) {
    return amounts.inColumn(cohort, column).add(amounts.early(cohort, column));
  }

  private Optional<BigMoney> amount(Sums sums, int cohort, int column) {
    return question.currency().map(unit -> BigMoney.of(unit, sums.of(cohort, column)));
  }

  private interface Sums {
    BigDecimal of(int cohort, int column);
  }
}
