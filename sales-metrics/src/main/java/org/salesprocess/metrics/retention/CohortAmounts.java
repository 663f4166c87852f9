package org.salesprocess.metrics.retention;

import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Adds up what customers spent in the cells of their cohorts, exactly. */
final class CohortAmounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  // by cohort and column, of those for whom the column is over; none where nobody asks
  private final BigDecimal[][] inColumn;
  private final BigDecimal[][] upToColumn;
  private final BigDecimal[][] early; // of the others
  private transient @Nullable Course course;

  CohortAmounts(int cohorts, int columns) {
    inColumn = zeros(cohorts, columns);
    upToColumn = zeros(cohorts, columns);
    early = zeros(cohorts, columns);
  }

  private static BigDecimal[][] zeros(int rows, int columns) {
    BigDecimal[][] all = new BigDecimal[rows][columns];
    Arrays.stream(all).forEach(row -> Arrays.fill(row, BigDecimal.ZERO));
    return all;
  }

  /** Returns what adds the amounts of one customer of a cohort, with so many columns over. */
  Course course(int cohort, int over) {
    Course one = course;
    if (one == null) {
      one = new Course();
      course = one;
    }
    one.begin(cohort, over);
    return one;
  }

  void merge(CohortAmounts that) {
    add(inColumn, that.inColumn);
    add(upToColumn, that.upToColumn);
    add(early, that.early);
  }

  private static void add(BigDecimal[][] sums, BigDecimal[][] more) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums[i].length; j++) {
        sums[i][j] = sums[i][j].add(more[i][j]);
      }
    }
  }

  BigDecimal inColumn(int cohort, int column) {
    return inColumn[cohort][column];
  }

  BigDecimal upToColumn(int cohort, int column) {
    return upToColumn[cohort][column];
  }

  BigDecimal early(int cohort, int column) {
    return early[cohort][column];
  }

  /** The amounts of one customer, in the order of days. */
  final class Course {
    private int cohort;
    private int over;
    private int next; // the first column that the sum so far is not noted for
    private BigDecimal soFar = BigDecimal.ZERO;

    private void begin(int newCohort, int newOver) {
      cohort = newCohort;
      over = newOver;
      next = 0;
      soFar = BigDecimal.ZERO;
    }

    /** Adds an amount in a cell of no column, or of one. */
    void add(CohortLayout layout, int cell, int column, Optional<BigMoney> amount) {
      if (amount.isEmpty()) {
        return;
      }
      while (next < over && layout.until(next) <= cell) {
        noteNext();
      }
      BigDecimal value = amount.get().getAmount();
      soFar = soFar.add(value);
      if (column != CohortLayout.NONE) {
        BigDecimal[] sums = (column < over ? inColumn : early)[cohort];
        sums[column] = sums[column].add(value);
      }
    }

    private void noteNext() {
      upToColumn[cohort][next] = upToColumn[cohort][next].add(soFar);
      next++;
    }

    void end() {
      if (inColumn.length > 0) {
        while (next < over) {
          noteNext();
        }
      }
    }
  }
}
