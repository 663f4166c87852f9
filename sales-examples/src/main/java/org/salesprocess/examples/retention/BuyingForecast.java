package org.salesprocess.examples.retention;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.lifetime.Fitted;
import org.salesprocess.metrics.retention.lifetime.PurchaseSummaries;
import org.salesprocess.metrics.retention.lifetime.RepeatBuying;
import org.salesprocess.metrics.retention.lifetime.RepeatBuyingModel;
import org.salesprocess.metrics.retention.lifetime.TimeScale;

/**
 * What models expect of the customers that there were on a day: repeat purchases from then on, and
 * how many customers are still there.
 */
public final class BuyingForecast {

  private static final TimeScale SCALE = TimeScale.WEEKS;

  private final LocalDate lastDay;
  private final PurchaseSummaries customers;
  private final ImmutableList<FittedModel> models;

  private BuyingForecast(LocalDate lastDay, PurchaseSummaries customers, Set<BuyingModel> tried) {
    this.lastDay = lastDay;
    this.customers = customers;
    models =
        tried.stream()
            .sorted()
            .map(model -> new FittedModel(model.toString(), model.fit(customers)))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns what some models can learn from the purchases up to a day, which counts too.
   *
   * @param tried the models; none is tried twice
   */
  public static BuyingForecast of(
      List<CustomerHistory> histories, LocalDate lastDay, Set<BuyingModel> tried) {
    return new BuyingForecast(
        lastDay, RepeatBuying.until(lastDay).in(SCALE).measure(histories).customers(), tried);
  }

  /** Returns the last day that was learned from. */
  public LocalDate lastDay() {
    return lastDay;
  }

  /** Returns the customers who had bought by then. */
  public PurchaseSummaries customers() {
    return customers;
  }

  /** Returns every model that was tried. */
  public ImmutableList<FittedModel> models() {
    return models;
  }

  /** Returns the model under which the purchases are likeliest; all have as many parameters. */
  public Optional<FittedModel> best() {
    return models.stream()
        .filter(each -> each.outcome().model().isPresent())
        .max(Comparator.comparingDouble(each -> logLikelihood(each)));
  }

  private static double logLikelihood(FittedModel model) {
    return model.outcome().match(Fitted::logLikelihood, none -> Double.NEGATIVE_INFINITY);
  }

  private Optional<RepeatBuyingModel> model() {
    return best().flatMap(each -> each.outcome().model().map(model -> (RepeatBuyingModel) model));
  }

  /** Returns how many of the customers are expected to be still there, if there is a model. */
  public Optional<Double> expectedAlive() {
    return model()
        .map(
            model -> {
              double sum = 0;
              for (int row = 0; row < customers.size(); row++) {
                sum += customers.count(row) * model.probabilityAlive(customers.summary(row));
              }
              return sum;
            });
  }

  /**
   * Returns what is expected by the end of each of some periods after the last day; none if there
   * is no model.
   */
  public ImmutableList<ForecastPoint> expect(SalesCalendar calendar, int periods) {
    ImmutableList.Builder<ForecastPoint> points = ImmutableList.builder();
    Optional<SalesPeriod> period = calendar.find(lastDay.plusDays(1));
    for (int i = 0; i < periods && period.isPresent(); i++) {
      point(period.get(), Optional.empty()).ifPresent(points::add);
      period = calendar.next(period.get());
    }
    return points.build();
  }

  /**
   * Returns what was expected by the end of each period after the last day that is over, beside
   * what happened; none if there is no model.
   *
   * @param histories of all customers
   * @param knownUntil the last day of which they are known
   */
  public ImmutableList<ForecastPoint> test(
      SalesCalendar calendar, List<CustomerHistory> histories, LocalDate knownUntil) {
    ImmutableList.Builder<ForecastPoint> points = ImmutableList.builder();
    Optional<SalesPeriod> period = calendar.find(lastDay.plusDays(1));
    while (period.isPresent() && !period.get().end().isAfter(knownUntil.plusDays(1))) {
      long actual = actual(histories, period.get().end().minusDays(1));
      point(period.get(), Optional.of(actual)).ifPresent(points::add);
      period = calendar.next(period.get());
    }
    return points.build();
  }

  private Optional<ForecastPoint> point(SalesPeriod period, Optional<Long> actual) {
    return model()
        .map(
            model -> new ForecastPoint(period, expected(model, period.end().minusDays(1)), actual));
  }

  private double expected(RepeatBuyingModel model, LocalDate until) {
    double time = SCALE.of(until.toEpochDay() - lastDay.toEpochDay());
    double sum = 0;
    for (int row = 0; row < customers.size(); row++) {
      sum += customers.count(row) * model.expectedPurchases(customers.summary(row), time);
    }
    return sum;
  }

  /** Returns on how many days the customers that there were bought after the last day. */
  private long actual(List<CustomerHistory> histories, LocalDate until) {
    long days = 0;
    for (CustomerHistory history : histories) {
      boolean isKnown = false;
      int before = Integer.MIN_VALUE;
      for (int i = 0; i < history.size(); i++) {
        if (history.type(i).equals(CustomerEvent.PURCHASE)) {
          int day = history.day(i);
          isKnown |= day <= lastDay.toEpochDay();
          boolean isAfter = day > lastDay.toEpochDay() && day <= until.toEpochDay();
          days += isKnown && isAfter && day != before ? 1 : 0;
          before = day;
        }
      }
    }
    return days;
  }
}
