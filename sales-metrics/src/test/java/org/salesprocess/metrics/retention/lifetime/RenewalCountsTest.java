package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.survival.TimeToEvent;

class RenewalCountsTest {

  @Test
  void a_cohort_is_told_by_its_losses_or_by_who_is_left() {
    RenewalCounts counts = RenewalCounts.ofLosses(1000, List.of(131L, 126L));
    assertThat(counts).isEqualTo(RenewalCounts.ofRemaining(List.of(1000L, 869L, 743L)));
    assertThat(counts.members()).isEqualTo(1000);
    assertThat(counts.renewals()).isEqualTo(2);
    assertThat(counts)
        .hasToString("1000 customers; lost at renewal {1=131, 2=126}; still there after {2=743}");
  }

  @Test
  void cohorts_of_different_lengths_add_up_in_any_order() {
    RenewalCounts old = RenewalCounts.ofLosses(100, List.of(10L, 9L, 8L));
    RenewalCounts young = RenewalCounts.ofLosses(50, List.of(6L));
    RenewalCounts both = old.plus(young);
    assertThat(both)
        .hasToString(
            "150 customers; lost at renewal {1=16, 2=9, 3=8}; still there after {1=44, 3=73}")
        .isEqualTo(young.plus(old))
        .isEqualTo(both.plus(RenewalCounts.NONE))
        .hasSameHashCodeAs(young.plus(old));
  }

  @Test
  void the_likelihood_does_not_depend_on_how_customers_are_grouped() {
    RenewalCounts one = RenewalCounts.ofLosses(1, List.of(0L, 1L));
    RenewalCounts other = RenewalCounts.ofLosses(1, List.of(0L, 0L));
    RenewalCounts apart = one.plus(other).plus(one).plus(other).plus(other);
    RenewalCounts together = RenewalCounts.ofLosses(5, List.of(0L, 2L));
    assertThat(apart).isEqualTo(together);
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.7, 2.1);
    assertThat(model.logLikelihood(together))
        .isCloseTo(2 * model.logLikelihood(one) + 3 * model.logLikelihood(other), within(1e-12));
    assertThat(model.logLikelihood(one))
        .isCloseTo(StrictMath.log(model.survival(1) - model.survival(2)), within(1e-12));
    BetaDiscreteWeibull weibull = new BetaDiscreteWeibull(0.7, 2.1, 1.3);
    assertThat(weibull.logLikelihood(one))
        .isCloseTo(StrictMath.log(weibull.survival(1) - weibull.survival(2)), within(1e-12));
    assertThat(weibull.logLikelihood(RenewalCounts.NONE)).isZero();
  }

  @Test
  void impossible_counts_are_refused() {
    assertRefused(
        () -> RenewalCounts.ofLosses(-1, List.of()),
        "renewals: members must not be below 0, was -1");
    assertRefused(
        () -> RenewalCounts.ofLosses(5, List.of(2L, -1L)),
        "renewals: lost at renewal 2 must not be below 0, was -1");
    assertRefused(
        () -> RenewalCounts.ofLosses(5, List.of(2L, 4L)),
        "renewals: lost at renewal 2 must not be above the 3 that were left, was 4");
    assertRefused(() -> RenewalCounts.ofRemaining(List.of()), "renewals: who began must be given");
    assertRefused(
        () -> RenewalCounts.ofRemaining(List.of(5L, 6L)),
        "renewals: left after renewal 1 must not be above the 5 before, was 6");
    assertRefused(
        () -> RenewalCounts.ofRemaining(List.of(5L, -6L)),
        "renewals: left after renewal 1 must not be below 0, was -6");
  }

  @Test
  void renewals_are_tallied_of_times_to_a_loss() {
    RenewalTally tally = new RenewalTally();
    assertThat(
            tally.measure(
                List.of(
                    TimeToEvent.ended(2, "lapsed"),
                    TimeToEvent.ended(1, "cancelled").weighing(Fraction.of(3)),
                    TimeToEvent.censored(2),
                    TimeToEvent.censored(0))))
        .hasToString("6 customers; lost at renewal {1=3, 2=1}; still there after {0=1, 2=1}");
    assertRefused(
        () -> tally.measure(List.of(TimeToEvent.ended(0, "lapsed"))),
        "renewals: a loss must be at renewal 1 or later, was " + TimeToEvent.ended(0, "lapsed"));
    TimeToEvent late = TimeToEvent.censored(3).enteredAt(1);
    assertRefused(
        () -> tally.measure(List.of(late)),
        "renewals: who entered late cannot be counted, was " + late);
    assertRefused(
        () -> tally.measure(List.of(TimeToEvent.censored(3).weighing(Fraction.HALF))),
        "renewals: weight must be whole, was 1/2");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
