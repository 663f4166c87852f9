package org.salesprocess.metrics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;

class DurationReportTest {

  private static DurationDistribution hours(long... hours) {
    return of(LongStream.of(hours).mapToObj(Duration::ofHours));
  }

  private static DurationDistribution of(Stream<Duration> durations) {
    return new DurationDistribution(
        Distribution.ofValues(
            durations
                .map(each -> BigDecimal.valueOf(each.toNanos(), 9).stripTrailingZeros())
                .toList()));
  }

  @Test
  void durations_have_a_mean_and_quantiles() {
    DurationDistribution durations = hours(5, 1, 2);

    assertThat(durations.size()).isEqualTo(3);
    assertThat(durations.min()).contains(Duration.ofHours(1));
    assertThat(durations.max()).contains(Duration.ofHours(5));
    assertThat(durations.median()).contains(Duration.ofHours(2));
    assertThat(durations.mean()).contains(Duration.ofMinutes(160)); // 8 hours by 3
    // definition 7: a quarter of the way from place 0 to place 2 is half-way from 1 to 2 hours
    assertThat(durations.quantile(Fraction.of(1, 4))).contains(Duration.ofMinutes(90));
    assertThat(durations).hasToString("3 from PT1H to PT5H, median PT2H");
  }

  @Test
  void no_durations_have_no_mean() {
    assertThat(hours().mean()).isEmpty();
    assertThat(hours().median()).isEmpty();
    assertThat(hours().max()).isEmpty();
    assertThat(hours()).hasToString("none");
  }

  @Test
  void an_answer_is_rounded_once_half_up_to_the_microsecond() {
    DurationDistribution two = of(Stream.of(Duration.ofNanos(1_000), Duration.ofNanos(2_000)));

    assertThat(two.median()).contains(Duration.ofNanos(2_000)); // 1.5 microseconds
    assertThat(two.seconds().median()).contains(Fraction.parse("0.0000015"));
  }

  @Test
  void durations_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new DurationDistribution(Distribution.ofValues(List.of(new BigDecimal("-0.5")))))
        .withMessage(
            "durations: seconds must not be negative or finer than a microsecond, were -0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DurationDistribution(
                    Distribution.ofValues(List.of(new BigDecimal("0.0000001")))))
        .withMessage(
            "durations: seconds must not be negative or finer than a microsecond, were 1E-7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DurationReport(hours(), hours(), hours(), -1))
        .withMessage("durations: undated must not be negative, was -1");
  }

  // weeks of remission of 21 patients of whom 9 relapsed; E. J. Freireich et al., Blood 21 (1963);
  // the median of the relapsed alone would be 10 weeks, that of the curve is 23, as published
  @Test
  void the_median_counts_what_is_running_as_taking_longer() {
    DurationReport weeks =
        new DurationReport(
            hours(6, 6, 6, 7, 10, 13, 16, 22, 23),
            hours(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
            hours(),
            0);
    DurationReport halfCutOff =
        new DurationReport(
            weeks.completed(), hours(6, 10, 17, 20, 32, 34), hours(9, 11, 19, 25, 32, 35), 0);

    assertThat(weeks.completed().median()).contains(Duration.ofHours(10));
    assertThat(weeks.median()).contains(Duration.ofHours(23));
    assertThat(weeks.quantile(Fraction.of(1, 4))).contains(Duration.ofHours(13));
    assertThat(weeks.total()).isEqualTo(21);
    // to be cut off is to be censored
    assertThat(halfCutOff.curve()).isEqualTo(weeks.curve());
    assertThat(halfCutOff.total()).isEqualTo(21);
  }

  @Test
  void the_median_is_not_known_while_more_than_half_are_running() {
    DurationReport report = new DurationReport(hours(1, 2), hours(3, 3, 3), hours(4), 1);

    assertThat(report.median()).isEmpty();
    assertThat(report.total()).isEqualTo(7);
    assertThat(report)
        .hasToString(
            "2 from PT1H to PT2H, median PT1H30M; running: 3 from PT3H to PT3H, median PT3H;"
                + " cut off: 1 from PT4H to PT4H, median PT4H; 1 undated");
    assertThat(new DurationReport(hours(), hours(), hours(), 0).median())
        .isEqualTo(Optional.empty());
  }

  @Test
  void a_target_is_met_by_its_edge_and_missed_by_what_went_on_beyond_it() {
    DurationReport report =
        new DurationReport(hours(1, 4, 5), hours(2, 4, 9, 9), hours(3, 4, 4, 6), 3);

    ServiceLevel level = report.within(Duration.ofHours(4));

    assertThat(level.met()).isEqualTo(2);
    // the 5 hours, what has been running for 9, and what was cut off after 6
    assertThat(level.missed()).isEqualTo(4);
    assertThat(level.undecided()).isEqualTo(2);
    assertThat(level.cutOff()).isEqualTo(3);
    assertThat(level.undated()).isEqualTo(3);
    assertThat(level.ofDecided()).isEqualTo(Ratio.of(2, 6));
    assertThat(level.total()).isEqualTo(report.total());
    assertThat(level).hasToString("2 of 6 (33.3 %) within PT4H, 2 undecided, 3 cut off, 3 undated");
    // a microsecond less and the edge is missed
    assertThat(report.within(Duration.ofHours(4).minusNanos(1_000)).met()).isEqualTo(1);
  }

  @Test
  void levels_of_one_target_add_up() {
    ServiceLevel one = new ServiceLevel(Duration.ofHours(4), 1, 2, 3, 4, 5);
    ServiceLevel other = new ServiceLevel(Duration.ofHours(4), 10, 20, 30, 40, 50);

    assertThat(one.plus(other))
        .isEqualTo(new ServiceLevel(Duration.ofHours(4), 11, 22, 33, 44, 55));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.plus(new ServiceLevel(Duration.ofHours(5), 0, 0, 0, 0, 0)))
        .withMessage("service level: target must be PT4H, was PT5H");
  }

  @Test
  void a_level_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceLevel(Duration.ofHours(-4), 0, 0, 0, 0, 0))
        .withMessage("service level: target must not be negative, was PT-4H");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceLevel(Duration.ofHours(4), 1, -1, 2, 3, 4))
        .withMessage(
            "service level: counts must not be negative, were 1 met, -1 missed, 2 undecided, 3"
                + " cut off, 4 undated");
  }
}
