package org.salesprocess.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.ConfidenceInterval;

class KaplanMeierTest {

  private static SurvivalCurve remission() {
    return new KaplanMeier().measure(Remission.treated());
  }

  // Kalbfleisch and Prentice, "The Statistical Analysis of Failure Time Data", example 1.2:
  // survival
  // and Greenwood's error; the hazard with Aalen's error summed by Python from the same counts
  @ParameterizedTest
  @CsvSource({
    "6, 21, 3, 0.8571, 0.0764, 0.1429, 0.0825",
    "7, 17, 1, 0.8067, 0.0869, 0.2017, 0.1013",
    "10, 15, 1, 0.7529, 0.0963, 0.2683, 0.1213",
    "13, 12, 1, 0.6902, 0.1068, 0.3517, 0.1471",
    "16, 11, 1, 0.6275, 0.1141, 0.4426, 0.1730",
    "22, 7, 1, 0.5378, 0.1282, 0.5854, 0.2243",
    "23, 6, 1, 0.4482, 0.1346, 0.7521, 0.2795"
  })
  void the_curve_of_the_remission_data_is_the_published_one(
      long age, long atRisk, long events, double survival, double error, double hazard, double h) {
    SurvivalPoint point = remission().pointAt(age).orElseThrow();

    assertThat(point.atRisk()).isEqualTo(Fraction.of(atRisk));
    assertThat(point.events()).isEqualTo(Fraction.of(events));
    assertThat(point.survival()).isCloseTo(survival, within(0.00005));
    assertThat(point.standardError()).isCloseTo(error, within(0.00005));
    assertThat(point.hazard()).isCloseTo(hazard, within(0.00005));
    assertThat(point.hazardError()).isCloseTo(h, within(0.00005));
  }

  // at 10 weeks, by Python from the formulas of each scale
  @ParameterizedTest
  @CsvSource({
    "PLAIN, 0.5641, 0.9418",
    "LOG, 0.5859, 0.9676",
    "LOG_LOG, 0.5032, 0.8894",
    "LOGIT, 0.5248, 0.8937",
    "ARCSINE, 0.5462, 0.9119"
  })
  void the_interval_depends_on_its_scale(IntervalScale scale, double lower, double upper) {
    ConfidenceInterval interval = remission().interval(10, 0.95, scale).orElseThrow();

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void plain_and_log_intervals_are_cut_to_what_a_share_can_be() {
    // by the formulas they would end at 1.0068 and 1.0207
    assertThat(remission().interval(6, 0.95, IntervalScale.PLAIN).orElseThrow().upper())
        .isEqualTo(1.0);
    assertThat(remission().interval(6, 0.95, IntervalScale.LOG).orElseThrow().upper())
        .isEqualTo(1.0);
  }

  @Test
  void the_median_is_the_first_age_at_which_half_or_less_are_left() {
    assertThat(remission().median()).contains(23L);
    assertThat(remission().quantile(Fraction.of(1, 4))).contains(13L);
    assertThat(remission().quantile(Fraction.of(3, 4))).isEmpty();
  }

  @Test
  void the_interval_of_the_median_is_where_the_bounds_of_the_curve_pass_one_half() {
    // log-log: lower bounds 0.5032 at 10 and 0.4316 at 13; the upper bound never passes one half
    assertThat(remission().quantileInterval(Fraction.HALF, 0.95, IntervalScale.LOG_LOG))
        .isEqualTo(new QuantileInterval(Optional.of(13L), Optional.empty()));
  }

  @Test
  void the_restricted_mean_is_the_area_under_the_curve() {
    // area and error up to 35 weeks, summed by Python: 23.2874 and 2.8275
    RestrictedMean mean = remission().restrictedMean(35).orElseThrow();

    assertThat(mean.mean()).isCloseTo(23.2874, within(0.00005));
    assertThat(mean.standardError()).isCloseTo(2.8275, within(0.00005));
    assertThat(remission().restrictedMean(6).orElseThrow()).isEqualTo(new RestrictedMean(6, 6, 0));
    assertThat(remission().restrictedMean(36)).isEmpty();
  }

  @Test
  void beyond_the_last_age_nothing_is_known_unless_nobody_is_left() {
    assertThat(remission().survivalAt(5)).contains(1.0);
    assertThat(remission().survivalAt(35)).isPresent();
    assertThat(remission().survivalAt(36)).isEmpty();
    SurvivalCurve allEnded =
        new KaplanMeier()
            .measure(List.of(TimeToEvent.ended(3, "won"), TimeToEvent.ended(5, "won")));
    assertThat(allEnded.survivalAt(100)).contains(0.0);
    assertThat(allEnded.interval(5, 0.95, IntervalScale.LOG_LOG)).isEmpty();
    assertThat(allEnded.restrictedMean(100).orElseThrow().mean()).isEqualTo(4.0);
  }

  @Test
  void nobody_watched_is_nothing_known() {
    SurvivalCurve empty = new KaplanMeier().measure(List.of());

    assertThat(empty.points()).isEmpty();
    assertThat(empty.survivalAt(0)).isEmpty();
    assertThat(empty.median()).isEmpty();
    assertThat(empty.restrictedMean(1)).isEmpty();
  }

  @Test
  void those_who_enter_late_are_at_risk_only_from_then_on() {
    // at 2: only the first and second are watched, one of two ends; at 5: second and third, one of
    // two
    SurvivalCurve curve =
        new KaplanMeier()
            .measure(
                List.of(
                    TimeToEvent.ended(2, "won"),
                    TimeToEvent.censored(6),
                    TimeToEvent.ended(5, "won").enteredAt(3),
                    TimeToEvent.censored(9).enteredAt(5)));

    assertThat(curve.pointAt(2).orElseThrow().atRisk()).isEqualTo(Fraction.of(2));
    assertThat(curve.pointAt(5).orElseThrow().atRisk()).isEqualTo(Fraction.of(2));
    assertThat(curve.survivalAt(5)).contains(0.25);
  }

  @Test
  void an_event_on_the_first_day_counts() {
    SurvivalCurve curve =
        new KaplanMeier().measure(List.of(TimeToEvent.ended(0, "won"), TimeToEvent.censored(4)));

    assertThat(curve.survivalAt(0)).contains(0.5);
  }

  @Test
  void what_cannot_be_is_refused_naming_value_and_rule() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeToEvent.censored(-1))
        .withMessage("time to event: age must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeToEvent.censored(5).enteredAt(5))
        .withMessage("time to event: entered must lie between 0 and the age 5, was 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeToEvent.censored(5).weighing(Fraction.ZERO))
        .withMessage("time to event: weight must be above zero, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remission().quantile(Fraction.ONE))
        .withMessage("quantile: share must lie between 0 and 1, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> remission().interval(10, 95, IntervalScale.LOG))
        .withMessage("interval: confidence must lie between 0 and 1, was 95.0");
  }
}
