package org.salesprocess.testkit;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.salesprocess.core.incentive.Transaction;

/**
 * Makes transactions of {@code transactions.csv}: each row becomes the JSON of one, which is then
 * read as any other, so that what a transaction may be is said in one place alone.
 */
final class GoldenTransactions {

  private static final CharMatcher BETWEEN_WORDS = CharMatcher.anyOf(" _-");

  private GoldenTransactions() {}

  /**
   * Returns the transactions of the rows that can be used; of the others, why not is a problem.
   *
   * @param name how to call the file
   */
  static ImmutableList<Transaction> read(
      GoldenTable table, String name, GoldenTerms terms, GoldenProblems problems) {
    int before = problems.count();
    String header = name + " line 1";
    for (String column : GoldenSale.NEEDED) {
      requireColumn(table, column, header, problems);
    }
    if (table.columns().stream().noneMatch(column -> column.startsWith(GoldenSale.MEASURE))) {
      requireColumn(table, "amount", header, problems);
    }
    table.columns().forEach(column -> checkColumn(column, header, terms, problems));
    if (problems.count() > before) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Transaction> transactions = ImmutableList.builder();
    for (GoldenTable.Row row : table.rows()) {
      String place = name + " line " + row.line();
      read(new GoldenSale(row, place, terms, problems), place, problems)
          .ifPresent(transactions::add);
    }
    return transactions.build();
  }

  /** Finds rows that take back what is told nowhere in the case. */
  static void checkReversed(
      GoldenTable table,
      String name,
      Collection<Transaction> transactions,
      GoldenProblems problems) {
    ImmutableSet<String> told =
        transactions.stream().map(each -> each.id().value()).collect(ImmutableSet.toImmutableSet());
    for (GoldenTable.Row row : table.rows()) {
      String reversed = row.text("reverses");
      if (!reversed.isEmpty() && !told.contains(reversed)) {
        problems.add(
            name + " line " + row.line(),
            "reverses must be the id of a transaction of this case, was " + reversed);
      }
    }
  }

  private static void requireColumn(
      GoldenTable table, String column, String place, GoldenProblems problems) {
    if (!table.columns().contains(column)) {
      problems.add(
          place,
          "must have the column %s, had %s"
              .formatted(column, Joiner.on(", ").join(table.columns())));
    }
  }

  // what is nearly a column that is known would become an attribute, and nobody would notice
  private static void checkColumn(
      String column, String place, GoldenTerms terms, GoldenProblems problems) {
    if (letters(column).equals("seller")) { // as it is called in what is expected
      problems.add(place, "who sells stands in the column owner, was " + column);
    }
    if (column.startsWith(GoldenSale.MEASURE)) {
      String measure = column.substring(GoldenSale.MEASURE.length()).strip();
      if (!terms.measures().containsKey(measure)) {
        problems.add(
            place,
            "measure must be one that a plan looks at or a standard one, %s, was %s"
                .formatted(Joiner.on(", ").join(terms.measures().keySet()), measure));
      }
      return;
    }
    for (String known : GoldenSale.FIELDS.keySet()) {
      if (!known.equals(column) && letters(known).equals(letters(column))) {
        problems.add(place, "column %s must be called so, was %s".formatted(known, column));
      }
    }
    int colon = column.indexOf(':');
    if (colon >= 0 && !GoldenSale.ENDINGS.contains(column.substring(colon))) {
      problems.add(
          place,
          "a column of your own must end with one of %s, begin with %s or have no colon, was %s"
              .formatted(Joiner.on(", ").join(GoldenSale.ENDINGS), GoldenSale.MEASURE, column));
    }
  }

  private static String letters(String column) {
    return BETWEEN_WORDS.removeFrom(column.toLowerCase(Locale.ROOT));
  }

  private static Optional<Transaction> read(
      GoldenSale sale, String place, GoldenProblems problems) {
    int before = problems.count();
    try {
      var json = sale.json();
      return problems.count() > before
          ? Optional.empty()
          : Optional.of(GoldenJson.transaction(json));
    } catch (JsonMappingException e) {
      problems.add(place, column(e) + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private static String column(JsonMappingException refusal) {
    List<String> path =
        refusal.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .toList();
    if (path.size() > 1 && path.get(0).equals("attributes")) {
      return path.get(1) + ": ";
    }
    return GoldenSale.FIELDS.entrySet().stream()
        .filter(each -> path.indexOf(each.getValue()) == 0)
        .map(each -> each.getKey() + ": ")
        .findFirst()
        .orElse("");
  }
}
