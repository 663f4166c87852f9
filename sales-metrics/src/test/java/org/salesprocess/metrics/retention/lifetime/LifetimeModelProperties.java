package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.salesprocess.metrics.Copies;

class LifetimeModelProperties {

  @Property
  void survival_begins_at_one_and_never_rises(
      @ForAll("parameter") double alpha,
      @ForAll("parameter") double beta,
      @ForAll("parameter") double c,
      @ForAll @IntRange(max = 5000) int renewals) {
    for (TenureModel model :
        List.of(new ShiftedBetaGeometric(alpha, beta), new BetaDiscreteWeibull(alpha, beta, c))) {
      assertThat(model.survival(0)).isEqualTo(1);
      assertThat(model.logSurvival(renewals + 1))
          .isFinite()
          .isLessThanOrEqualTo(model.logSurvival(renewals));
      assertThat(model.retentionRate(renewals + 1)).isBetween(0.0, 1.0);
    }
  }

  @Property
  void the_retention_rate_of_a_shifted_beta_geometric_cohort_never_falls(
      @ForAll("parameter") double alpha,
      @ForAll("parameter") double beta,
      @ForAll @IntRange(min = 1, max = 5000) int renewal) {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
    assertThat(model.retentionRate(renewal + 1))
        .isGreaterThanOrEqualTo(model.retentionRate(renewal));
    assertThat(model.retentionRate(renewal))
        .isCloseTo(model.survival(renewal) / model.survival(renewal - 1), within(1e-9));
  }

  @Property
  void with_c_of_one_both_models_of_tenure_say_the_same(
      @ForAll("parameter") double alpha,
      @ForAll("parameter") double beta,
      @ForAll("rate") double discountRate,
      @ForAll @IntRange(max = 40) int renewals) {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(alpha, beta);
    BetaDiscreteWeibull same = new BetaDiscreteWeibull(alpha, beta, 1);
    assertThat(same.logSurvival(renewals)).isCloseTo(model.logSurvival(renewals), within(1e-9));
    double worth = model.discountedResidualTenure(renewals, discountRate);
    assertThat(same.discountedResidualTenure(renewals, discountRate))
        .isCloseTo(worth, within(1e-7 * worth));
  }

  @Property
  void a_discounted_tenure_lies_between_one_payment_and_paying_for_ever(
      @ForAll("parameter") double alpha,
      @ForAll("parameter") double beta,
      @ForAll("parameter") double c,
      @ForAll("rate") double discountRate) {
    for (TenureModel model :
        List.of(new ShiftedBetaGeometric(alpha, beta), new BetaDiscreteWeibull(alpha, beta, c))) {
      double forEver = (1 + discountRate) / discountRate;
      assertThat(model.discountedTenure(discountRate)).isBetween(1.0, forEver * (1 + 1e-9));
    }
  }

  @Property
  void the_chances_of_purchases_are_chances_and_sum_to_one(
      @ForAll("model") BetaGeometricBetaBernoulli model,
      @ForAll("customer") OccasionSummary customer,
      @ForAll @IntRange(max = 20) int ahead) {
    double sum = 0;
    double mean = 0;
    for (int x = 0; x <= ahead; x++) {
      double chance = model.probability(customer, x, ahead);
      assertThat(chance).isBetween(0.0, 1 + 1e-9);
      sum += chance;
      mean += x * chance;
    }
    assertThat(sum).isCloseTo(1, within(1e-8));
    assertThat(model.expectedPurchases(customer, ahead)).isCloseTo(mean, within(1e-7));
    assertThat(model.probabilityAlive(customer)).isBetween(0.0, 1.0);
    assertThat(model.probabilityAlive(customer, ahead + 1))
        .isLessThanOrEqualTo(model.probabilityAlive(customer, ahead) * (1 + 1e-12));
  }

  @Property
  void a_fit_does_not_depend_on_the_order_of_customers_or_on_how_they_are_merged(
      @ForAll("customers") List<OccasionSummary> customers, @ForAll @IntRange(max = 40) int cut) {
    OccasionSummaries whole = OccasionSummaries.of(customers);
    List<OccasionSummary> reversed = new ArrayList<>();
    customers.forEach(each -> reversed.add(0, each));
    int place = Math.min(cut, reversed.size());
    OccasionSummaries merged =
        OccasionSummaries.of(reversed.subList(place, reversed.size()))
            .plus(OccasionSummaries.of(reversed.subList(0, place)));
    assertThat(merged).isEqualTo(whole);
    BetaGeometricBetaBernoulli model = new BetaGeometricBetaBernoulli(1.2, 0.8, 0.7, 2.8);
    assertThat(model.logLikelihood(merged)).isEqualTo(model.logLikelihood(whole));
    assertThat(OccasionSummaries.ofCounts(new HashMap<>(whole.counts()))).isEqualTo(whole);
    assertThat(Copies.throughBytes(merged)).isEqualTo(whole);
  }

  @Property(tries = 30)
  void a_fit_tells_the_same_of_the_same_data_and_survives_being_written(
      @ForAll("losses") List<Long> losses) {
    RenewalCounts counts = RenewalCounts.ofLosses(2000, losses);
    FitOutcome<ShiftedBetaGeometric> outcome = ShiftedBetaGeometric.fit(counts);
    RenewalCounts again = RenewalCounts.NONE;
    for (Map.Entry<Integer, Long> lost : counts.lost().descendingMap().entrySet()) {
      List<Long> one = new ArrayList<>();
      for (int renewal = 1; renewal < lost.getKey(); renewal++) {
        one.add(0L);
      }
      one.add(lost.getValue());
      again = again.plus(RenewalCounts.ofLosses(lost.getValue(), one));
    }
    List<Long> none = new ArrayList<>();
    losses.forEach(each -> none.add(0L));
    long left = 2000 - losses.stream().mapToLong(Long::longValue).sum();
    again = again.plus(RenewalCounts.ofLosses(left, none));
    assertThat(ShiftedBetaGeometric.fit(again)).isEqualTo(outcome);
    assertThat(Copies.throughBytes(outcome)).isEqualTo(outcome);
    assertThat(Copies.throughBytes(counts)).isEqualTo(again);
    outcome.match(
        fitted -> {
          ShiftedBetaGeometric best = fitted.estimate();
          assertThat(best.logLikelihood(counts)).isCloseTo(fitted.logLikelihood(), within(1e-8));
          // nothing near is higher
          for (double factor : new double[] {0.99, 1.01}) {
            assertThat(new ShiftedBetaGeometric(best.alpha() * factor, best.beta()))
                .satisfies(
                    near ->
                        assertThat(near.logLikelihood(counts))
                            .isLessThanOrEqualTo(fitted.logLikelihood() + 1e-8));
          }
          return true;
        },
        notFitted -> assertThat(notFitted.sentence()).startsWith("shifted beta-geometric: "));
  }

  @Provide
  Arbitrary<Double> parameter() {
    // from a hundredth to a hundred, evenly in the logarithm
    return Arbitraries.doubles()
        .between(-2, 2)
        .withoutEdgeCases()
        .map(power -> StrictMath.pow(10, power));
  }

  @Provide
  Arbitrary<Double> rate() {
    return Arbitraries.doubles()
        .between(-4, 0)
        .withoutEdgeCases()
        .map(power -> StrictMath.pow(10, power));
  }

  @Provide
  Arbitrary<BetaGeometricBetaBernoulli> model() {
    return Combinators.combine(parameter(), parameter(), parameter(), parameter())
        .as(BetaGeometricBetaBernoulli::new);
  }

  @Provide
  Arbitrary<OccasionSummary> customer() {
    // what was bought on each occasion, as the bits of a number
    return Arbitraries.integers()
        .between(0, 12)
        .flatMap(
            occasions ->
                Arbitraries.integers()
                    .between(0, (1 << occasions) - 1)
                    .map(
                        bought ->
                            new OccasionSummary(
                                Integer.bitCount(bought),
                                Integer.SIZE - Integer.numberOfLeadingZeros(bought),
                                occasions)));
  }

  @Provide
  Arbitrary<List<OccasionSummary>> customers() {
    return customer().list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<Long>> losses() {
    return Arbitraries.longs().between(0, 250).list().ofMinSize(1).ofMaxSize(8);
  }
}
