package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.decimal;
import static org.salesprocess.examples.report.Words.money;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.review.DealFigures;
import org.salesprocess.examples.review.DepartmentReview;
import org.salesprocess.metrics.Verdict;
import org.salesprocess.metrics.conversion.Conversion;

/**
 * A department's review for the terminal: plain lines, none longer than a width that the caller
 * gives, as long as names leave room for the figures.
 */
public final class TextReport {

  private static final Fraction FIRST_QUARTILE = Fraction.of(1, 4);
  private static final Fraction THIRD_QUARTILE = Fraction.of(3, 4);

  private final DepartmentReview review;
  private final Words words;
  private final Lines lines;

  private TextReport(DepartmentReview review, Words words, Lines lines) {
    this.review = review;
    this.words = words;
    this.lines = lines;
  }

  /**
   * Returns the report.
   *
   * @param review what to report
   * @param summary what became of the rows of an export, if it was made from one
   * @param width the most characters of a line
   */
  public static ImmutableList<String> lines(
      DepartmentReview review, Optional<ImportSummary> summary, int width) {
    Words words = new Words(review.dataset());
    Lines lines = new Lines(width);
    TextReport report = new TextReport(review, words, lines);
    report.head();
    summary.ifPresent(report::rows);
    report.covered();
    report.standsOut();
    new FunnelSections(review, words, lines).addAll();
    new DealSections(review, words, lines).addAll();
    report.movements();
    return lines.all();
  }

  private void head() {
    DealFigures all = review.deals().total();
    lines.add(review.dataset().name() + ": review of " + YearMonth.from(review.month().start()));
    lines.add(
        "Facts %sto %s: %s%s deals"
            .formatted(
                review.firstDay().map(day -> "from " + day + " ").orElse(""),
                review.dataset().asOf(),
                review.dataset().leads().isEmpty()
                    ? ""
                    : count(review.dataset().leads().size()) + " leads, ",
                count(all.winRate().total())));
    lines.add(
        "Deals: %s won, %s lost, %s open; win rate %s; won %s"
            .formatted(
                count(all.winRate().won()),
                count(all.winRate().lost()),
                count(all.winRate().open()),
                Words.ratio(all.winRate().rate()),
                money(all.value().won().amount())));
    review
        .eventual()
        .eventual()
        .ifPresent(rate -> lines.add("Eventual win rate, with open deals as open so far: " + rate));
    lines.add(
        all.rateByValue()
            .map(rate -> "Win rate by amount: " + Words.percent(rate))
            .orElseGet(
                () ->
                    "Win rate by amount: not known, %s closed deals have no amount"
                        .formatted(count(all.value().closedWithoutAmount()))));
    lines.add(
        "Won deals: average %s; days to win: median %s, quartiles %s and %s, mean %s"
            .formatted(
                money(all.value().won().average().each(RoundingMode.HALF_UP)),
                decimal(all.cycle().days().median()),
                decimal(all.cycle().days().quantile(FIRST_QUARTILE)),
                decimal(all.cycle().days().quantile(THIRD_QUARTILE)),
                decimal(all.cycle().days().mean())));
    if (all.cycle().undated() > 0) {
      lines.add("Won deals without both dates: " + count(all.cycle().undated()));
    }
  }

  private void covered() {
    SalesPeriod month = review.month();
    LocalDate last = review.dataset().asOf();
    boolean before = review.firstDay().filter(day -> !day.isBefore(month.end())).isPresent();
    if (before || last.isBefore(month.start())) {
      lines.add("There are no facts of " + YearMonth.from(month.start()) + ".");
    } else if (last.plusDays(1).isBefore(month.end())) {
      lines.add(
          "%s is covered up to %s only, so its figures are not those of a whole month."
              .formatted(YearMonth.from(month.start()), last));
    }
  }

  private void standsOut() {
    List<String> findings = new ArrayList<>();
    review.funnel().steps().stream()
        .max(Comparator.comparingLong(Conversion::lost))
        .filter(step -> step.lost() > 0)
        .ifPresent(
            step ->
                findings.add(
                    "Most are lost between '%s' and '%s': %s of %s decided"
                        .formatted(
                            words.stage(step.from()),
                            words.stage(step.to()),
                            count(step.lost()),
                            count(step.ofDecided().total()))));
    review.handoffs().groups().entrySet().stream()
        .filter(entry -> entry.getValue().returned() > 0)
        .max(Comparator.comparingLong(entry -> entry.getValue().returned()))
        .ifPresent(
            entry ->
                findings.add(
                    "Most returned hand-off: %s, %s"
                        .formatted(words.route(entry.getKey()), Words.returns(entry.getValue()))));
    review.movements().stream()
        .filter(movement -> movement.verdict() == Verdict.MORE_THAN_NOISE)
        .forEach(movement -> findings.add(words.movement(movement)));
    if (!findings.isEmpty()) {
      lines.title("What stands out");
      findings.forEach(finding -> lines.add("* " + finding));
    }
  }

  private void movements() {
    lines.table(
        "%s against %s (counts change by the day; signal: beyond noise)"
            .formatted(
                YearMonth.from(review.month().start()), YearMonth.from(review.before().start())),
        MovementRows.table(review.movements()));
  }

  private void rows(ImportSummary rows) {
    lines.add(
        "Rows: %s read, %s counted, %s repeated, %s left out%s"
            .formatted(
                count(rows.rowsRead()),
                count(rows.rowsAccepted()),
                count(rows.rowsRepeated()),
                count(rows.rowsRejected()),
                rows.notes() == 0
                    ? ""
                    : "; values left out of rows that count: " + count(rows.notes())));
  }
}
