package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.decimal;
import static org.salesprocess.examples.report.Words.figure;
import static org.salesprocess.examples.report.Words.percent;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.examples.review.DealFigures;
import org.salesprocess.examples.review.DepartmentReview;
import org.salesprocess.metrics.Breakdown;

/** The sections of the report about deals: by seller, team and product. */
final class DealSections {

  private static final String NOBODY = "(nobody)";
  private static final String[] FIGURES = {"Won", "Lost", "Open", "Win rate", "Won for", "Days"};

  // most money first, then by name, so that the order never depends on chance
  private static final Comparator<Map.Entry<SellerId, DealFigures>> BY_AMOUNT_WON =
      Comparator.comparing(
              (Map.Entry<SellerId, DealFigures> entry) -> entry.getValue().value().won().amount())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  private final DepartmentReview review;
  private final Words words;
  private final Lines lines;

  DealSections(DepartmentReview review, Words words, Lines lines) {
    this.review = review;
    this.words = words;
    this.lines = lines;
  }

  void addAll() {
    sellers();
    review
        .dealsByTeam()
        .forEach(
            teams ->
                deals(
                    "Deals by team, cut by %s (a unit holds the teams below it)"
                        .formatted(teams.structure().toString().toLowerCase(Locale.ROOT)),
                    "Team",
                    teams.deals(),
                    words::team));
    deals(
        "Deals by product (a deal counts for each of its products)",
        "Product",
        review.dealsByProduct(),
        words::product);
  }

  private void sellers() {
    boolean oneRole =
        review.deals().groups().keySet().stream().map(words::roleOf).distinct().count() <= 1;
    TextTable table =
        oneRole ? new TextTable(1, headed("Seller")) : new TextTable(2, headed("Seller", "Role"));
    review.deals().groups().entrySet().stream()
        .sorted(BY_AMOUNT_WON)
        .forEach(
            entry -> {
              String name = words.seller(entry.getKey());
              String role = words.roleOf(entry.getKey());
              row(
                  table,
                  entry.getValue(),
                  oneRole ? new String[] {name} : new String[] {name, role});
            });
    review
        .deals()
        .withoutKey()
        .ifPresent(
            figures ->
                row(table, figures, oneRole ? new String[] {NOBODY} : new String[] {NOBODY, ""}));
    lines.table(
        "Sellers by amount won, in %s (days: median from opening to winning)"
            .formatted(words.currency()),
        table);
  }

  private <K> void deals(
      String title, String what, Breakdown<K, DealFigures> deals, Function<K, String> name) {
    TextTable table = new TextTable(1, headed(what));
    if (!deals.groups().isEmpty()) {
      deals.groups().forEach((key, figures) -> row(table, figures, name.apply(key)));
      deals.withoutKey().ifPresent(figures -> row(table, figures, "(none)"));
      row(table, deals.total(), "All");
    }
    lines.table(title, table);
  }

  private static void row(TextTable table, DealFigures figures, String... names) {
    String[] cells = headed(names);
    int next = names.length;
    cells[next++] = count(figures.winRate().won());
    cells[next++] = count(figures.winRate().lost());
    cells[next++] = count(figures.winRate().open());
    cells[next++] = percent(figures.winRate().rate());
    cells[next++] = figure(figures.value().won().amount());
    cells[next] = decimal(figures.cycle().days().median());
    table.row(cells);
  }

  private static String[] headed(String... names) {
    String[] all = new String[names.length + FIGURES.length];
    System.arraycopy(names, 0, all, 0, names.length);
    System.arraycopy(FIGURES, 0, all, names.length, FIGURES.length);
    return all;
  }
}
