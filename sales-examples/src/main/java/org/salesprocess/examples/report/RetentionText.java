package org.salesprocess.examples.report;

import static java.util.Objects.requireNonNull;
import static org.salesprocess.examples.report.Words.count;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.retention.BuyingForecast;
import org.salesprocess.examples.retention.CustomerWorth;
import org.salesprocess.examples.retention.FittedModel;
import org.salesprocess.examples.retention.ForecastPoint;
import org.salesprocess.examples.retention.RetentionStudy;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.retention.CellObservation;
import org.salesprocess.metrics.retention.Cohort;
import org.salesprocess.metrics.retention.CohortCell;
import org.salesprocess.metrics.retention.MovementKind;
import org.salesprocess.metrics.retention.PeriodMovements;
import org.salesprocess.metrics.retention.RepeatPurchaseReport;
import org.salesprocess.metrics.retention.RevenueMovementReport;
import org.salesprocess.metrics.retention.RfmGroup;
import org.salesprocess.metrics.retention.lifetime.Fitted;
import org.salesprocess.metrics.survival.SurvivalCurve;

/**
 * A study of retention for the terminal: plain lines, none longer than a width that the caller
 * gives, as long as names leave room for the figures.
 *
 * @param study what was found
 * @param title whose customers it is about
 * @param rows what became of the rows of a file, if they are from one
 */
public record RetentionText(
    RetentionStudy study, String title, Optional<PurchaseRowsSummary> rows) {

  private static final int PERIOD_AND_SIZE = 22;
  private static final int CELL = 8;
  private static final long[] AGES = {30, 90, 180, 365, 730};
  private static final int MOST_FORECAST = 12;

  /** Checks that nothing is missing. */
  public RetentionText {
    requireNonNull(study, "study");
    requireNonNull(title, "title");
    requireNonNull(rows, "rows");
  }

  /**
   * Returns the report.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    head(lines);
    triangle(lines);
    average(lines);
    study.movements().ifPresent(report -> movements(lines, report));
    repeats(lines);
    survival(lines);
    models(lines);
    forecast(lines);
    worth(lines);
    segments(lines);
    lines.title("The question");
    lines.add(study.cohorts().question().toString());
    lines.add(
        "Second purchase within %s days; lost after %s days without a purchase; margin %s"
            .formatted(
                study.terms().windowDays(), study.terms().idleDays(), study.terms().margin()));
    return lines.all();
  }

  private void head(Lines lines) {
    lines.add(title + ": customers who come back");
    rows.ifPresent(
        each ->
            lines.add(
                "Rows: %s read, %s purchases, %s returns, %s left out, %s ids in conflict"
                    .formatted(
                        count(each.rowsRead()),
                        count(each.purchases()),
                        count(each.returns()),
                        count(each.rowsLeftOut()),
                        count(each.conflicts()))));
    lines.add(
        "Customers who bought: %s; revenue %s; seen until %s"
            .formatted(
                count(study.segments().customers().size()),
                Words.money(rounded(study.revenue())),
                study.terms().cohorts().asOf()));
  }

  private static BigMoney rounded(BigMoney amount) {
    return amount.toMoney(RoundingMode.HALF_UP).toBigMoney();
  }

  // -- cohorts

  private void triangle(Lines lines) {
    List<Cohort> cohorts = study.cohorts().cohorts();
    int columns = cohorts.get(0).cells().size();
    int shown = Math.min(columns, Math.max(2, (lines.width() - PERIOD_AND_SIZE) / CELL + 1));
    List<String> header = new ArrayList<>(List.of("Started", "Customers"));
    for (CohortCell cell : cohorts.get(0).cells().subList(1, shown)) {
      header.add(name(cell));
    }
    TextTable table = new TextTable(1, header.toArray(String[]::new));
    for (Cohort cohort : cohorts) {
      List<String> row = new ArrayList<>(List.of(name(cohort.period()), count(cohort.size())));
      cohort.cells().subList(1, shown).forEach(cell -> row.add(share(cell)));
      table.row(row.toArray(String[]::new));
    }
    lines.table("Of those who started, how many came back (in %)", table);
    lines.add("* not over yet: who came back so far");
    if (shown < columns) {
      lines.add("%s more periods: with --json, or longer periods".formatted(columns - shown));
    }
  }

  private static String name(CohortCell cell) {
    return cell.until() - cell.from() == 1
        ? "+" + cell.from()
        : "+%s-%s".formatted(cell.from(), cell.until() - 1);
  }

  private static String name(SalesPeriod period) {
    return period.start().getDayOfMonth() == 1
        ? YearMonth.from(period.start()).toString()
        : period.start().toString();
  }

  private static String share(CohortCell cell) {
    return cell.retained()
        .value()
        .map(RetentionText::inPercent)
        .orElse(
            cell.observed() == CellObservation.PARTIAL && cell.early() > 0
                ? cell.early() + "*"
                : "");
  }

  private static String inPercent(Fraction share) {
    return Words.decimal(share.times(Fraction.of(100)));
  }

  private void average(Lines lines) {
    TextTable table = new TextTable(1, "Periods later", "Came back", "Of", "In %", "95 % interval");
    List<Ratio> curve = study.cohorts().average();
    for (int i = 1; i < curve.size(); i++) {
      Ratio all = curve.get(i);
      if (all.total() > 0) {
        table.row(
            name(study.cohorts().cohorts().get(0).cells().get(i)),
            count(all.count()),
            count(all.total()),
            all.value().map(RetentionText::inPercent).orElse(Words.NOTHING),
            FunnelText.interval(all));
      }
    }
    lines.table("All cohorts for which the period is over", table);
  }

  // -- revenue

  private static void movements(Lines lines, RevenueMovementReport report) {
    TextTable table =
        new TextTable(
            1, "Period", "Start", "New", "Back", "More", "Less", "Lost", "End", "Gross", "Net",
            "Churn");
    for (PeriodMovements period : report.periods()) {
      table.row(
          name(period.period()),
          whole(period.start().amount()),
          whole(period.of(MovementKind.NEW).amount()),
          whole(period.of(MovementKind.REACTIVATION).amount()),
          whole(period.of(MovementKind.EXPANSION).amount()),
          whole(period.of(MovementKind.CONTRACTION).amount()),
          whole(period.of(MovementKind.CHURN).amount()),
          whole(period.end().amount()),
          percent(period.grossRetention().value()),
          percent(period.netRetention().value()),
          Words.percent(period.logoChurn()));
    }
    lines.table(
        "Revenue from period to period, in whole %s; gross and net retention, churn of customers"
            .formatted(report.question().currency()),
        table);
  }

  private static String whole(Fraction amount) {
    return String.format(
        Locale.ROOT, "%,d", amount.toBigDecimal(0, RoundingMode.HALF_UP).toBigInteger());
  }

  private static String percent(Optional<Fraction> share) {
    return share.map(each -> inPercent(each) + " %").orElse(Words.NOTHING);
  }

  // -- buying again

  private void repeats(Lines lines) {
    RepeatPurchaseReport repeats = study.repeats();
    lines.title("Buying again");
    lines.add("Bought twice or more: " + Words.ratio(repeats.repeating()));
    lines.add(
        "Bought again within %s days: %s; %s not seen for so long yet"
            .formatted(
                repeats.question().windowDays(),
                Words.ratio(repeats.repeatingWithin()),
                count(repeats.undecided())));
    lines.add(
        "Purchases of a customer: %s on average; days between two: median %s"
            .formatted(
                Words.decimal(repeats.frequency()), Words.decimal(repeats.daysBetween().median())));
    lines.add(
        "Days until the next one, those still open included: half within %s"
            .formatted(
                repeats.untilNext().median().map(Words::count).orElse("more than were seen")));
  }

  private void survival(Lines lines) {
    SurvivalCurve curve = study.survival();
    TextTable table = new TextTable(1, "Days after the first purchase", "Still customers");
    for (long age : AGES) {
      curve
          .survivalAt(age)
          .ifPresent(
              share ->
                  table.row(
                      Long.toString(age), String.format(Locale.ROOT, "%.1f %%", 100 * share)));
    }
    lines.table(
        "Survival: lost is who buys nothing for %s days".formatted(study.terms().idleDays()),
        table);
  }

  // -- models

  private void models(Lines lines) {
    lines.title("Models of buying, times in weeks");
    for (FittedModel model : study.forecast().models()) {
      lines.add(
          model
              .outcome()
              .match(
                  fitted ->
                      "%s: log-likelihood %s; %s"
                          .formatted(
                              model.name(),
                              String.format(Locale.ROOT, "%.1f", fitted.logLikelihood()),
                              parameters(fitted)),
                  none -> "No model: " + none.sentence()));
    }
    study
        .forecast()
        .expectedAlive()
        .ifPresent(
            alive ->
                lines.add(
                    "Expected to be still customers: %s of %s"
                        .formatted(
                            String.format(Locale.ROOT, "%,.0f", alive),
                            count(study.forecast().customers().customers()))));
  }

  private static String parameters(Fitted<?> fitted) {
    return fitted.parameters().stream()
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%s %.3f (error %.3f)",
                    each.name(),
                    each.value(),
                    each.standardError()))
        .collect(Collectors.joining(", "));
  }

  private void forecast(Lines lines) {
    study
        .test()
        .ifPresent(
            test ->
                lines.table(
                    "Test: repeat purchases expected from %s on (%s), and made"
                        .formatted(test.lastDay().plusDays(1), best(test)),
                    points(study.tested(), true)));
    lines.table(
        "Forecast: repeat purchases from %s on (%s)"
            .formatted(study.forecast().lastDay().plusDays(1), best(study.forecast())),
        points(study.expected(), false));
  }

  private static String best(BuyingForecast forecast) {
    return forecast.best().map(FittedModel::name).orElse("no model");
  }

  private static TextTable points(List<ForecastPoint> points, boolean isKnown) {
    TextTable table =
        isKnown
            ? new TextTable(1, "Until the end of", "Expected", "Made", "Difference")
            : new TextTable(1, "Until the end of", "Expected");
    points.stream()
        .skip(Math.max(0, points.size() - MOST_FORECAST))
        .forEach(
            point -> {
              String expected = String.format(Locale.ROOT, "%,.0f", point.expected());
              if (isKnown) {
                long made = point.actual().orElseThrow();
                table.row(
                    name(point.period()),
                    expected,
                    count(made),
                    made == 0
                        ? Words.NOTHING
                        : String.format(
                            Locale.ROOT, "%+.1f %%", 100 * (point.expected() / made - 1)));
              } else {
                table.row(name(point.period()), expected);
              }
            });
    return table;
  }

  private void worth(Lines lines) {
    CustomerWorth worth = study.value();
    lines.title("What customers are worth over the forecast");
    lines.add(
        worth
            .spending()
            .match(
                fitted -> "Spend of a purchase, Gamma-Gamma: " + parameters(fitted),
                none -> "No model of spend: " + none.sentence()));
    worth.ofNew().ifPresent(each -> lines.add("A new customer: " + Words.money(each)));
    if (worth.counted() > 0) {
      lines.add(
          "All customers: %s (%s of them; of %s it cannot be said)"
              .formatted(
                  Words.money(worth.ofAll()), count(worth.counted()), count(worth.notCounted())));
      worth
          .most()
          .forEach(each -> lines.add(1, each.customer() + ": " + Words.money(each.value())));
    }
  }

  private void segments(Lines lines) {
    TextTable table = new TextTable(1, "Segment", "Customers", "In %", "Of revenue");
    for (Map.Entry<String, RfmGroup> each : study.segments().segments().entrySet()) {
      segment(table, each.getKey(), each.getValue());
    }
    segment(table, "(none)", study.segments().withoutSegment());
    lines.table("Segments by recency, frequency and monetary value", table);
  }

  private static void segment(TextTable table, String name, RfmGroup group) {
    if (group.customers().count() > 0) {
      table.row(
          name,
          count(group.customers().count()),
          group.customers().value().map(RetentionText::inPercent).orElse(Words.NOTHING),
          Words.percent(group.monetary()));
    }
  }
}
