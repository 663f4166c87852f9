package org.salesprocess.testkit;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Reads {@code expected.csv}. A name that nobody and nothing has is refused: a row that expects
 * nothing of a misspelt seller would hold for ever.
 */
final class GoldenExpectationReader {

  private static final int MONTH_LETTERS = "2026-01".length();

  private final String name;
  private final IncentiveProgram program;
  private final GoldenProblems problems;
  private final ImmutableMap<GoldenColumn, ImmutableSet<String>> known;

  /**
   * Takes what rows may name.
   *
   * @param name how to call the file
   * @param transactions what was sold; empty if not all of that can be used, so that nobody knows
   *     which deals there are
   */
  GoldenExpectationReader(
      String name,
      IncentiveProgram program,
      SalesOrganization organization,
      Optional<ImmutableList<Transaction>> transactions,
      GoldenProblems problems) {
    this.name = requireNonNull(name, "name");
    this.program = requireNonNull(program, "program");
    this.problems = requireNonNull(problems, "problems");
    ImmutableMap.Builder<GoldenColumn, ImmutableSet<String>> names = ImmutableMap.builder();
    names
        .put(GoldenColumn.SELLER, values(organization.sellers().keySet().stream()))
        .put(GoldenColumn.PLAN, values(program.plans().stream().map(CommissionPlan::id)))
        .put(
            GoldenColumn.COMPONENT,
            values(
                program.plans().stream()
                    .flatMap(plan -> plan.components().stream())
                    .map(Component::id)));
    transactions.ifPresent(
        sold ->
            names.put(
                GoldenColumn.DEAL, values(sold.stream().flatMap(each -> each.deal().stream()))));
    known = names.buildOrThrow();
  }

  private static ImmutableSet<String> values(Stream<? extends Id> ids) {
    return ids.map(Id::value).sorted().collect(toImmutableSet());
  }

  /** Returns what the table expects; what cannot be used of it is a problem. */
  GoldenExpectation read(GoldenTable table) {
    ImmutableList<GoldenColumn> columns = columns(table);
    ImmutableList.Builder<GoldenExpectation.Row> rows = ImmutableList.builder();
    Map<ImmutableList<String>, Long> lines = new HashMap<>();
    if (columns.size() == table.columns().size()) {
      for (GoldenTable.Row each : table.rows()) {
        GoldenExpectation.Row row = row(each, columns);
        Long other = lines.putIfAbsent(row.key(), row.line());
        if (other != null) {
          problems.add(place(each), "must be of something else than line " + other);
        }
        if (columns.stream().allMatch(column -> !column.isAmount() || row.text(column).isEmpty())) {
          problems.add(place(each), "must expect an amount");
        }
        rows.add(row);
      }
    }
    return new GoldenExpectation(table.separator(), columns, rows.build());
  }

  private ImmutableList<GoldenColumn> columns(GoldenTable table) {
    String place = name + " line 1";
    ImmutableList.Builder<GoldenColumn> found = ImmutableList.builder();
    for (String title : table.columns()) {
      GoldenColumn.named(title)
          .ifPresentOrElse(
              found::add,
              () ->
                  problems.add(
                      place,
                      "a column must be one of %s, was %s".formatted(GoldenColumn.all(), title)));
    }
    ImmutableList<GoldenColumn> columns = found.build();
    if (columns.stream().noneMatch(GoldenColumn::isAmount)) {
      problems.add(place, "a column must hold amounts: forecast, earned, payable or paid");
    }
    if (columns.contains(GoldenColumn.PAID)) {
      columns.stream()
          .filter(column -> column.isKey() && !column.isOfStatement())
          .forEach(
              column ->
                  problems.add(
                      place,
                      "paid is of a whole statement: it must not stand beside the column "
                          + column.title()));
    }
    return columns;
  }

  private GoldenExpectation.Row row(GoldenTable.Row row, ImmutableList<GoldenColumn> columns) {
    ImmutableList.Builder<String> key = ImmutableList.builder();
    ImmutableMap.Builder<GoldenColumn, Money> amounts = ImmutableMap.builder();
    ImmutableMap.Builder<GoldenColumn, String> written = ImmutableMap.builder();
    Optional<SalesPeriod> period = Optional.empty();
    for (GoldenColumn column : columns) {
      String text = row.text(column.title());
      written.put(column, text);
      if (column == GoldenColumn.PERIOD) {
        period = period(row, text);
        key.add(period.map(GoldenPosting::text).orElse(text));
      } else if (column.isKey()) {
        checkKnown(row, column, text);
        key.add(text);
      } else if (column.isAmount() && !text.isEmpty()) {
        amount(row, column, text).ifPresent(amount -> amounts.put(column, amount));
      }
    }
    return new GoldenExpectation.Row(
        row.line(), key.build(), period, amounts.buildOrThrow(), written.buildOrThrow());
  }

  private void checkKnown(GoldenTable.Row row, GoldenColumn column, String text) {
    ImmutableSet<String> names = known.get(column);
    if (names == null) {
      return;
    }
    boolean mayBeEmpty = column == GoldenColumn.COMPONENT || column == GoldenColumn.DEAL;
    if (text.isEmpty() ? !mayBeEmpty : !names.contains(text)) {
      problems.add(
          place(row),
          names.isEmpty()
              ? "%s must be empty, as there is none, was %s".formatted(column.title(), text)
              : "%s must be one of %s, was %s"
                  .formatted(
                      column.title(), String.join(", ", names), text.isEmpty() ? "empty" : text));
    }
  }

  // a pay period is that of a day, or of the first of a month
  private Optional<SalesPeriod> period(GoldenTable.Row row, String text) {
    try {
      LocalDate day =
          text.length() == MONTH_LETTERS ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
      Optional<SalesPeriod> period = program.payCalendar().find(day);
      if (period.isEmpty()) {
        problems.add(
            place(row),
            "period must be in the pay calendar, %s, was %s"
                .formatted(program.payCalendar(), text));
      }
      return period;
    } catch (DateTimeException e) {
      problems.add(place(row), "period must be such as 2026-01 or 2026-01-31, was " + text);
      return Optional.empty();
    }
  }

  private Optional<Money> amount(GoldenTable.Row row, GoldenColumn column, String text) {
    String code = program.currency().getCode();
    String number = text.startsWith(code) ? text.substring(code.length()).strip() : text;
    try {
      return Optional.of(Money.of(program.currency(), new BigDecimal(row.withPoint(number))));
    } catch (NumberFormatException e) {
      problems.add(
          place(row),
          "%s must be a number such as 1234.50, in %s, was %s"
              .formatted(column.title(), code, text));
    } catch (ArithmeticException e) {
      problems.add(
          place(row),
          "%s must have at most %s decimals, was %s"
              .formatted(column.title(), program.currency().getDecimalPlaces(), text));
    }
    return Optional.empty();
  }

  private String place(GoldenTable.Row row) {
    return name + " line " + row.line();
  }
}
