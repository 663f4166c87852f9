package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a case expects, beside what it pays. */
final class GoldenComparison {

  private final GoldenExpectation expected;
  private final CurrencyUnit currency;
  private final ImmutableListMultimap<ImmutableList<String>, GoldenPosting> paid;

  GoldenComparison(
      GoldenExpectation expected, CurrencyUnit currency, Collection<GoldenPosting> postings) {
    this.expected = requireNonNull(expected, "expected");
    this.currency = requireNonNull(currency, "currency");
    ImmutableList<GoldenColumn> amounts = expected.amounts();
    paid =
        postings.stream()
            .filter(posting -> amounts.contains(posting.column()))
            .collect(ImmutableListMultimap.toImmutableListMultimap(this::key, each -> each));
  }

  private ImmutableList<String> key(GoldenPosting posting) {
    return expected.keys().stream().map(posting::text).collect(ImmutableList.toImmutableList());
  }

  /**
   * An amount that is not as expected.
   *
   * @param row the row that expects it; empty if none does
   * @param key what it is of
   * @param column what amount it is
   * @param expected what was expected; zero if there is no row
   * @param paid what it is
   * @param postings what makes it up
   */
  record Difference(
      Optional<GoldenExpectation.Row> row,
      ImmutableList<String> key,
      GoldenColumn column,
      Money expected,
      Money paid,
      ImmutableList<GoldenPosting> postings) {

    /** Checks that nothing is missing. */
    Difference {
      requireNonNull(row, "row");
      requireNonNull(key, "key");
      requireNonNull(column, "column");
      requireNonNull(expected, "expected");
      requireNonNull(paid, "paid");
      requireNonNull(postings, "postings");
    }
  }

  /** Returns every amount that is not as expected: by row, then those that no row expects. */
  ImmutableList<Difference> differences() {
    ImmutableList.Builder<Difference> differences = ImmutableList.builder();
    for (GoldenExpectation.Row row : expected.rows()) {
      row.amounts()
          .forEach(
              (column, amount) -> {
                if (!amount.equals(paid(row.key(), column))) {
                  differences.add(difference(Optional.of(row), row.key(), column, amount));
                }
              });
    }
    for (ImmutableList<String> key : unexpected()) {
      for (GoldenColumn column : expected.amounts()) {
        if (!paid(key, column).isZero()) {
          differences.add(difference(Optional.empty(), key, column, Money.zero(currency)));
        }
      }
    }
    return differences.build();
  }

  private Difference difference(
      Optional<GoldenExpectation.Row> row,
      ImmutableList<String> key,
      GoldenColumn column,
      Money amount) {
    return new Difference(row, key, column, amount, paid(key, column), postings(key, column));
  }

  private ImmutableList<GoldenPosting> postings(ImmutableList<String> key, GoldenColumn column) {
    return paid.get(key).stream()
        .filter(posting -> posting.column() == column)
        .collect(ImmutableList.toImmutableList());
  }

  private Money paid(ImmutableList<String> key, GoldenColumn column) {
    return Money.zero(currency)
        .plus(postings(key, column).stream().map(GoldenPosting::amount).toList());
  }

  private boolean pays(ImmutableList<String> key) {
    return expected.amounts().stream().anyMatch(column -> !paid(key, column).isZero());
  }

  private ImmutableSortedSet<ImmutableList<String>> unexpected() {
    ImmutableSet<ImmutableList<String>> keys =
        expected.rows().stream()
            .map(GoldenExpectation.Row::key)
            .collect(ImmutableSet.toImmutableSet());
    return paid.keySet().stream()
        .filter(key -> !keys.contains(key) && pays(key))
        .collect(
            ImmutableSortedSet.toImmutableSortedSet(Ordering.<String>natural().lexicographical()));
  }

  // -- as files

  /** Returns the file as it stands, written anew. */
  String asExpected() {
    return csv(
        expected.rows().stream()
            .map(row -> expected.columns().stream().map(row::text).toList())
            .toList());
  }

  /** Returns the file as it would be if what is paid were expected; what was right stays so. */
  String asPaid() {
    ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
    for (GoldenExpectation.Row row : expected.rows()) {
      if (isAsPaid(row)) {
        rows.add(expected.columns().stream().map(row::text).toList());
      } else if (pays(row.key())) {
        rows.add(expected.columns().stream().map(column -> textAsPaid(row, column)).toList());
      }
    }
    for (ImmutableList<String> key : unexpected()) {
      rows.add(expected.columns().stream().map(column -> textAsPaid(key, column)).toList());
    }
    return csv(rows.build());
  }

  private boolean isAsPaid(GoldenExpectation.Row row) {
    return row.amounts().entrySet().stream()
        .allMatch(each -> each.getValue().equals(paid(row.key(), each.getKey())));
  }

  // what was noted about another amount no longer holds
  private String textAsPaid(GoldenExpectation.Row row, GoldenColumn column) {
    if (column.isAmount()) {
      Money now = paid(row.key(), column);
      boolean stays = row.text(column).isEmpty() || Objects.equals(row.amounts().get(column), now);
      return stays ? row.text(column) : written(now);
    }
    return column.isKey() ? row.text(column) : "";
  }

  private String textAsPaid(ImmutableList<String> key, GoldenColumn column) {
    if (column.isAmount()) {
      return written(paid(key, column));
    }
    return column.isKey() ? key.get(expected.keys().indexOf(column)) : "";
  }

  private String written(Money amount) {
    String text = amount.getAmount().toPlainString();
    return expected.separator() == GoldenTable.SEMICOLON ? text.replace('.', ',') : text;
  }

  private String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(expected.separator())
            .lineDelimiter(LineDelimiter.LF)
            .build(text)) {
      csv.writeRecord(expected.columns().stream().map(GoldenColumn::title).toList());
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
