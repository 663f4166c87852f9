package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.decimal;
import static org.salesprocess.examples.report.Words.figure;
import static org.salesprocess.examples.report.Words.percent;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.examples.review.DealFigures;
import org.salesprocess.examples.review.DepartmentReview;
import org.salesprocess.metrics.Breakdown;

/** The sections of the report about deals: by seller, team and product. */
final class DealSections {

  private static final String NOBODY = "(nobody)";
  private static final List<String> FIGURES =
      List.of("Won", "Lost", "Open", "Win rate", "Won for", "Days");

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
        "Deals by product (a deal counts for each of its products, by the amount of its lines)",
        "Product",
        review.dealsByProduct(),
        words::product);
  }

  private void sellers() {
    boolean oneRole =
        review.deals().groups().keySet().stream().map(words::roleOf).distinct().count() <= 1;
    List<String> names = oneRole ? List.of("Seller") : List.of("Seller", "Role");
    TextTable table = new TextTable(names.size(), joined(names, FIGURES));
    review.deals().groups().entrySet().stream()
        .sorted(BY_AMOUNT_WON)
        .forEach(
            entry -> {
              String name = words.seller(entry.getKey());
              row(
                  table,
                  oneRole ? List.of(name) : List.of(name, words.roleOf(entry.getKey())),
                  entry.getValue());
            });
    review
        .deals()
        .withoutKey()
        .ifPresent(figures -> row(table, oneRole ? List.of(NOBODY) : List.of(NOBODY, ""), figures));
    lines.table(
        "Sellers by amount won, in %s (days: median from opening to winning)"
            .formatted(words.currency()),
        table);
  }

  private <K> void deals(
      String title, String what, Breakdown<K, DealFigures> deals, Function<K, String> name) {
    TextTable table = new TextTable(1, joined(List.of(what), FIGURES));
    if (!deals.groups().isEmpty()) {
      deals.groups().forEach((key, figures) -> row(table, List.of(name.apply(key)), figures));
      deals.withoutKey().ifPresent(figures -> row(table, List.of("(none)"), figures));
      row(table, List.of("All"), deals.total());
    }
    lines.table(title, table);
  }

  private static void row(TextTable table, List<String> names, DealFigures figures) {
    table.row(
        joined(
            names,
            List.of(
                count(figures.winRate().won()),
                count(figures.winRate().lost()),
                count(figures.winRate().open()),
                percent(figures.winRate().rate()),
                figure(figures.value().won().amount()),
                decimal(figures.cycle().days().median()))));
  }

  private static String[] joined(List<String> names, List<String> figures) {
    return Stream.concat(names.stream(), figures.stream()).toArray(String[]::new);
  }
}
