package org.salesprocess.testkit;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
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
   * @param currency of amounts without one
   * @param zone in which days are told
   */
  static ImmutableList<Transaction> read(
      GoldenTable table, String name, CurrencyUnit currency, ZoneId zone, GoldenProblems problems) {
    int before = problems.count();
    for (String column : GoldenSale.NEEDED) {
      if (!table.columns().contains(column)) {
        problems.add(
            name + " line 1",
            "must have the column %s, had %s"
                .formatted(column, Joiner.on(", ").join(table.columns())));
      }
    }
    table.columns().forEach(column -> checkColumn(column, name + " line 1", problems));
    if (problems.count() > before) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Transaction> transactions = ImmutableList.builder();
    for (GoldenTable.Row row : table.rows()) {
      String place = name + " line " + row.line();
      read(new GoldenSale(row, place, problems), currency, zone, place, problems)
          .ifPresent(transactions::add);
    }
    return transactions.build();
  }

  // what is nearly a column that is known would become an attribute, and nobody would notice
  private static void checkColumn(String column, String place, GoldenProblems problems) {
    for (String known : GoldenSale.FIELDS.keySet()) {
      if (!known.equals(column) && letters(known).equals(letters(column))) {
        problems.add(place, "column %s must be called so, was %s".formatted(known, column));
      }
    }
    int colon = column.indexOf(':');
    if (colon >= 0 && !GoldenSale.ENDINGS.contains(column.substring(colon))) {
      problems.add(
          place,
          ("a column of your own must end with one of %s or have no colon (what else is measured is"
                  + " told in %s), was %s")
              .formatted(Joiner.on(", ").join(GoldenSale.ENDINGS), GoldenFiles.SALES, column));
    }
  }

  private static String letters(String column) {
    return BETWEEN_WORDS.removeFrom(column.toLowerCase(Locale.ROOT));
  }

  private static Optional<Transaction> read(
      GoldenSale sale, CurrencyUnit currency, ZoneId zone, String place, GoldenProblems problems) {
    int before = problems.count();
    try {
      var json = sale.json(currency, zone);
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
