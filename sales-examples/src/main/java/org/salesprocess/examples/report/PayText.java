package org.salesprocess.examples.report;

import static java.util.Objects.requireNonNull;
import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.figure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.pay.Outcome;
import org.salesprocess.metrics.incentive.Explanation;
import org.salesprocess.metrics.incentive.Statement;

/**
 * The pay of a period for the terminal: what everybody earns and is paid, each statement line by
 * line, and what pays nobody. The statement of one seller alone is explained in full.
 *
 * @param report what is told
 * @param explained whether every statement is explained in full, down to the rounding
 */
public record PayText(PayReport report, boolean explained) {

  private static final int MOST_LISTED = 20;

  /** Checks that nothing is missing. */
  public PayText {
    requireNonNull(report, "report");
  }

  /**
   * Returns the report.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    head(lines);
    ImmutableList<Statement> statements = report.statements();
    if (report.seller().isEmpty()) {
      overview(lines, statements);
    }
    statements.stream()
        .filter(statement -> report.seller().isPresent() || hasSomething(statement))
        .forEach(statement -> statement(lines, statement));
    findings(lines);
    return lines.all();
  }

  private void head(Lines lines) {
    lines.add("%s: pay of %s".formatted(report.title(), days(report.open().period())));
    report.rows().ifPresent(rows -> rows(lines, rows));
    lines.add("By what was known at " + report.open().asOf());
    report
        .lastClosed()
        .ifPresent(closed -> lines.add("Goes on from the ledger, closed until " + lastDay(closed)));
    report
        .recomputed()
        .ifPresent(
            before ->
                lines.add(
                    "Pay periods of %s were worked out anew by this program, not as they were"
                            .formatted(days(before))
                        + " paid; that takes a ledger"));
  }

  /** Adds what became of rows. */
  static void rows(Lines lines, TransactionSummary rows) {
    StringBuilder sentence =
        new StringBuilder(
            "Rows: %s read, %s counted"
                .formatted(count(rows.rowsRead()), count(rows.rowsCounted())));
    part(sentence, rows.rowsRepeated(), "repeated");
    part(sentence, rows.rowsCorrected(), "corrected by later ones");
    part(sentence, rows.rowsAfterPeriod(), "of later pay periods");
    part(sentence, rows.rowsLater(), "known only later");
    lines.add(
        sentence.append(", ").append(count(rows.rowsLeftOut())).append(" left out").toString());
    if (!rows.attributes().isEmpty()) {
      lines.add("Columns read as attributes: " + String.join(", ", rows.attributes()));
    }
  }

  private static void part(StringBuilder sentence, long rows, String what) {
    if (rows > 0) {
      sentence.append(", ").append(count(rows)).append(' ').append(what);
    }
  }

  private static String days(SalesPeriod period) {
    return "%s until %s".formatted(period.start(), lastDay(period));
  }

  private static LocalDate lastDay(SalesPeriod period) {
    return period.end().minusDays(1);
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
    if (explained || report.seller().isPresent()) {
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

  private void findings(Lines lines) {
    list(lines, "Credited to nobody", Outcome.Kind.UNCREDITED);
    list(lines, "Credited to sellers on no plan", Outcome.Kind.WITHOUT_PLAN);
    list(lines, "Of no known deal", Outcome.Kind.OF_NO_DEAL);
    list(lines, "Told with two contents, so counted for nothing", Outcome.Kind.CONTRADICTED);
    list(lines, "Known only later, so not counted yet", Outcome.Kind.LATER);
    list(lines, "Counted, but to be looked at", Outcome.Kind.COUNTED);
  }

  private void list(Lines lines, String title, Outcome.Kind kind) {
    list(
        lines,
        title,
        report.findings().stream()
            .filter(finding -> finding.kind() == kind)
            .map(PayFinding::sentence)
            .toList());
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
