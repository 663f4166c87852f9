package org.salesprocess.examples.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.UnitAmount;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.lifetime.CustomerLifetimeValue;
import org.salesprocess.metrics.retention.lifetime.FitOutcome;
import org.salesprocess.metrics.retention.lifetime.GammaGamma;
import org.salesprocess.metrics.retention.lifetime.Horizon;
import org.salesprocess.metrics.retention.lifetime.RepeatBuying;
import org.salesprocess.metrics.retention.lifetime.RepeatBuyingModel;
import org.salesprocess.metrics.retention.lifetime.RepeatBuyingReport;
import org.salesprocess.metrics.retention.lifetime.TimeScale;

/**
 * What customers are worth from now on, over the periods of the forecast.
 *
 * @param spending the model of what they spend on a purchase, or why there is none
 * @param ofNew what a new customer is worth after the first purchase, if there are models
 * @param ofAll what all customers of whom it can be said are worth together
 * @param counted how many these are
 * @param notCounted of how many others it cannot be said, such as those who took back all they
 *     bought
 * @param most those who are worth most, at most ten
 */
public record CustomerWorth(
    FitOutcome<GammaGamma> spending,
    Optional<BigMoney> ofNew,
    BigMoney ofAll,
    long counted,
    long notCounted,
    ImmutableList<Worth> most) {

  private static final int MOST = 10;
  private static final double DAYS_OF_WEEK = 7;

  /** Checks that nothing is missing. */
  public CustomerWorth {
    requireNonNull(spending, "spending");
    requireNonNull(ofNew, "ofNew");
    requireNonNull(ofAll, "ofAll");
    requireNonNull(most, "most");
  }

  /**
   * One customer.
   *
   * @param customer who
   * @param value what he or she is worth
   */
  public record Worth(CustomerId customer, BigMoney value) {
    /** Checks that nothing is missing. */
    public Worth {
      requireNonNull(customer, "customer");
      requireNonNull(value, "value");
    }
  }

  static CustomerWorth of(
      RetentionTerms terms, BuyingForecast forecast, List<CustomerHistory> histories) {
    CurrencyUnit currency = terms.cohorts().currency().orElseThrow();
    RepeatBuying question =
        RepeatBuying.until(forecast.lastDay()).in(TimeScale.WEEKS).withSpend(currency);
    FitOutcome<GammaGamma> spending =
        GammaGamma.fit(question.measure(histories).spend().orElseThrow());
    Optional<CustomerLifetimeValue> values =
        forecast
            .best()
            .flatMap(best -> best.outcome().model().map(model -> (RepeatBuyingModel) model))
            .flatMap(
                buying ->
                    spending
                        .model()
                        .map(
                            spend ->
                                CustomerLifetimeValue.of(
                                        buying, spend, currency, horizon(terms, forecast.lastDay()))
                                    .withMargin(terms.margin())));
    BigMoney sum = BigMoney.zero(currency);
    List<Worth> all = new ArrayList<>();
    for (CustomerHistory history : histories) {
      Optional<BigMoney> value =
          values.flatMap(each -> value(each, question.measure(List.of(history))));
      if (value.isPresent()) {
        sum = sum.plus(value.get());
        all.add(new Worth(history.customer(), value.get()));
      }
    }
    return new CustomerWorth(
        spending,
        values.flatMap(CustomerLifetimeValue::valueOfNew),
        sum,
        all.size(),
        histories.size() - all.size(),
        all.stream()
            .sorted(Comparator.comparing(Worth::value).reversed().thenComparing(Worth::customer))
            .limit(MOST)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Optional<BigMoney> value(CustomerLifetimeValue values, RepeatBuyingReport one) {
    if (one.customers().size() == 0 || one.spend().isEmpty()) {
      return Optional.empty();
    }
    boolean isOnce = one.customers().summary(0).frequency() == 0;
    if (!isOnce && one.spend().get().size() == 0) {
      return Optional.empty();
    }
    UnitAmount spend =
        isOnce
            ? UnitAmount.of(BigMoney.zero(one.spend().get().currency()), 0)
            : one.spend().get().spend(0);
    return values.value(one.customers().summary(0), spend);
  }

  // as long as the periods to come are, on average
  private static Horizon horizon(RetentionTerms terms, LocalDate lastDay) {
    LocalDate end = lastDay.plusDays(1);
    Optional<SalesPeriod> period = terms.cohorts().calendar().find(end);
    for (int i = 0; i < terms.ahead() && period.isPresent(); i++) {
      end = period.get().end();
      period = terms.cohorts().calendar().next(period.get());
    }
    double days = end.toEpochDay() - lastDay.toEpochDay() - 1;
    return Horizon.of(terms.ahead(), days / terms.ahead() / DAYS_OF_WEEK)
        .discountedAt(terms.discount().toDouble());
  }
}
