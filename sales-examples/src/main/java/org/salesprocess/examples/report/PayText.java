package org.salesprocess.examples.report;

import static java.util.Objects.requireNonNull;
import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.figure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.metrics.incentive.Explanation;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.Uncredited;

/**
 * The pay of a period for the terminal: what everybody earns and is paid, each statement line by
 * line, and what pays nobody.
 *
 * @param open the pay period
 * @param title whose pay it is
 * @param rows what became of the rows of a file, if the facts are from one
 * @param seller whose statement alone, if not all; it is then explained in full
 * @param explained whether every statement is explained in full, down to the rounding
 */
public record PayText(
    OpenPayPeriod open,
    String title,
    Optional<TransactionSummary> rows,
    Optional<SellerId> seller,
    boolean explained) {

  private static final int MOST_LISTED = 20;

  /** Checks that nothing is missing. */
  public PayText {
    requireNonNull(open, "open");
    requireNonNull(title, "title");
    requireNonNull(rows, "rows");
    requireNonNull(seller, "seller");
  }

  /**
   * Returns the report.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    lines.add(
        "%s: pay of %s until %s"
            .formatted(title, open.period().start(), open.period().end().minusDays(1)));
    rows.ifPresent(
        each ->
            lines.add(
                "Rows: %s read, %s counted, %s left out"
                    .formatted(
                        count(each.rowsRead()),
                        count(each.rowsAccepted()),
                        count(each.rowsRejected()))));
    lines.add("By what was known at " + open.asOf());
    ImmutableList<Statement> statements = statements(open, seller);
    if (seller.isEmpty()) {
      overview(lines, statements);
    }
    statements.stream()
        .filter(statement -> seller.isPresent() || hasSomething(statement))
        .forEach(statement -> statement(lines, statement));
    unpaid(lines);
    return lines.all();
  }

  /** Returns the statements that are reported, by seller. */
  static ImmutableList<Statement> statements(OpenPayPeriod open, Optional<SellerId> seller) {
    return open.statements().values().stream()
        .filter(statement -> seller.map(statement.seller()::equals).orElse(true))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what nobody is credited for on the days until the end of the pay period. */
  static ImmutableList<Uncredited> uncredited(OpenPayPeriod open) {
    return open.crediting().uncredited().stream()
        .filter(each -> each.creditedOn().isBefore(open.period().end()))
        .collect(ImmutableList.toImmutableList());
  }

  private static void overview(Lines lines, List<Statement> statements) {
    TextTable table = new TextTable(1, "Seller", "Earned", "Payable", "Paid", "Held", "Owed");
    for (Statement each : statements) {
      table.row(
          each.seller().value(),
          amount(each.earned()),
          amount(each.released()),
          amount(each.paid()),
          amount(each.settlement().after().held()),
          amount(each.settlement().after().owed()));
    }
    String currency =
        statements.stream()
            .findFirst()
            .map(each -> " in " + each.earned().getCurrencyUnit())
            .orElse("");
    lines.table("Pay" + currency, table);
  }

  private static boolean hasSomething(Statement statement) {
    return !statement.lines().isEmpty()
        || !statement.settlement().lines().isEmpty()
        || !statement.unmeasured().isEmpty();
  }

  private void statement(Lines lines, Statement statement) {
    Explanation all = statement.explain();
    lines.title(all.sentence());
    statement
        .subtotals()
        .forEach(
            (source, amount) ->
                lines.add(
                    "%s: %s"
                        .formatted(
                            source.component().map(ComponentId::value).orElse("limit of the plan"),
                            amount)));
    if (explained || seller.isPresent()) {
      all.reasons().forEach(reason -> tree(lines, 0, reason));
    } else {
      outline(lines, all.reasons());
    }
  }

  private static void tree(Lines lines, int level, Explanation reason) {
    lines.add(level, reason.sentence());
    reason.reasons().forEach(below -> tree(lines, level + 1, below));
  }

  // what is payable at once is mostly what was earned: the same lines are not shown twice
  private static void outline(Lines lines, List<Explanation> reasons) {
    List<String> shown = List.of();
    for (Explanation reason : reasons) {
      lines.add(reason.sentence());
      List<String> below = reason.reasons().stream().map(Explanation::sentence).toList();
      if (!below.equals(shown)) {
        below.forEach(sentence -> lines.add(1, sentence));
      }
      shown = below;
    }
  }

  private void unpaid(Lines lines) {
    list(lines, "Credited to nobody", uncredited(open).stream().map(PayText::sentence).toList());
    list(
        lines,
        "Credited to sellers on no plan",
        open.withoutPlan().stream()
            .map(credit -> "%s on %s".formatted(credit.key(), credit.creditedOn()))
            .toList());
    list(
        lines,
        "Told with two contents, so counted for nothing",
        open.conflicts().stream().map(conflict -> conflict.id().toString()).toList());
  }

  private static String sentence(Uncredited part) {
    return switch (part.kind()) {
      case DIRECT -> part.why();
      case OVERLAY -> part.why() + " (on top)";
    };
  }

  private static void list(Lines lines, String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    lines.title(title + ": " + count(sentences.size()));
    sentences.stream().limit(MOST_LISTED).forEach(lines::add);
    if (sentences.size() > MOST_LISTED) {
      lines.add("... and %s more like these".formatted(count(sentences.size() - MOST_LISTED)));
    }
  }

  private static String amount(Money amount) {
    return figure(amount.toBigMoney());
  }
}
