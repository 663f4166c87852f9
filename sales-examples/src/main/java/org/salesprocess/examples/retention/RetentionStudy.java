package org.salesprocess.examples.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.retention.ChurnRule;
import org.salesprocess.metrics.retention.CohortQuestion;
import org.salesprocess.metrics.retention.CohortReport;
import org.salesprocess.metrics.retention.CohortRetention;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.CustomerSurvival;
import org.salesprocess.metrics.retention.PurchaseEvents;
import org.salesprocess.metrics.retention.RepeatPurchase;
import org.salesprocess.metrics.retention.RepeatPurchaseReport;
import org.salesprocess.metrics.retention.RevenueMovementReport;
import org.salesprocess.metrics.retention.RevenueMovements;
import org.salesprocess.metrics.retention.RfmReport;
import org.salesprocess.metrics.retention.RfmScores;
import org.salesprocess.metrics.survival.SurvivalCurve;

/**
 * All that is asked about the purchases of a company's customers.
 *
 * @param terms what was asked
 * @param cohorts who came back, by the period of the first purchase
 * @param repeats who bought again, and how long that takes
 * @param survival how long customers stay before they are taken for lost
 * @param movements how revenue moved from period to period, if one is over
 * @param segments customers by recency, frequency and monetary value
 * @param test what models that learned from a part of the time expected of the rest, if it was
 *     asked for
 * @param tested what they expected, and what happened
 * @param forecast what models expect that learned from all
 * @param expected what they expect of the periods to come
 * @param value what customers are worth, if that can be said
 */
public record RetentionStudy(
    RetentionTerms terms,
    CohortReport cohorts,
    RepeatPurchaseReport repeats,
    SurvivalCurve survival,
    Optional<RevenueMovementReport> movements,
    RfmReport segments,
    Optional<BuyingForecast> test,
    ImmutableList<ForecastPoint> tested,
    BuyingForecast forecast,
    ImmutableList<ForecastPoint> expected,
    CustomerWorth value) {

  private static final PurchaseEvents PURCHASES = PurchaseEvents.standard();

  /** Checks that nothing is missing. */
  public RetentionStudy {
    requireNonNull(terms, "terms");
    requireNonNull(cohorts, "cohorts");
    requireNonNull(repeats, "repeats");
    requireNonNull(survival, "survival");
    requireNonNull(movements, "movements");
    requireNonNull(segments, "segments");
    requireNonNull(test, "test");
    requireNonNull(tested, "tested");
    requireNonNull(forecast, "forecast");
    requireNonNull(expected, "expected");
    requireNonNull(value, "value");
  }

  /**
   * Studies the histories of customers, at most one of each.
   *
   * @throws IllegalArgumentException if an amount is in another currency
   */
  public static RetentionStudy of(RetentionTerms terms, List<CustomerHistory> histories) {
    LocalDate asOf = terms.cohorts().asOf();
    SalesCalendar calendar = terms.cohorts().calendar();
    CurrencyUnit currency = terms.cohorts().currency().orElseThrow();
    Optional<BuyingForecast> test =
        terms.learnUntil().map(day -> BuyingForecast.of(histories, day, terms.models()));
    BuyingForecast forecast = BuyingForecast.of(histories, asOf, terms.models());
    return new RetentionStudy(
        terms,
        new CohortRetention(terms.cohorts()).measure(histories),
        new RepeatPurchase(PURCHASES, asOf, terms.windowDays()).measure(histories),
        new CustomerSurvival(ChurnRule.idle(PURCHASES, terms.idleDays()), asOf).measure(histories),
        movements(terms, histories),
        RfmScores.of(asOf, currency).measure(histories),
        test,
        test.map(each -> each.test(calendar, histories, asOf)).orElse(ImmutableList.of()),
        forecast,
        forecast.expect(calendar, terms.ahead()),
        CustomerWorth.of(terms, forecast, histories));
  }

  private static Optional<RevenueMovementReport> movements(
      RetentionTerms terms, List<CustomerHistory> histories) {
    CohortQuestion asked = terms.cohorts();
    boolean isAnyOver =
        asked.calendar().over(asked.over()).stream()
            .anyMatch(period -> !period.end().isAfter(asked.asOf().plusDays(1)));
    return isAnyOver
        ? Optional.of(
            RevenueMovements.builder(
                    asked.calendar(), asked.over(), asked.asOf(), asked.currency().orElseThrow())
                .build()
                .ofPurchases(PURCHASES)
                .measure(histories))
        : Optional.empty();
  }

  /** Returns all that was bought, less what was taken back. */
  public BigMoney revenue() {
    return segments.customers().stream()
        .map(each -> each.monetary())
        .reduce(BigMoney.zero(terms.cohorts().currency().orElseThrow()), BigMoney::plus);
  }
}
