package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.Explanation;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;

/**
 * An amount that a case pays: one line of a statement, or all that the statement pays.
 *
 * @param statement the statement
 * @param line the line; empty for what is paid
 */
record GoldenPosting(Statement statement, Optional<StatementLine> line) {

  /** Checks that nothing is missing. */
  GoldenPosting {
    requireNonNull(statement, "statement");
    requireNonNull(line, "line");
  }

  /** Returns all that is posted in some pay periods. */
  static ImmutableList<GoldenPosting> of(Iterable<OpenPayPeriod> periods) {
    ImmutableList.Builder<GoldenPosting> postings = ImmutableList.builder();
    for (OpenPayPeriod period : periods) {
      for (Statement statement : period.statements().values()) {
        statement.lines().forEach(each -> postings.add(of(statement, Optional.of(each))));
        if (!statement.paid().isZero() || !statement.held().isEmpty()) {
          postings.add(of(statement, Optional.empty()));
        }
      }
    }
    return postings.build();
  }

  private static GoldenPosting of(Statement statement, Optional<StatementLine> line) {
    return new GoldenPosting(statement, line);
  }

  /** Returns in which column of amounts it counts. */
  GoldenColumn column() {
    return line.map(StatementLine::state)
        .map(
            state ->
                switch (state) {
                  case FORECAST -> GoldenColumn.FORECAST;
                  case EARNED -> GoldenColumn.EARNED;
                  case PAYABLE -> GoldenColumn.PAYABLE;
                })
        .orElse(GoldenColumn.PAID);
  }

  /** Returns the amount. */
  Money amount() {
    return line.map(StatementLine::amount).orElseGet(statement::paid);
  }

  /** Returns what stands in a column that tells of what it is. */
  String text(GoldenColumn key) {
    return switch (key) {
      case SELLER -> statement.seller().value();
      case PERIOD -> text(statement.period());
      case PLAN -> text(line.map(each -> each.key().plan()));
      case COMPONENT -> text(line.flatMap(each -> each.key().component()));
      case DEAL -> text(line.flatMap(GoldenPosting::deal));
      case FORECAST, EARNED, PAYABLE, PAID, NOTE ->
          throw new IllegalArgumentException("column " + key + ": must tell of what an amount is");
    };
  }

  private static String text(Optional<? extends Id> id) {
    return id.map(Id::value).orElse("");
  }

  private static Optional<DealId> deal(StatementLine line) {
    return Stream.of(
            line.line()
                .flatMap(EarnedLine::credit)
                .map(Credit::transaction)
                .flatMap(Transaction::deal),
            line.formerDeal(),
            line.key().deal())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Returns how a file writes a pay period: {@code 2026-01}, or its first day if it is no month.
   */
  static String text(SalesPeriod period) {
    LocalDate start = period.start();
    boolean isMonth = start.getDayOfMonth() == 1 && start.plusMonths(1).equals(period.end());
    return isMonth ? YearMonth.from(start).toString() : start.toString();
  }

  /** Returns how it comes to its amount. */
  Explanation why() {
    return line.map(StatementLine::explain).orElseGet(statement::explain);
  }
}
