package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

class BetaGeometricBetaBernoulliTest {

  /**
   * Members of a public radio station who first gave in 1995, and how often and when last in the
   * six years after: Fader, Hardie and Shang (2010); purchases, last purchase, members.
   */
  private static final int[][] DONATIONS = {
    {0, 0, 3464}, {1, 1, 1091}, {1, 2, 277}, {1, 3, 129}, {1, 4, 78}, {1, 5, 119},
    {1, 6, 129}, {2, 2, 613}, {2, 3, 255}, {2, 4, 155}, {2, 5, 173}, {2, 6, 234},
    {3, 3, 322}, {3, 4, 181}, {3, 5, 225}, {3, 6, 357}, {4, 4, 240}, {4, 5, 284},
    {4, 6, 512}, {5, 5, 335}, {5, 6, 728}, {6, 6, 1203}
  };

  private static final BetaGeometricBetaBernoulli MODEL =
      new BetaGeometricBetaBernoulli(1.204, 0.750, 0.657, 2.783);

  @Test
  void the_parameters_and_the_likelihood_are_those_of_the_paper() {
    Fitted<BetaGeometricBetaBernoulli> fitted =
        BetaGeometricBetaBernoulli.fit(donations()).orElseThrow();
    assertThat(fitted.observations()).isEqualTo(11_104);
    assertThat(fitted.estimate().alpha()).isCloseTo(1.204, within(0.0005));
    assertThat(fitted.estimate().beta()).isCloseTo(0.750, within(0.0005));
    assertThat(fitted.estimate().gamma()).isCloseTo(0.657, within(0.0005));
    assertThat(fitted.estimate().delta()).isCloseTo(2.783, within(0.0005));
    assertThat(fitted.logLikelihood()).isCloseTo(-33_225.6, within(0.05));
    // by scipy's Nelder-Mead on its own code of the likelihood
    assertThat(fitted.estimate().alpha()).isCloseTo(1.20352236, within(2e-5));
    assertThat(fitted.estimate().delta()).isCloseTo(2.78344245, within(2e-4));
    assertThat(fitted.logLikelihood()).isCloseTo(-33225.581274346994, within(1e-5));
  }

  @Test
  void members_are_alive_as_the_paper_says() {
    // table 6: alive in 2002 who gave in no year, in two with the last in 1999, in all six
    assertThat(MODEL.probabilityAlive(new OccasionSummary(0, 0, 6))).isCloseTo(0.11, within(0.005));
    assertThat(MODEL.probabilityAlive(new OccasionSummary(2, 4, 6))).isCloseTo(0.59, within(0.005));
    assertThat(MODEL.probabilityAlive(new OccasionSummary(6, 6, 6))).isCloseTo(0.93, within(0.005));
  }

  @Test
  void expected_gifts_and_members_are_those_of_the_authors_spreadsheet() {
    // "BGBB_2011-01-20.xlsx": expected gifts of all in the next five years; members with no gift
    // and
    // with six of six
    BetaGeometricBetaBernoulli model =
        BetaGeometricBetaBernoulli.fit(donations()).orElseThrow().estimate();
    double gifts =
        donations().counts().entrySet().stream()
            .mapToDouble(row -> row.getValue() * model.expectedPurchases(row.getKey(), 5))
            .sum();
    assertThat(gifts).isCloseTo(12_884.2, within(0.05));
    assertThat(11_104 * model.probability(0, 6)).isCloseTo(3454.9, within(0.05));
    assertThat(11_104 * model.probability(6, 6)).isCloseTo(1253.1, within(0.05));
  }

  @Test
  void discounted_gifts_to_come_are_the_sum_over_three_thousand_years() {
    // by scipy, of the parameters rounded to two decimals, at 10 %
    BetaGeometricBetaBernoulli model = new BetaGeometricBetaBernoulli(1.20, 0.75, 0.66, 2.78);
    assertThat(model.discountedExpectedPurchases(new OccasionSummary(3, 4, 6), 0.1))
        .isCloseTo(1.6213791858426172, within(1e-10));
    assertThat(model.discountedExpectedPurchases(new OccasionSummary(6, 6, 6), 0.1))
        .isCloseTo(5.897601159100862, within(1e-10));
  }

  @Test
  void all_that_can_happen_sums_to_one() {
    double sum = 0;
    double mean = 0;
    for (int x = 0; x <= 9; x++) {
      sum += MODEL.probability(x, 9);
      mean += x * MODEL.probability(x, 9);
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(mean).isCloseTo(MODEL.expectedPurchases(9), within(1e-12));
    assertThat(MODEL.probability(10, 9)).isZero();
    assertThat(MODEL.probability(0, 0)).isEqualTo(1);
    assertThat(MODEL.expectedPurchases(0)).isZero();
  }

  @Test
  void the_chances_of_a_known_customer_sum_to_one_and_to_his_mean() {
    for (OccasionSummary customer :
        List.of(
            new OccasionSummary(0, 0, 6),
            new OccasionSummary(2, 4, 6),
            new OccasionSummary(6, 6, 6))) {
      double sum = 0;
      double mean = 0;
      for (int x = 0; x <= 5; x++) {
        sum += MODEL.probability(customer, x, 5);
        mean += x * MODEL.probability(customer, x, 5);
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(mean).isCloseTo(MODEL.expectedPurchases(customer, 5), within(1e-12));
      assertThat(MODEL.probability(customer, 6, 5)).isZero();
      assertThat(MODEL.probability(customer, 0, 0)).isCloseTo(1, within(1e-12));
      assertThat(MODEL.expectedPurchases(customer, 0)).isZero();
    }
  }

  @Test
  void the_likelihoods_of_all_orders_of_purchases_sum_to_one() {
    double sum = 0;
    for (int order = 0; order < 1 << 6; order++) {
      int last = 32 - Integer.numberOfLeadingZeros(order);
      OccasionSummary customer = new OccasionSummary(Integer.bitCount(order), last, 6);
      sum += StrictMath.exp(MODEL.logLikelihood(customer));
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_customer_without_history_is_a_new_one() {
    OccasionSummary unknown = new OccasionSummary(0, 0, 0);
    assertThat(MODEL.expectedPurchases(unknown, 7))
        .isCloseTo(MODEL.expectedPurchases(7), within(1e-14));
    assertThat(MODEL.probability(unknown, 3, 7)).isCloseTo(MODEL.probability(3, 7), within(1e-14));
    assertThat(MODEL.probabilityAlive(unknown, 0)).isCloseTo(1, within(1e-14));
    assertThat(MODEL.probabilityAlive(unknown)).isCloseTo(2.783 / 3.44, within(1e-14));
  }

  @Test
  void gamma_of_one_is_no_exception() {
    BetaGeometricBetaBernoulli model = new BetaGeometricBetaBernoulli(1, 1, 1, 1);
    // half of (1/2 + 1/3 + 1/4)
    assertThat(model.expectedPurchases(3)).isCloseTo(13 / 24.0, within(1e-15));
  }

  @Test
  void many_occasions_neither_overflow_nor_underflow() {
    OccasionSummary customer = new OccasionSummary(3000, 9000, 10_000);
    assertThat(MODEL.logLikelihood(customer)).isFinite().isLessThan(-5000);
    assertThat(MODEL.probabilityAlive(customer)).isBetween(0.0, 1e-9);
    assertThat(MODEL.expectedPurchases(new OccasionSummary(3000, 10_000, 10_000), 1000))
        .isBetween(250.0, 301.0);
    assertThat(MODEL.discountedExpectedPurchases(new OccasionSummary(0, 0, 10_000), 1e-4))
        .isPositive()
        .isFinite();
  }

  @Test
  void grouping_and_order_mean_nothing() {
    OccasionSummary one = new OccasionSummary(1, 2, 3);
    OccasionSummary other = new OccasionSummary(0, 0, 4);
    OccasionSummaries apart = OccasionSummaries.of(List.of(other, one, other));
    assertThat(apart)
        .isEqualTo(
            OccasionSummaries.ofCounts(
                Map.of(one, 1L, other, 2L, new OccasionSummary(0, 0, 1), 0L)))
        .isEqualTo(
            OccasionSummaries.of(List.of(one)).plus(OccasionSummaries.of(List.of(other, other))))
        .isEqualTo(apart.plus(OccasionSummaries.NONE))
        .hasToString("3 customers of 2 kinds");
    assertThat(MODEL.logLikelihood(apart))
        .isCloseTo(MODEL.logLikelihood(one) + 2 * MODEL.logLikelihood(other), within(1e-13));
    assertThat(MODEL.logLikelihood(OccasionSummaries.NONE)).isZero();
  }

  @Test
  void what_cannot_be_fitted_is_told() {
    assertNotFitted(
        OccasionSummaries.NONE,
        Reason.NO_DATA,
        "beta-geometric/beta-Bernoulli: there is no customer who had an occasion");
    assertNotFitted(
        OccasionSummaries.of(List.of(new OccasionSummary(0, 0, 6))),
        Reason.TOO_LITTLE_DATA,
        "beta-geometric/beta-Bernoulli: nobody bought a second time");
    assertNotFitted(
        OccasionSummaries.of(List.of(new OccasionSummary(1, 1, 2))),
        Reason.TOO_LITTLE_DATA,
        "beta-geometric/beta-Bernoulli: its 4 parameters need customers who had 3 occasions, the"
            + " most are 2");
    for (OccasionSummary alike :
        List.of(
            new OccasionSummary(6, 6, 6),
            new OccasionSummary(3, 6, 6),
            new OccasionSummary(2, 2, 6))) {
      OccasionSummaries all = OccasionSummaries.ofCounts(Map.of(alike, 500L));
      assertThat(BetaGeometricBetaBernoulli.fit(all).model()).isEmpty();
    }
  }

  @Test
  void impossible_customers_are_refused() {
    assertRefused(
        () -> new OccasionSummary(-1, 0, 3),
        "occasions of a customer: purchases must not be below 0, was -1");
    assertRefused(
        () -> new OccasionSummary(0, 0, -3),
        "occasions of a customer: occasions must not be below 0, was -3");
    assertRefused(
        () -> new OccasionSummary(1, 4, 3),
        "occasions of a customer: the last purchase must not be after occasion 3, was on 4");
    assertRefused(
        () -> new OccasionSummary(3, 2, 3),
        "occasions of a customer: up to the last purchase on occasion 2 there cannot be 3"
            + " purchases");
    assertRefused(
        () -> new OccasionSummary(0, 2, 3),
        "occasions of a customer: without a purchase the last one must be 0, was 2");
    assertRefused(
        () -> OccasionSummaries.ofCounts(Map.of(new OccasionSummary(0, 0, 3), -1L)),
        "customers of OccasionSummary[purchases=0, lastPurchase=0, occasions=3]: count must not be"
            + " below 0, was -1");
    assertRefused(
        () -> new BetaGeometricBetaBernoulli(1, 1, 1, -1),
        "beta-geometric/beta-Bernoulli: delta must be above zero and finite, was -1.0");
    assertRefused(
        () -> MODEL.expectedPurchases(-1),
        "beta-geometric/beta-Bernoulli: occasions must not be below 0, was -1");
  }

  @Test
  void intervals_cover_the_truth() {
    Coverage.check(
        Map.of("alpha", 1.204, "beta", 0.750, "gamma", 0.657, "delta", 2.783),
        draws ->
            BetaGeometricBetaBernoulli.fit(
                OccasionSummaries.of(
                    IntStream.range(0, 4000).mapToObj(i -> simulated(draws)).toList())));
  }

  private static OccasionSummary simulated(MixtureDraws draws) {
    double buys = draws.beta(1.204, 0.750);
    double drops = draws.beta(0.657, 2.783);
    int purchases = 0;
    int last = 0;
    for (int occasion = 1; occasion <= 8 && !draws.happens(drops); occasion++) {
      if (draws.happens(buys)) {
        purchases++;
        last = occasion;
      }
    }
    return new OccasionSummary(purchases, last, 8);
  }

  private static OccasionSummaries donations() {
    Map<OccasionSummary, Long> counts = new HashMap<>();
    for (int[] row : DONATIONS) {
      counts.put(new OccasionSummary(row[0], row[1], 6), (long) row[2]);
    }
    return OccasionSummaries.ofCounts(counts);
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static void assertNotFitted(OccasionSummaries customers, Reason reason, String sentence) {
    assertThat(BetaGeometricBetaBernoulli.fit(customers))
        .isEqualTo(new NotFitted<>(reason, sentence));
  }
}
