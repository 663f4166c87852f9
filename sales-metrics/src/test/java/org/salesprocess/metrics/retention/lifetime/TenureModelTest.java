package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

class TenureModelTest {

  @Test
  void the_shifted_beta_geometric_has_the_parameters_and_likelihoods_of_the_paper() {
    Fitted<ShiftedBetaGeometric> highEnd =
        ShiftedBetaGeometric.fit(RenewalCases.highEnd(7)).orElseThrow();
    assertThat(highEnd.estimate().alpha()).isCloseTo(0.668, within(0.0005));
    assertThat(highEnd.estimate().beta()).isCloseTo(3.806, within(0.0005));
    assertThat(highEnd.logLikelihood()).isCloseTo(-1611.2, within(0.05));
    Fitted<ShiftedBetaGeometric> regular =
        ShiftedBetaGeometric.fit(RenewalCases.regular(7)).orElseThrow();
    assertThat(regular.estimate().alpha()).isCloseTo(0.704, within(0.0005));
    assertThat(regular.estimate().beta()).isCloseTo(1.182, within(0.0005));
    assertThat(regular.logLikelihood()).isCloseTo(-1680.3, within(0.05));
    assertThat(regular.observations()).isEqualTo(1000);
  }

  @Test
  void estimates_are_those_of_another_optimiser_to_five_digits() {
    // by scipy's Nelder-Mead on its own code of the likelihood
    Fitted<ShiftedBetaGeometric> geometric =
        ShiftedBetaGeometric.fit(RenewalCases.highEnd(7)).orElseThrow();
    assertThat(geometric.estimate().alpha()).isCloseTo(0.66808836, within(2e-5));
    assertThat(geometric.estimate().beta()).isCloseTo(3.80609503, within(1e-4));
    assertThat(geometric.logLikelihood()).isCloseTo(-1611.158147391156, within(1e-6));
    Fitted<BetaDiscreteWeibull> weibull =
        BetaDiscreteWeibull.fit(RenewalCases.highEnd(7)).orElseThrow();
    assertThat(weibull.estimate().alpha()).isCloseTo(0.21425332, within(1e-4));
    assertThat(weibull.estimate().beta()).isCloseTo(1.42657477, within(1e-4));
    assertThat(weibull.estimate().c()).isCloseTo(1.72356494, within(1e-4));
    assertThat(weibull.logLikelihood()).isCloseTo(-1605.3142132141927, within(1e-6));
    Fitted<BetaDiscreteWeibull> regular =
        BetaDiscreteWeibull.fit(RenewalCases.regular(4)).orElseThrow();
    assertThat(regular.estimate().alpha()).isCloseTo(0.52302922, within(2e-4));
    assertThat(regular.estimate().beta()).isCloseTo(0.89428249, within(2e-4));
    assertThat(regular.estimate().c()).isCloseTo(1.19639883, within(2e-4));
    assertThat(regular.logLikelihood()).isCloseTo(-1401.3830516786181, within(1e-6));
  }

  @Test
  void the_shifted_beta_geometric_projects_the_twelfth_year_of_the_paper() {
    // by hand from the paper's parameters: 37.8 % and 17.0 %; seen were 39.4 % and 17.3 %
    assertThat(new ShiftedBetaGeometric(0.668, 3.806).survival(12))
        .isCloseTo(0.378, within(0.0005));
    assertThat(new ShiftedBetaGeometric(0.704, 1.182).survival(12))
        .isCloseTo(0.170, within(0.0005));
  }

  @Test
  void survival_is_the_product_of_the_retention_rates() {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(2, 3);
    // 3/5, 4/6, 5/7
    assertThat(model.retentionRate(1)).isCloseTo(0.6, within(1e-15));
    assertThat(model.survival(0)).isEqualTo(1);
    assertThat(model.survival(3)).isCloseTo(60 / 210.0, within(1e-15));
    BetaDiscreteWeibull same = new BetaDiscreteWeibull(2, 3, 1);
    assertThat(same.survival(3)).isCloseTo(60 / 210.0, within(1e-14));
    assertThat(same.retentionRate(2)).isCloseTo(4 / 6.0, within(1e-14));
    // of (2, 3, 2): S(2) = B(2, 3 + 4) / B(2, 3) = 12 / 56
    assertThat(new BetaDiscreteWeibull(2, 3, 2).survival(2)).isCloseTo(12 / 56.0, within(1e-14));
  }

  @Test
  void the_mean_tenure_has_its_closed_form() {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(1.5, 3);
    // (alpha + beta - 1) / (alpha - 1) = 7; after four renewals 15, of which the current is one
    assertThat(model.expectedTenure()).hasValue(7);
    assertThat(model.expectedResidualTenure(4)).hasValue(14);
    BetaDiscreteWeibull same = new BetaDiscreteWeibull(1.5, 3, 1);
    assertThat(same.expectedTenure().orElseThrow()).isCloseTo(7, within(1e-12));
    assertThat(same.expectedResidualTenure(4).orElseThrow()).isCloseTo(14, within(1e-12));
    assertThat(model.expectedTenure(3)).isCloseTo(1 + 3 / 4.5 + 3 / 4.5 * 4 / 5.5, within(1e-14));
    assertThat(model.expectedTenure(0)).isZero();
  }

  @Test
  void the_mean_tenure_is_told_where_its_tail_is_heavy_and_empty_where_it_is_infinite() {
    // 3000 terms, and the rest by two terms of the asymptotic series in mpmath
    assertThat(new BetaDiscreteWeibull(0.5, 3, 2.2).expectedTenure().orElseThrow())
        .isCloseTo(17.5183863452697, within(1e-10));
    // (1.001 + 3 - 1) / 0.001
    assertThat(new BetaDiscreteWeibull(1.001, 3, 1).expectedTenure().orElseThrow())
        .isCloseTo(3001, within(1e-6));
    assertThat(new ShiftedBetaGeometric(1, 3).expectedTenure()).isEmpty();
    assertThat(new ShiftedBetaGeometric(0.668, 3.806).expectedResidualTenure(2)).isEmpty();
    assertThat(new BetaDiscreteWeibull(0.5, 3, 2).expectedTenure()).isEmpty();
  }

  @Test
  void discounted_tenures_are_those_of_high_precision() {
    // by mpmath: 2F1(1, 3.806; 4.474; 1 / (1 + d)), and sums of 1500 terms
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.668, 3.806);
    assertThat(model.discountedTenure(0.05)).isCloseTo(8.741995319206707, within(1e-12));
    assertThat(model.discountedTenure(0.1)).isCloseTo(5.922596407612764, within(1e-12));
    assertThat(model.discountedTenure(0.0001)).isCloseTo(125.44625149435468, within(1e-9));
    assertThat(model.discountedResidualTenure(3, 0.1)).isCloseTo(6.620280323188252, within(1e-12));
    BetaDiscreteWeibull same = new BetaDiscreteWeibull(0.668, 3.806, 1);
    assertThat(same.discountedTenure(0.0001)).isCloseTo(125.44625149435468, within(1e-9));
    BetaDiscreteWeibull rising = new BetaDiscreteWeibull(0.668, 3.806, 1.4);
    assertThat(rising.discountedTenure(0.05)).isCloseTo(6.230301341327913, within(1e-12));
    assertThat(rising.discountedTenure(0.1)).isCloseTo(4.707295925800185, within(1e-12));
    assertThat(rising.discountedResidualTenure(3, 0.05))
        .isCloseTo(6.928235610242041, within(1e-12));
    assertThat(rising.discountedResidualTenure(3, 0.1)).isCloseTo(4.883145020114781, within(1e-12));
  }

  @Test
  void the_worth_of_a_new_customer_is_the_first_payment_and_the_rest_a_period_later() {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.704, 1.182);
    assertThat(model.discountedTenure(0.1))
        .isCloseTo(1 + model.discountedResidualTenure(0, 0.1) / 1.1, within(1e-12));
  }

  @Test
  void long_horizons_and_huge_parameters_stay_finite() {
    BetaDiscreteWeibull steep = new BetaDiscreteWeibull(2.5, 3, 200);
    assertThat(steep.logSurvival(1_000_000)).isFinite().isLessThan(-6000);
    assertThat(steep.expectedTenure().orElseThrow()).isCloseTo(1 + 3 / 5.5, within(1e-12));
    assertThat(new ShiftedBetaGeometric(1e6, 1e7).survival(1)).isCloseTo(10.0 / 11, within(1e-6));
    // Gamma(1 + t) Gamma(3/2) / Gamma(3/2 + t) tends to sqrt(pi / t) / 2
    assertThat(new ShiftedBetaGeometric(0.5, 1).logSurvival(2_000_000_000))
        .isCloseTo(StrictMath.log(Math.PI / 2e9) / 2 - StrictMath.log(2), within(1e-8));
  }

  @Test
  void what_cannot_be_fitted_is_told() {
    assertNotFitted(
        RenewalCounts.NONE,
        Reason.NO_DATA,
        "shifted beta-geometric: there is no customer who stood before a renewal");
    assertNotFitted(
        RenewalCounts.ofLosses(50, List.of()),
        Reason.NO_DATA,
        "shifted beta-geometric: there is no customer who stood before a renewal");
    assertNotFitted(
        RenewalCounts.ofLosses(50, List.of(0L, 0L, 0L)),
        Reason.TOO_LITTLE_DATA,
        "shifted beta-geometric: nobody was lost");
    assertNotFitted(
        RenewalCounts.ofLosses(50, List.of(50L)),
        Reason.TOO_LITTLE_DATA,
        "shifted beta-geometric: its 2 parameters need customers who stood before as many"
            + " renewals, there are 1");
    assertNotFitted(
        RenewalCounts.ofLosses(50, List.of(0L, 0L, 50L)),
        Reason.NOT_IDENTIFIED,
        "shifted beta-geometric: alpha runs to the bound of the search, these data do not tell it");
    // ever more of those left go, which no mixture of constant chances explains
    assertNotFitted(
        RenewalCounts.ofLosses(50, List.of(10L, 10L, 10L)),
        Reason.NOT_IDENTIFIED,
        "shifted beta-geometric: the likelihood is flat, these data do not tell the parameters"
            + " apart");
    // half of those left go each time: all customers are alike
    assertNotFitted(
        RenewalCounts.ofRemaining(List.of(100_000L, 50_000L, 25_000L, 12_500L, 6250L)),
        Reason.NOT_IDENTIFIED,
        "shifted beta-geometric: the likelihood is flat, these data do not tell the parameters"
            + " apart");
    assertThat(BetaDiscreteWeibull.fit(RenewalCounts.ofLosses(50, List.of(9L, 5L))))
        .hasToString(
            "beta-discrete-Weibull: its 3 parameters need customers who stood before as many"
                + " renewals, there are 2");
  }

  @Test
  void billions_of_customers_are_fitted_as_a_thousand_are() {
    RenewalCounts all = RenewalCases.highEnd(7);
    for (int doubled = 0; doubled < 30; doubled++) {
      all = all.plus(all);
    }
    Fitted<ShiftedBetaGeometric> fitted = ShiftedBetaGeometric.fit(all).orElseThrow();
    assertThat(fitted.observations()).isEqualTo(1000L << 30);
    assertThat(fitted.estimate().alpha()).isCloseTo(0.66808836, within(2e-5));
    // of so many, the standard error is 2^15 times smaller
    assertThat(fitted.parameter("alpha").standardError() * (1 << 15)).isCloseTo(0.10, within(0.02));
  }

  @Test
  void parameters_and_questions_out_of_bounds_are_refused() {
    assertRefused(
        () -> new ShiftedBetaGeometric(0, 1),
        "shifted beta-geometric: alpha must be above zero and finite, was 0.0");
    assertRefused(
        () -> new BetaDiscreteWeibull(1, 1, Double.NaN),
        "beta-discrete-Weibull: c must be above zero and finite, was NaN");
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(1, 1);
    assertRefused(
        () -> model.survival(-1), "shifted beta-geometric: renewals must not be below 0, was -1");
    assertRefused(
        () -> model.retentionRate(0), "retention rate: renewal must not be below 1, was 0");
    assertRefused(
        () -> model.discountedTenure(0),
        "discount rate per period: must be above zero and finite, was 0.0");
    assertRefused(
        () -> model.expectedTenure(-1), "expected tenure: periods must not be below 0, was -1");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static void assertNotFitted(RenewalCounts counts, Reason reason, String sentence) {
    assertThat(ShiftedBetaGeometric.fit(counts)).isEqualTo(new NotFitted<>(reason, sentence));
  }
}
