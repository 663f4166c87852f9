package org.salesprocess.examples.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.examples.retention.BuyingForecast;
import org.salesprocess.examples.retention.CustomerWorth;
import org.salesprocess.examples.retention.FittedModel;
import org.salesprocess.examples.retention.ForecastPoint;
import org.salesprocess.examples.retention.RetentionStudy;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.retention.CohortCell;
import org.salesprocess.metrics.retention.MovementKind;
import org.salesprocess.metrics.retention.MovementSum;
import org.salesprocess.metrics.retention.PeriodMovements;
import org.salesprocess.metrics.retention.RfmCustomer;
import org.salesprocess.metrics.retention.lifetime.Fitted;
import org.salesprocess.metrics.survival.SurvivalPoint;

/** A study of retention for other programs: every figure; what there is not is left out. */
public final class RetentionJson {

  /** The number of this form. */
  public static final int FORMAT = 1;

  private static final int DECIMALS = 6;

  private RetentionJson() {}

  private record Document(
      int format,
      String question,
      @Nullable PurchaseRowsSummary rows,
      String currency,
      String asOf,
      String revenue,
      long customers,
      long customersInCohorts,
      long customersWithoutStart,
      List<CohortRow> cohorts,
      List<Share> average,
      List<Movements> movements,
      Repeats repeats,
      List<Survival> survival,
      List<Model> models,
      @Nullable Double expectedAlive,
      @Nullable Test test,
      List<Point> forecast,
      Worth worth,
      List<Scores> rfm) {}

  private record CohortRow(String period, long size, List<Cell> cells) {}

  private record Cell(
      int from,
      int until,
      String observed,
      long eligible,
      long returned,
      long early,
      @Nullable BigDecimal retained,
      @Nullable String amount,
      @Nullable String amountUpToHere) {}

  private record Share(long count, long total, @Nullable BigDecimal value) {}

  private record Movement(long customers, BigDecimal amount) {}

  private record Movements(
      String period,
      Movement start,
      Map<String, Movement> movements,
      Movement end,
      Share logoChurn,
      @Nullable BigDecimal grossRetention,
      @Nullable BigDecimal netRetention,
      @Nullable BigDecimal quickRatio) {}

  private record Repeats(
      Share repeating,
      long windowDays,
      Share repeatingWithin,
      long undecided,
      @Nullable BigDecimal purchasesOfCustomer,
      @Nullable BigDecimal medianDaysBetween,
      @Nullable Long medianDaysUntilNext) {}

  private record Survival(long days, BigDecimal survival, BigDecimal standardError) {}

  private record Parameter(String name, double value, double standardError) {}

  private record Model(
      String name,
      boolean isBest,
      @Nullable Double logLikelihood,
      @Nullable List<Parameter> parameters,
      @Nullable String notFitted) {}

  private record Point(String period, double expected, @Nullable Long actual) {}

  private record Test(String learnedUntil, List<Model> models, List<Point> points) {}

  private record Worth(
      @Nullable List<Parameter> spending,
      @Nullable String notFitted,
      @Nullable String ofNew,
      String ofAll,
      long counted,
      long notCounted,
      Map<String, String> most) {}

  private record Scores(
      String customer,
      int recency,
      int frequency,
      int monetary,
      @Nullable String segment,
      String spent) {}

  /**
   * Writes a study to a file in UTF-8.
   *
   * @param rows what became of the rows of a file, if they are from one
   * @throws IOException if the file cannot be written
   */
  public static void write(RetentionStudy study, Optional<PurchaseRowsSummary> rows, Path file)
      throws IOException {
    ReportDocument.write(document(study, rows), file);
  }

  private static Document document(RetentionStudy study, Optional<PurchaseRowsSummary> rows) {
    Optional<Double> alive = study.forecast().expectedAlive();
    return new Document(
        FORMAT,
        study.cohorts().question().toString(),
        rows.orElse(null),
        study.terms().cohorts().currency().orElseThrow().getCode(),
        study.terms().cohorts().asOf().toString(),
        text(study.revenue()),
        study.segments().customers().size(),
        study.cohorts().customers(),
        study.cohorts().withoutStart(),
        study.cohorts().cohorts().stream()
            .map(
                each ->
                    new CohortRow(
                        each.period().toString(),
                        each.size(),
                        each.cells().stream().map(RetentionJson::cell).toList()))
            .toList(),
        study.cohorts().average().stream().map(RetentionJson::share).toList(),
        study.movements().stream()
            .flatMap(report -> report.periods().stream())
            .map(RetentionJson::movements)
            .toList(),
        repeats(study),
        study.survival().points().stream().map(RetentionJson::survival).toList(),
        models(study.forecast()),
        alive.orElse(null),
        study.test().map(test -> test(test, study.tested())).orElse(null),
        study.expected().stream().map(RetentionJson::point).toList(),
        worth(study.value()),
        study.segments().customers().stream().map(RetentionJson::scores).toList());
  }

  private static String text(BigMoney amount) {
    return amount.getAmount().toPlainString();
  }

  private static @Nullable BigDecimal decimal(Optional<Fraction> value) {
    return value.map(each -> each.toBigDecimal(DECIMALS, RoundingMode.HALF_UP)).orElse(null);
  }

  private static Cell cell(CohortCell cell) {
    return new Cell(
        cell.from(),
        cell.until(),
        cell.observed().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        cell.eligible(),
        cell.returned(),
        cell.early(),
        decimal(cell.retained().value()),
        cell.amount().map(RetentionJson::text).orElse(null),
        cell.upToHere().map(RetentionJson::text).orElse(null));
  }

  private static Share share(Ratio ratio) {
    return new Share(ratio.count(), ratio.total(), decimal(ratio.value()));
  }

  private static Movement movement(MovementSum sum) {
    return new Movement(sum.customers(), sum.amount().toBigDecimal(DECIMALS, RoundingMode.HALF_UP));
  }

  private static Movements movements(PeriodMovements period) {
    Map<String, Movement> kinds = new LinkedHashMap<>();
    for (MovementKind kind : MovementKind.values()) {
      kinds.put(kind.name().toLowerCase(Locale.ROOT), movement(period.of(kind)));
    }
    return new Movements(
        period.period().toString(),
        movement(period.start()),
        kinds,
        movement(period.end()),
        share(period.logoChurn()),
        decimal(period.grossRetention().value()),
        decimal(period.netRetention().value()),
        decimal(period.quickRatio().value()));
  }

  private static Repeats repeats(RetentionStudy study) {
    return new Repeats(
        share(study.repeats().repeating()),
        study.repeats().question().windowDays(),
        share(study.repeats().repeatingWithin()),
        study.repeats().undecided(),
        decimal(study.repeats().frequency()),
        decimal(study.repeats().daysBetween().median()),
        study.repeats().untilNext().median().orElse(null));
  }

  private static Survival survival(SurvivalPoint point) {
    return new Survival(point.age(), rounded(point.survival()), rounded(point.standardError()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static List<Model> models(BuyingForecast forecast) {
    Optional<FittedModel> best = forecast.best();
    return forecast.models().stream()
        .map(
            each ->
                each.outcome()
                    .match(
                        fitted ->
                            new Model(
                                each.name(),
                                best.equals(Optional.of(each)),
                                fitted.logLikelihood(),
                                parameters(fitted),
                                null),
                        none -> new Model(each.name(), false, null, null, none.sentence())))
        .toList();
  }

  private static List<Parameter> parameters(Fitted<?> fitted) {
    return fitted.parameters().stream()
        .map(each -> new Parameter(each.name(), each.value(), each.standardError()))
        .toList();
  }

  private static Test test(BuyingForecast test, List<ForecastPoint> points) {
    return new Test(
        test.lastDay().toString(),
        models(test),
        points.stream().map(RetentionJson::point).toList());
  }

  private static Point point(ForecastPoint point) {
    return new Point(point.period().toString(), point.expected(), point.actual().orElse(null));
  }

  private static Worth worth(CustomerWorth worth) {
    Map<String, String> most = new LinkedHashMap<>();
    worth.most().forEach(each -> most.put(each.customer().value(), text(each.value())));
    return worth
        .spending()
        .match(
            fitted -> worth(worth, parameters(fitted), null, most),
            none -> worth(worth, null, none.sentence(), most));
  }

  private static Worth worth(
      CustomerWorth worth,
      @Nullable List<Parameter> spending,
      @Nullable String notFitted,
      Map<String, String> most) {
    return new Worth(
        spending,
        notFitted,
        worth.ofNew().map(RetentionJson::text).orElse(null),
        text(worth.ofAll()),
        worth.counted(),
        worth.notCounted(),
        most);
  }

  private static Scores scores(RfmCustomer customer) {
    return new Scores(
        customer.customer().value(),
        customer.recencyScore(),
        customer.frequencyScore(),
        customer.monetaryScore(),
        customer.segment().orElse(null),
        text(customer.monetary()));
  }
}
