package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.UnitAmount;

/** Fits data that were drawn from a model with known parameters. */
class CoverageTest {

  private static final int TRIALS = 100;
  private static final int LEAST_COVERED = 88;
  private static final int CUSTOMERS = 500;

  @Test
  void intervals_of_bg_nbd_cover_the_parameters() {
    assertCovered(
        seed -> BetaGeometricNbd.fit(betaGeometric(seed, false)),
        Map.of("r", 0.8, "alpha", 6.0, "a", 0.8, "b", 2.5));
  }

  @Test
  void intervals_of_mbg_nbd_cover_the_parameters() {
    assertCovered(
        seed -> ModifiedBetaGeometricNbd.fit(betaGeometric(seed, true)),
        Map.of("r", 0.8, "alpha", 6.0, "a", 0.8, "b", 2.5));
  }

  @Test
  void intervals_of_pareto_nbd_cover_the_parameters() {
    assertCovered(
        seed -> ParetoNbd.fit(pareto(seed)),
        Map.of("r", 0.8, "alpha", 6.0, "s", 0.9, "beta", 12.0));
  }

  @Test
  void intervals_of_gamma_gamma_cover_the_parameters() {
    assertCovered(
        seed -> GammaGamma.fit(spend(seed)), Map.of("p", 6.25, "q", 3.74, "gamma", 15.44));
  }

  private static PurchaseSummaries betaGeometric(long seed, boolean leavesAtOnce) {
    Draws draws = new Draws(seed);
    PurchaseSummaries.Builder customers = PurchaseSummaries.builder();
    for (int i = 0; i < CUSTOMERS; i++) {
      double rate = draws.gamma(0.8, 6);
      double leaving = draws.beta(0.8, 2.5);
      boolean left = leavesAtOnce && draws.uniform() < leaving;
      customers.add(draws.summary(rate, leaving, left ? 0 : Double.POSITIVE_INFINITY, age(draws)));
    }
    return customers.build();
  }

  private static PurchaseSummaries pareto(long seed) {
    Draws draws = new Draws(seed);
    PurchaseSummaries.Builder customers = PurchaseSummaries.builder();
    for (int i = 0; i < CUSTOMERS; i++) {
      double rate = draws.gamma(0.8, 6);
      double lifetime = draws.exponential(draws.gamma(0.9, 12));
      customers.add(draws.summary(rate, 0, lifetime, age(draws)));
    }
    return customers.build();
  }

  private static double age(Draws draws) {
    return 52 + StrictMath.floor(26 * draws.uniform());
  }

  private static SpendSummaries spend(long seed) {
    Draws draws = new Draws(seed);
    SpendSummaries.Builder customers = SpendSummaries.builder(CurrencyUnit.USD);
    for (int i = 0; i < 600; i++) {
      int purchases = 1 + (int) (6 * draws.uniform());
      double rate = draws.gamma(3.74, 15.44);
      BigDecimal sum =
          new BigDecimal(draws.gamma(6.25 * purchases, rate)).setScale(6, RoundingMode.HALF_UP);
      customers.add(UnitAmount.of(BigMoney.of(CurrencyUnit.USD, sum), purchases));
    }
    return customers.build();
  }

  private static <M extends Serializable> void assertCovered(
      LongFunction<FitOutcome<M>> fitOf, Map<String, Double> truth) {
    Map<String, Integer> covered = new TreeMap<>();
    for (long seed = 1; seed <= TRIALS; seed++) {
      Fitted<M> fit = fitOf.apply(seed).orElseThrow();
      truth.forEach(
          (name, value) ->
              covered.merge(
                  name, fit.parameter(name).interval(0.95).contains(value) ? 1 : 0, Integer::sum));
    }
    assertThat(covered.values()).as("%s", covered).allMatch(count -> count >= LEAST_COVERED);
  }
}
