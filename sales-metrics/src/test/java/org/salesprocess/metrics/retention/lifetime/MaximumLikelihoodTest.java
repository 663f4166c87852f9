package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

class MaximumLikelihoodTest {

  /** An exponential time for each customer: the best rate is the customers over their time. */
  private static final class Times implements GroupedLogLikelihood {
    private final double[] values;
    private final long[] counts;

    Times(double[] values, long[] counts) {
      this.values = values;
      this.counts = counts;
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public long count(int row) {
      return counts[row];
    }

    @Override
    public IntToDoubleFunction at(double[] parameters) {
      double rate = parameters[0];
      double log = StrictMath.log(rate);
      return row -> log - rate * values[row];
    }
  }

  /** Rows whose likelihood is a function of the parameters alone, times their count. */
  private interface Surface extends GroupedLogLikelihood {
    double height(double[] parameters);

    @Override
    default int rows() {
      return 1;
    }

    @Override
    default long count(int row) {
      return 100;
    }

    @Override
    default IntToDoubleFunction at(double[] parameters) {
      double height = height(parameters);
      return row -> height;
    }
  }

  private static final ImmutableList<Unknown> RATE = ImmutableList.of(new Unknown("rate", 1));
  private static final ImmutableList<Unknown> TWO =
      ImmutableList.of(new Unknown("a", 1), new Unknown("b", 1));

  @Test
  void an_exponential_rate_has_its_known_estimate_and_standard_error() {
    // 40 customers, 100 in all: rate 0.4, log-likelihood 40 log 0.4 - 40, error of the log 1/sqrt
    // 40
    Times times = new Times(new double[] {1, 2, 5}, new long[] {10, 20, 10});
    Fitted<Double> fitted =
        MaximumLikelihood.fit("exponential", RATE, times, values -> values[0]).orElseThrow();
    assertThat(fitted.estimate()).isCloseTo(0.4, within(1e-5));
    assertThat(fitted.logLikelihood()).isCloseTo(40 * StrictMath.log(0.4) - 40, within(1e-8));
    assertThat(fitted.observations()).isEqualTo(40);
    assertThat(fitted.parameter("rate").standardErrorOfLog())
        .isCloseTo(1 / StrictMath.sqrt(40), within(1e-4));
    assertThat(fitted.parameter("rate").standardError())
        .isCloseTo(0.4 / StrictMath.sqrt(40), within(1e-4));
    assertThat(fitted.agreeing()).isEqualTo(fitted.starts());
    assertThat(fitted.akaike()).isCloseTo(2 - 2 * fitted.logLikelihood(), within(1e-12));
    assertThat(fitted.bayesian())
        .isCloseTo(StrictMath.log(40) - 2 * fitted.logLikelihood(), within(1e-12));
    assertThat(fitted)
        .hasToString(
            "rate 0.4000 (standard error 0.063); log-likelihood -76.7 of 40 customers; "
                + "3 of 3 starts agree");
    assertThatThrownBy(() -> fitted.parameter("shape"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fit: there is no parameter shape, only [rate]");
  }

  @Test
  void many_rows_have_the_same_estimate_as_few() {
    double[] values = new double[50_000];
    long[] counts = new long[values.length];
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 10_000.0;
      counts[i] = 1L + i % 3;
      total += values[i] * counts[i];
    }
    Times times = new Times(values, counts);
    Fitted<Double> fitted =
        MaximumLikelihood.fit("exponential", RATE, times, rates -> rates[0]).orElseThrow();
    assertThat(fitted.estimate()).isCloseTo(times.customers() / total, within(1e-6));
    assertThat(fitted.observations()).isEqualTo(times.customers());
  }

  @Test
  void no_customers_are_no_data() {
    assertRefused(
        MaximumLikelihood.fit(
            "exponential", RATE, new Times(new double[0], new long[0]), values -> values[0]),
        Reason.NO_DATA,
        "exponential: there are no customers");
  }

  @Test
  void a_likelihood_that_rises_for_ever_is_not_identified() {
    Surface rising = parameters -> -1 / parameters[0] - square(parameters[1]);
    assertRefused(
        fit(rising),
        Reason.NOT_IDENTIFIED,
        "model: a runs to the bound of the search, these data do not tell it");
  }

  @Test
  void a_likelihood_that_is_flat_along_a_line_is_not_identified() {
    Surface ridge = parameters -> -square(parameters[0] * parameters[1]);
    assertRefused(
        fit(ridge),
        Reason.NOT_IDENTIFIED,
        "model: the likelihood is flat, these data do not tell the parameters apart");
  }

  @Test
  void a_sharp_peak_that_is_found_from_one_start_alone_is_confirmed_from_beside_it() {
    // a broad hill at one, and a higher one at four times as much that only the start there sees
    Surface hills =
        parameters ->
            Math.max(
                -square(parameters[0]) - square(parameters[1]),
                1 - 5 * square(parameters[0] / 7) - 5 * square(parameters[1] / 7));
    Fitted<Double> fitted = fit(hills).orElseThrow();
    assertThat(fitted.estimate()).isCloseTo(7, within(1e-4));
    assertThat(fitted.starts()).isEqualTo(7);
    assertThat(fitted.agreeing()).isEqualTo(3);
  }

  @Test
  void a_peak_that_no_second_search_comes_to_is_not_trusted() {
    // a needle exactly where one search starts, on a broad hill elsewhere
    Surface needle =
        parameters ->
            Math.max(
                -square(parameters[0]) - square(parameters[1]),
                1 - 1e4 * square(parameters[0] / 4) - 1e4 * square(parameters[1] / 4));
    assertRefused(
        fit(needle),
        Reason.STARTS_DISAGREE,
        "model: of 7 starts only one came to the best parameters");
  }

  @Test
  void a_likelihood_that_cannot_be_computed_is_no_fit() {
    Surface none = parameters -> Double.NaN;
    assertRefused(
        fit(none),
        Reason.NOT_CONVERGED,
        "model: the likelihood could not be computed at any start");
  }

  @Test
  void an_estimate_gives_an_interval_above_zero() {
    ParameterEstimate estimate = new ParameterEstimate("alpha", 2, 0.5);
    assertThat(estimate.interval(0.95).lower())
        .isCloseTo(2 / StrictMath.exp(0.97998), within(1e-4));
    assertThat(estimate.interval(0.95).upper())
        .isCloseTo(2 * StrictMath.exp(0.97998), within(1e-4));
    assertThat(estimate).hasToString("alpha 2 (standard error 1)");
    assertThatThrownBy(() -> new ParameterEstimate("alpha", Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameter alpha: value must be above zero and finite, was NaN");
    assertThatThrownBy(() -> new ParameterEstimate("alpha", 1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parameter alpha: standard error must be zero or more and finite, was Infinity");
  }

  private static double square(double parameter) {
    double log = StrictMath.log(parameter);
    return log * log;
  }

  private static FitOutcome<Double> fit(Surface surface) {
    return MaximumLikelihood.fit("model", TWO, surface, values -> values[0]);
  }

  private static void assertRefused(FitOutcome<Double> outcome, Reason reason, String sentence) {
    assertThat(outcome).isEqualTo(new NotFitted<>(reason, sentence));
    assertThat(outcome.model()).isEmpty();
    assertThat(outcome).hasToString(sentence);
    assertThatThrownBy(outcome::orElseThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(sentence);
  }
}
