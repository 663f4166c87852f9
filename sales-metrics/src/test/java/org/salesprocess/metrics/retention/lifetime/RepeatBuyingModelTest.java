package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.Copies;

/**
 * Figures without another source were computed from the papers' closed forms, or from the integral
 * over the time of leaving, with thirty digits by mpmath.
 */
class RepeatBuyingModelTest {

  private static final BetaGeometricNbd BG = BetaGeometricNbd.of(0.243, 4.414, 0.793, 2.426);
  private static final ModifiedBetaGeometricNbd MBG =
      ModifiedBetaGeometricNbd.of(0.525, 6.183, 0.891, 1.614);
  private static final ParetoNbd PARETO = ParetoNbd.of(0.553, 10.578, 0.606, 11.669);
  private static final ParetoNbd STEEP = ParetoNbd.of(0.553, 20.5, 0.606, 3.25);
  private static final ImmutableList<RepeatBuyingModel> MODELS =
      ImmutableList.of(BG, MBG, PARETO, STEEP);

  private static final PurchaseSummary TWO = new PurchaseSummary(2, 30.43, 38.86);
  private static final PurchaseSummary SEVEN = new PurchaseSummary(7, 29.43, 38.86);
  private static final PurchaseSummary NONE = PurchaseSummary.withoutRepeat(38.86);
  private static final PurchaseSummary MANY = new PurchaseSummary(10_000, 9.9e5, 1e6);

  @Test
  void bg_nbd_agrees_with_its_closed_forms() {
    assertClose(BG.expectedPurchases(39), 1.19672319332082);
    assertClose(BG.expectedPurchases(0.01), 0.000550330249925704);
    assertClose(BG.expectedPurchases(1e6), 53.5404782530146);
    assertClose(BG.expectedPurchases(TWO, 39), 1.22602817476714);
    assertClose(BG.expectedPurchases(NONE, 39), 0.195098052011263);
    assertClose(BG.probability(0, 39), 0.573786352096009);
    assertClose(BG.probability(1, 39), 0.199395280835911);
    assertClose(BG.probability(5, 39), 0.017965493866579);
    assertClose(BG.probability(40, 39), 1.50528931076162e-5);
    assertClose(BetaGeometricNbd.of(2, 3, 1.5, 4).probability(7, 20), 0.0367929262748243);
    assertClose(BG.survival(39), 0.794403340263223);
    assertClose(logLikelihood(BG, TWO), -9.45860630706627);
    assertClose(logLikelihood(BG, NONE), -0.554713276438158);
  }

  @Test
  void bg_nbd_agrees_with_its_closed_forms_where_these_lose_most_digits() {
    BetaGeometricNbd loyal = BetaGeometricNbd.of(0.2, 8, 0.02, 5000);
    BetaGeometricNbd fleeting = BetaGeometricNbd.of(40, 0.5, 3000, 0.03);

    assertClose(loyal.expectedPurchases(10_000), 249.353841987463);
    assertClose(loyal.survival(10_000), 0.999115912422434);
    assertClose(fleeting.expectedPurchases(0.001), 0.0768099306988014);
    assertClose(fleeting.survival(0.001), 0.923190837403161);
  }

  @Test
  void mbg_nbd_agrees_with_its_closed_forms() {
    assertClose(MBG.expectedPurchases(39), 1.18295366559717);
    assertClose(MBG.expectedPurchases(TWO, 39), 1.26296062326737);
    assertClose(MBG.expectedPurchases(NONE, 39), 0.154012746675147);
    assertClose(logLikelihood(MBG, TWO), -9.48555131453393);
    assertClose(logLikelihood(MBG, NONE), -0.539837463531015);
  }

  @Test
  void pareto_nbd_agrees_with_the_integrals_over_the_time_of_leaving() {
    assertClose(logLikelihood(PARETO, TWO), -9.55428324515041);
    assertClose(logLikelihood(PARETO, NONE), -0.52104629408089);
    assertClose(logLikelihood(STEEP, SEVEN), -23.2619586113933);
    assertClose(logLikelihood(STEEP, NONE), -0.224294320041873);
    assertClose(PARETO.probabilityAlive(TWO), 0.869167559153011);
    assertClose(STEEP.probabilityAlive(SEVEN), 0.740240327918757);
    assertClose(PARETO.probability(0, 39), 0.593625031602384);
    assertClose(PARETO.probability(1, 39), 0.165562947277175);
    assertClose(PARETO.probability(5, 39), 0.021484828361821);
    assertClose(PARETO.probability(40, 39), 1.48822912908521e-6);
    assertClose(PARETO.expectedPurchases(39), 1.21300284428102);
    ParetoNbd extreme = ParetoNbd.of(0.5, 5000, 0.6, 0.01);
    assertClose(logLikelihood(extreme, new PurchaseSummary(3, 0.5, 40)), -27.2865925022199);
    assertThat(logLikelihood(extreme, PurchaseSummary.withoutRepeat(40)))
        .isEqualTo(-6.62605404852393e-5, within(1e-12));
  }

  // Fader, Hardie and Lee (2005) write it with Tricomi's function
  @Test
  void discounted_residual_purchases_agree_with_the_function_of_tricomi() {
    assertClose(PARETO.discountedResidualPurchases(TWO, 0.15, 52), 6.50173053756423);
    assertClose(
        ParetoNbd.of(1.2, 8, 2.5, 30)
            .discountedResidualPurchases(new PurchaseSummary(5, 20, 25), 0.1, 1),
        0.938886712587859);
  }

  @Test
  void discounting_to_a_far_horizon_comes_to_discounting_without_end() {
    double withoutEnd = PARETO.discountedResidualPurchases(TWO, 0.005, 1);
    double far = PARETO.discountedPurchases(TWO, Horizon.of(6000, 1).discountedAt(0.005));

    // of each week at its end, hence by less than one week's discount too little
    assertThat(far).isBetween(withoutEnd / 1.005, withoutEnd);
  }

  @Test
  void huge_counts_and_long_times_stay_finite() {
    assertClose(logLikelihood(BG, MANY), -55973.0791350243);
    assertClose(logLikelihood(MBG, MANY), -55974.0615686487);
    assertClose(logLikelihood(PARETO, MANY), -55973.2916762467);
    assertClose(
        PARETO.probabilityAlive(new PurchaseSummary(10_000, 9.999e5, 1e6)), 0.999895869560092);
    assertThat(BG.expectedPurchases(MANY, 1000)).isEqualTo(2.82946447905892e-39, within(1e-48));
    for (RepeatBuyingModel model : MODELS) {
      assertThat(model.probabilityAlive(MANY)).isBetween(0.0, 1.0);
      assertThat(model.expectedPurchases(MANY, 1e6)).isBetween(0.0, 1e4);
      assertThat(model.probabilityAlive(MANY, 1e6)).isBetween(0.0, 1.0);
      assertThat(model.probability(10_000, 1e6)).isBetween(0.0, 1.0);
      assertThat(model.probability(MANY, 10_000, 1e6)).isBetween(0.0, 1.0);
      assertThat(model.expectedPurchases(1e12)).isBetween(1.0, 1e12);
    }
  }

  @Test
  void parameters_of_any_size_have_an_answer() {
    double[] sizes = {1e-4, 1e-2, 1, 1e2, 1e5};
    for (double first : sizes) {
      for (double second : sizes) {
        for (double third : sizes) {
          for (RepeatBuyingModel model :
              List.of(
                  BetaGeometricNbd.of(first, 5, second, third),
                  ModifiedBetaGeometricNbd.of(first, 5, second, third),
                  ParetoNbd.of(first, 5, second, 5 * third))) {
            for (double time : new double[] {1e-3, 40, 1e6}) {
              double most = first / 5 * time * (1 + 1e-9);
              assertThat(model.expectedPurchases(time)).as("%s", model).isBetween(0.0, most);
              assertThat(model.survival(time)).as("%s", model).isBetween(0.0, 1.0);
              assertThat(model.probability(3, time)).as("%s", model).isBetween(0.0, 1.0);
            }
            assertThat(logLikelihood(model, SEVEN)).as("%s", model).isBetween(-1e7, 0.0);
            assertThat(model.probabilityAlive(SEVEN)).as("%s", model).isBetween(0.0, 1.0);
          }
        }
      }
    }
  }

  @Test
  void expected_purchases_are_the_mean_of_the_probabilities() {
    for (RepeatBuyingModel model : MODELS) {
      double all = 0;
      double mean = 0;
      for (int purchases = 0; purchases < 400; purchases++) {
        double probability = model.probability(purchases, 39);
        all += probability;
        mean += purchases * probability;
      }
      assertThat(all).as("%s", model).isEqualTo(1, within(1e-9));
      assertThat(mean).as("%s", model).isEqualTo(model.expectedPurchases(39), within(1e-7));
    }
  }

  @Test
  void expected_purchases_of_a_customer_are_the_mean_of_the_probabilities() {
    for (RepeatBuyingModel model : MODELS) {
      for (PurchaseSummary customer : List.of(TWO, SEVEN, NONE)) {
        double all = 0;
        double mean = 0;
        for (int purchases = 0; purchases < 400; purchases++) {
          double probability = model.probability(customer, purchases, 20);
          all += probability;
          mean += purchases * probability;
        }
        assertThat(all).as("%s", model).isEqualTo(1, within(1e-9));
        assertThat(mean)
            .as("%s", model)
            .isEqualTo(model.expectedPurchases(customer, 20), within(1e-8));
      }
    }
  }

  /** What a new customer did in a first span and may do in a second makes the whole span. */
  @Test
  void what_follows_no_repeat_purchase_makes_up_for_the_time_before() {
    for (RepeatBuyingModel model : MODELS) {
      PurchaseSummary none = PurchaseSummary.withoutRepeat(10);

      double noneInBoth = model.probability(0, 10) * model.probability(none, 0, 15);

      assertThat(noneInBoth).as("%s", model).isEqualTo(model.probability(0, 25), within(1e-12));
    }
  }

  @Test
  void within_no_time_nothing_happens() {
    for (RepeatBuyingModel model : MODELS) {
      assertThat(model.expectedPurchases(0)).isZero();
      assertThat(model.expectedPurchases(TWO, 0)).isZero();
      assertThat(model.probability(0, 0)).isEqualTo(1);
      assertThat(model.probability(3, 0)).isZero();
      assertThat(model.probability(TWO, 0, 0)).isEqualTo(1);
      assertThat(model.probability(TWO, 1, 0)).isZero();
      assertThat(model.probabilityAlive(TWO, 0)).isEqualTo(model.probabilityAlive(TWO));
      assertThat(model.expectedPurchases(1e-9)).isBetween(0.0, 1e-8);
    }
    assertThat(BG.survival(0)).isEqualTo(1);
    assertThat(PARETO.survival(0)).isEqualTo(1);
    // after the first purchase each customer leaves with the mean probability a / (a + b)
    assertThat(MBG.survival(0)).isEqualTo(1.614 / (0.891 + 1.614), within(1e-15));
  }

  @Test
  void a_customer_who_never_came_back_is_alive_for_certain_in_bg_nbd_alone() {
    assertThat(BG.probabilityAlive(NONE)).isEqualTo(1);
    assertThat(MBG.probabilityAlive(NONE)).isBetween(0.1, 0.9);
    assertThat(PARETO.probabilityAlive(NONE)).isBetween(0.1, 0.9);
  }

  @Test
  void longer_silence_makes_being_alive_less_likely() {
    for (RepeatBuyingModel model : MODELS) {
      double before = 1;
      for (double age = 30; age < 100; age += 5) {
        double alive = model.probabilityAlive(new PurchaseSummary(4, 30, age));
        assertThat(alive).isBetween(0.0, before);
        before = alive;
      }
      assertThat(model.probabilityAlive(TWO, 10)).isLessThan(model.probabilityAlive(TWO, 5));
    }
  }

  @Test
  void shapes_of_one_are_no_exception() {
    assertThat(BetaGeometricNbd.of(0.243, 4.414, 1, 2.426).expectedPurchases(39))
        .isEqualTo(
            BetaGeometricNbd.of(0.243, 4.414, 1 + 1e-9, 2.426).expectedPurchases(39), within(1e-8));
    assertThat(ParetoNbd.of(0.553, 10.578, 1, 11.669).expectedPurchases(39))
        .isEqualTo(0.553 / 10.578 * 11.669 * Math.log1p(39 / 11.669), within(1e-12));
    assertThat(ParetoNbd.of(0.553, 11, 0.606, 11).probabilityAlive(TWO))
        .isEqualTo(ParetoNbd.of(0.553, 11 + 1e-9, 0.606, 11).probabilityAlive(TWO), within(1e-9));
  }

  @Test
  void horizons_discount_each_period_from_its_end() {
    Horizon horizon = Horizon.of(2, 10).discountedAt(0.25);

    double first = BG.expectedPurchases(TWO, 10);
    double second = BG.expectedPurchases(TWO, 20) - first;

    assertThat(BG.discountedPurchases(TWO, horizon))
        .isEqualTo(first / 1.25 + second / 1.5625, within(1e-12));
    assertThat(BG.discountedPurchases(Horizon.of(5, 4)))
        .isEqualTo(BG.expectedPurchases(20), within(1e-12));
  }

  @Test
  void likelihood_neither_sees_order_nor_grouping() {
    PurchaseSummaries one = PurchaseSummaries.of(List.of(TWO, SEVEN, NONE, TWO));
    PurchaseSummaries other = PurchaseSummaries.builder().add(NONE).add(TWO, 2).add(SEVEN).build();

    for (RepeatBuyingModel model : MODELS) {
      assertThat(model.logLikelihood(one)).isEqualTo(model.logLikelihood(other));
      assertThat(model.logLikelihood(one))
          .isEqualTo(
              2 * logLikelihood(model, TWO)
                  + logLikelihood(model, SEVEN)
                  + logLikelihood(model, NONE),
              within(1e-12));
      assertThat(model.logLikelihood(PurchaseSummaries.of(List.of()))).isZero();
    }
  }

  @Test
  void models_are_values() {
    Horizon horizon = Horizon.of(10, 52).discountedAt(0.15);
    assertThat(Copies.throughBytes(horizon)).isEqualTo(horizon).hasSameHashCodeAs(horizon);
    assertThat(horizon).hasToString("10 periods of 52.0, discounted at 0.15");
    for (RepeatBuyingModel model : MODELS) {
      assertThat(Copies.throughBytes(model)).isEqualTo(model).hasSameHashCodeAs(model);
    }
    assertThat(BG).hasToString("BG/NBD(r 0.243, alpha 4.414, a 0.793, b 2.426)");
    assertThat(MBG).hasToString("MBG/NBD(r 0.525, alpha 6.183, a 0.891, b 1.614)");
    assertThat(PARETO).hasToString("Pareto/NBD(r 0.553, alpha 10.578, s 0.606, beta 11.669)");
    assertThat(PARETO).isNotEqualTo(STEEP);
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BetaGeometricNbd.of(0.243, -1, 0.793, 2.426))
        .withMessage("BG/NBD: alpha must be above zero and finite, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParetoNbd.of(0.5, 1, Double.NaN, 1))
        .withMessage("Pareto/NBD: s must be above zero and finite, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BG.expectedPurchases(-1))
        .withMessage("repeat buying: time must not be negative and must be finite, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BG.probability(-1, 2))
        .withMessage("probability of purchases: number must not be below 0, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Horizon.of(0, 1))
        .withMessage("horizon: periods must not be below 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Horizon.of(1, 0))
        .withMessage("horizon: length of a period must be above zero and finite, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Horizon.of(1, 1).discountedAt(-0.5))
        .withMessage("horizon: discount rate must not be negative and must be finite, was -0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PARETO.discountedResidualPurchases(TWO, 0, 1))
        .withMessage("discount rate per period: must be above zero and finite, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BG.histogram(PurchaseSummaries.of(List.of(TWO)), 0))
        .withMessage("histogram: last number of purchases must not be below 1, was 0");
  }

  private static double logLikelihood(RepeatBuyingModel model, PurchaseSummary customer) {
    return model.logLikelihood(PurchaseSummaries.of(List.of(customer)));
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isEqualTo(expected, within(2e-12 * Math.abs(expected)));
  }
}
