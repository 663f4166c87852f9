package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values have forty digits in mpmath, of which twenty are shown. */
class LogMathTest {

  @ParameterizedTest
  @CsvSource({
    "1e-6, 13.815509980749431714",
    "0.5, 0.57236494292470008707",
    "3.7, 1.4280723266653881292",
    "9.99, 12.77931521435019336",
    "10, 12.801827480081469611",
    "1000, 5905.2204232091812118",
    "1000000.25, 12815508.023025157401",
    "1e12, 26631021115915.651636"
  })
  void log_gamma_is_exact_to_rounding(double x, double expected) {
    assertClose(LogMath.logGamma(x), expected, 1e-15);
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 2.5, -0.57909520283032872869",
    "12, 0.01, 0.024430960636079735848",
    "1000000, 0.657, 9.0767903239070343757",
    "1000000000, 3.5, 72.531430433687439042",
    "1000000, -2.25, -31.084895099166265167",
    "50, -45, -141.38769011599694039"
  })
  void a_ratio_of_gammas_keeps_its_digits_where_the_gammas_are_huge(
      double x, double step, double expected) {
    assertClose(LogMath.logGammaRatio(x, step), expected, 2e-14);
  }

  @ParameterizedTest
  @CsvSource({
    "0.657, 2.783, -0.31686976355870654353",
    "0.668, 1000000, -8.9273655920408722759",
    "100000, 200000, -190958.88527911684967",
    "0.001, 100000000, 6.8887582046448962958"
  })
  void log_beta_is_exact_for_large_and_small_arguments_together(
      double a, double b, double expected) {
    assertClose(LogMath.logBeta(a, b), expected, 1e-14);
    assertThat(LogMath.logBeta(b, a)).isEqualTo(LogMath.logBeta(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "0.7, 0.3, 1.9, 0.5, 0.067595455265366170097",
    "1, 3.806, 4.474, 0.9090909090909091, 1.7787749351138004884",
    "1, 30, 30.7, 0.9999, 6.023999472389533186",
    "10000.5, 0.6, 10001.1, 0.95, 1.7967568623945864432",
    "10000.5, 1.6, 10001.1, 0.999, 10.968538995360845514",
    "200.2, 13.4, 14.1, 0.99, 916.84038488632106398",
    "0.243, 2.426, 2.219, 0.9975, 2.0256283856505975485",
    "2.243, 4.426, 4.219, 0.99999, 28.057809774900009803",
    "12.5, 9.3, 8.9, 0.995, 68.487463166912885657",
    "5, 7, 2, 0.3, 5.0059919748253099069",
    "5, 7, 2, 0.99, 49.079501800404815404",
    "0.5, 0.01, 0.02, 0.999, 2.7386231424126669429"
  })
  void the_hypergeometric_function_is_exact_by_series_and_by_integral(
      double a, double b, double c, double z, double expected) {
    // up to what rounding of z leaves: its distance from one counts
    double tolerance = 1e-12 + 1e-16 / (1 - z);
    assertClose(Hypergeometric.log(a, b, c, z), expected, tolerance);
    assertClose(Hypergeometric.log(b, a, c, z), expected, tolerance);
  }

  @Test
  void the_hypergeometric_function_of_zero_is_one() {
    assertThat(Hypergeometric.log(2, 3, 4, 0)).isZero();
  }

  @Test
  void series_and_integral_meet() {
    for (double z : new double[] {0.981, 0.99, 0.999}) {
      assertClose(
          Hypergeometric.log(3.5, 0.7, 2.2, z), Hypergeometric.series(3.5, 0.7, 2.2, z), 1e-12);
      assertClose(
          Hypergeometric.log(3.5, 2.7, 2.2, z), Hypergeometric.series(3.5, 2.7, 2.2, z), 1e-11);
    }
  }

  @Test
  void sums_and_differences_hold_what_a_double_does_not() {
    assertClose(LogMath.logSum(-5000, -5000), -5000 + StrictMath.log(2), 1e-15);
    assertClose(LogMath.logSum(2000, 0), 2000, 0);
    assertClose(LogMath.logDifference(-5000, -5000 - StrictMath.log(2)), -5000.69314718056, 0);
    assertClose(LogMath.logDifference(0, -1e-20), -46.051701859880914, 1e-15);
    assertThat(LogMath.logDifference(3, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(LogMath.logSum(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    double[] values = {-1000, -1000, -1000, 700};
    assertClose(LogMath.logSum(values, 3), -1000 + StrictMath.log(3), 1e-15);
    assertThat(LogMath.logSum(values, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void products_of_rising_factors_are_exact_for_few_and_for_many() {
    assertThat(LogMath.logRising(3.7, 0)).isZero();
    assertClose(LogMath.logRising(3, 2), StrictMath.log(12), 1e-15);
    // 1 x 2 x ... x 16, and one more
    assertClose(LogMath.logRising(1, 16), StrictMath.log(20_922_789_888_000.0), 1e-15);
    // beside 1e30, the steps are nothing
    assertClose(LogMath.logRising(1e30, 12), 12 * StrictMath.log(1e30), 1e-14);
    assertClose(LogMath.logRising(1, 17), StrictMath.log(355_687_428_096_000.0), 1e-14);
  }

  @ParameterizedTest
  @CsvSource({
    "3.806, 0.668, 7, -0.71550604562657957542",
    "10000, 10000, 4, -2.772288774729283534",
    "10000.5, 9999.25, 3.7, -2.56416364045030907",
    "1, 0.5, 2000000000, -10.828988746575923455",
    "2.5, 3e6, 40, -480.94981959731541712"
  })
  void the_mean_of_a_power_keeps_its_digits_whatever_is_large(
      double x, double a, double t, double expected) {
    assertClose(LogMath.logMeanPower(x, a, t), expected, 5e-14);
    assertClose(LogMath.logMeanPower(x, t, a), expected, 5e-14);
  }

  @Test
  void ways_to_choose_are_counted() {
    assertClose(LogMath.logChoose(6, 2), StrictMath.log(15), 1e-14);
    assertThat(LogMath.logChoose(6, 0)).isZero();
    assertThat(LogMath.logChoose(6, 6)).isZero();
    // log of 1000 choose 500, by mpmath
    assertClose(LogMath.logChoose(1000, 500), 689.4672615678512, 1e-13);
  }

  @Test
  void the_integral_finds_its_peak_far_from_where_it_begins() {
    // a normal density of deviation 0.01 around 300 has the integral one
    double logDensity = StrictMath.log(100) - StrictMath.log(2 * Math.PI) / 2;
    double integral = LogIntegral.of(u -> logDensity - 5000 * (u - 300) * (u - 300), 0);
    assertThat(integral).isCloseTo(0, within(1e-12));
  }

  @Test
  void the_integral_of_a_slow_exponential_is_told() {
    // of e^(a u) / (1 + e^u)^(a + b) the integral is the beta function of a and b
    for (double slow : new double[] {1e-2, 1e-4, 1e-7}) {
      for (double other : new double[] {1e-4, 0.3, 50}) {
        double integral = LogIntegral.of(u -> slow * u - (slow + other) * LogMath.logSum(0, u), 0);
        assertClose(integral, LogMath.logBeta(slow, other), 1e-11);
      }
    }
  }

  @Test
  void the_integral_of_a_huge_logarithm_is_as_exact_as_its_rounding_lets_it_be() {
    // the gamma integral: x^n e^-x over log x, of which a double keeps nine digits behind the point
    double n = 1e6;
    double integral = LogIntegral.of(u -> (n + 1) * u - StrictMath.exp(u), StrictMath.log(n));
    assertThat(integral).isCloseTo(LogMath.logGamma(n + 1), within(1e-7));
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * relative + 1e-15));
  }
}
