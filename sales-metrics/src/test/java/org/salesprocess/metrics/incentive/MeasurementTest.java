package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.QuotaCases.ANA;
import static org.salesprocess.metrics.incentive.QuotaCases.BOB;
import static org.salesprocess.metrics.incentive.QuotaCases.direct;
import static org.salesprocess.metrics.incentive.QuotaCases.quantity;
import static org.salesprocess.metrics.incentive.QuotaCases.sold;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.metrics.Copies;

class MeasurementTest {
  private static final Measurement DOLLARS = Measurement.of(Measure.BOOKED, CurrencyUnit.USD);
  private static final Measurement SCORE = Measurement.of(Measure.SURVEY_SCORE);
  private static final Fraction THIRD = Fraction.of(1, 3);

  private static Credit scored(String id, String score, Fraction share) {
    return direct(sold(id, "2026-01-05", Measure.SURVEY_SCORE, score).build(), ANA, share);
  }

  @Test
  void shares_of_amounts_are_added_exactly() {
    Achievement achievement =
        DOLLARS.measure(
            List.of(
                direct(sold("t1", "2026-01-05", "USD 100").build(), ANA, THIRD),
                direct(sold("t1", "2026-01-05", "USD 100").build(), BOB, THIRD),
                direct(sold("t2", "2026-01-06", "USD 0.50").build(), ANA, Fraction.ONE)));
    // by hand: 200/3 + 1/2
    assertThat(achievement.value()).contains(quantity("USD 403/6"));
    assertThat(achievement.happened().credits()).isEqualTo(3);
  }

  @Test
  void what_is_taken_back_counts_against_it() {
    Achievement achievement =
        DOLLARS.measure(
            List.of(
                direct(sold("t1", "2026-01-05", "USD 100").build(), ANA, Fraction.HALF),
                direct(
                    sold("t2", "2026-02-05", "USD 30").reverses(TransactionId.of("t1")).build(),
                    ANA,
                    Fraction.HALF)));
    assertThat(achievement.value()).contains(quantity("USD 35"));
    assertThat(achievement.happened().weight()).isEqualTo(Fraction.ZERO);
    assertThat(achievement.happened().credits()).isEqualTo(2);
  }

  @Test
  void what_is_only_expected_is_kept_apart() {
    Achievement achievement =
        DOLLARS.measure(
            List.of(
                direct(sold("t1", "2026-01-05", "USD 100").build(), ANA, Fraction.ONE),
                direct(
                    sold("t2", "2026-02-05", "USD 30").expected(true).build(), ANA, Fraction.ONE)));
    assertThat(achievement.value()).contains(quantity("USD 100"));
    assertThat(achievement.valueWithExpected()).contains(quantity("USD 130"));
    assertThat(achievement.expected().credits()).isEqualTo(1);
  }

  @Test
  void scores_are_averaged_by_their_credited_shares() {
    // by hand: (5 x 1 + 2 x 1/2) / (1 + 1/2)
    assertThat(
            SCORE
                .measure(List.of(scored("t1", "5", Fraction.ONE), scored("t2", "2", Fraction.HALF)))
                .value())
        .contains(quantity("4"));
  }

  @Test
  void a_score_that_is_taken_back_leaves_the_mean_as_if_it_never_was() {
    Credit back =
        direct(
            sold("t3", "2026-02-05", Measure.SURVEY_SCORE, "2")
                .reverses(TransactionId.of("t2"))
                .build(),
            ANA,
            Fraction.HALF);
    Credit five = scored("t1", "5", Fraction.ONE);
    Credit two = scored("t2", "2", Fraction.HALF);
    assertThat(SCORE.measure(List.of(five, two, back)).value()).contains(quantity("5"));
    assertThat(SCORE.measure(List.of(two, back)).value()).isEmpty();
    assertThat(SCORE.measure(List.of(back)).value()).isEmpty();
  }

  @Test
  void the_sum_of_nothing_is_zero_and_its_mean_is_empty() {
    assertThat(DOLLARS.measure(List.of()).value()).contains(quantity("USD 0"));
    assertThat(Measurement.of(Measure.UNITS).measure(List.of()).value()).contains(quantity("0"));
    assertThat(SCORE.measure(List.of()).value()).isEmpty();
  }

  @Test
  void a_credit_without_the_measure_counts_for_nothing() {
    Achievement achievement =
        SCORE.measure(List.of(direct(sold("t1", "2026-01-05", "USD 1").build(), ANA, THIRD)));
    assertThat(achievement.happened().credits()).isZero();
    assertThat(achievement.value()).isEmpty();
  }

  @Test
  void another_currency_is_refused() {
    Credit euros = direct(sold("t1", "2026-01-05", "EUR 3").build(), ANA, THIRD);
    assertThatThrownBy(() -> DOLLARS.measure(List.of(euros)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "measurement of booked in USD: credit t1 by rule to ana must be in that currency, was"
                + " EUR 1.00");
  }

  @Test
  void only_a_measure_in_money_has_a_currency() {
    assertThatThrownBy(() -> Measurement.of(Measure.BOOKED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "measurement of booked: currency must be given for money and only then, was null");
    assertThatThrownBy(() -> Measurement.of(Measure.UNITS, CurrencyUnit.USD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "measurement of units: currency must be given for money and only then, was USD");
  }

  @Test
  void a_state_of_another_measure_is_not_merged() {
    var units = Measurement.of(Measure.UNITS).start();
    assertThatThrownBy(() -> units.merge(Measurement.of(Measure.MEETINGS).start()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "measurement of units: must be merged with one of the same measure, was meetings");
    var euros = Measurement.of(Measure.BOOKED, CurrencyUnit.EUR).start();
    assertThatThrownBy(() -> DOLLARS.start().merge(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD 0.00")
        .hasMessageContaining("EUR 0.00");
  }

  @Test
  void a_measurement_and_its_result_come_back_equal() {
    assertThat(Copies.throughBytes(DOLLARS)).isEqualTo(DOLLARS);
    assertThat(Copies.throughBytes(SCORE))
        .isEqualTo(new Measurement(SCORE.measure(), Optional.empty()));
    Achievement result = SCORE.measure(List.of(scored("t1", "5", THIRD)));
    assertThat(Copies.throughBytes(result)).isEqualTo(result);
  }
}
