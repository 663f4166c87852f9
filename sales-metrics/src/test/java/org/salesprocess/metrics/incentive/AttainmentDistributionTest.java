package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.Ratio;

class AttainmentDistributionTest {

  private static final QuotaScope ANA = QuotaScope.of(SellerId.of("ana"));
  private static final AttainmentDistribution HALVES =
      AttainmentDistribution.of(Fraction.ONE, Fraction.HALF);

  private static Attainment attainment(Optional<Quantity> achieved, Optional<Quantity> target) {
    return new Attainment(
        ANA,
        Measure.BOOKED,
        Optional.empty(),
        JANUARY,
        achieved,
        target.map(
            asked ->
                new ResolvedQuota(
                    ANA,
                    Measure.BOOKED,
                    Optional.empty(),
                    JANUARY,
                    ImmutableList.of(
                        new QuotaStep(
                            QuotaId.of("q"),
                            asked,
                            JANUARY,
                            Fraction.ONE,
                            ImmutableList.of(JANUARY),
                            Fraction.ONE,
                            Fraction.ONE)))));
  }

  private static List<Attainment> of(String... achieved) {
    return Arrays.stream(achieved)
        .map(amount -> attainment(Optional.of(usd(amount)), Optional.of(usd("300"))))
        .toList();
  }

  @Test
  void a_bound_belongs_to_the_band_above_it() {
    AttainmentDistributionReport report = HALVES.measure(of("149.99", "150", "299.99", "300"));
    assertThat(report.bands())
        .extracting(AttainmentDistributionReport.Band::toString)
        .containsExactly("below 50.0 %: 1", "50.0 % to below 100.0 %: 2", "100.0 % or more: 1");
  }

  @Test
  void below_at_and_above_the_quota_are_counted_exactly() {
    AttainmentDistributionReport report =
        AttainmentDistribution.of().measure(of("-10", "100", "299.99", "300", "300.01"));
    assertThat(List.of(report.below(), report.at(), report.above())).containsExactly(3L, 1L, 1L);
    assertThat(report.reached()).isEqualTo(Ratio.of(2, 5));
    assertThat(report.bands()).hasToString("[any: 5]");
  }

  @Test
  void the_median_is_exact_also_between_two() {
    // by hand: a third; between a third and two thirds: a half
    assertThat(HALVES.measure(of("100", "0", "600")).median()).contains(Fraction.of(1, 3));
    assertThat(HALVES.measure(of("100", "0", "600", "200")).median()).contains(Fraction.HALF);
    assertThat(HALVES.measure(of()).median()).isEmpty();
  }

  @Test
  void what_has_no_quota_or_no_value_is_counted_apart() {
    AttainmentDistributionReport report =
        HALVES.measure(
            Stream.concat(
                    of("300").stream(),
                    Stream.of(
                        attainment(Optional.of(usd("5")), Optional.empty()),
                        attainment(Optional.of(usd("5")), Optional.of(usd("0"))),
                        attainment(Optional.empty(), Optional.of(usd("300")))))
                .toList());
    assertThat(report.size()).isEqualTo(1);
    assertThat(report.withoutQuota()).isEqualTo(2);
    assertThat(report.withoutValue()).isEqualTo(1);
    assertThat(Copies.throughBytes(report)).isEqualTo(report);
    assertThat(report.toString()).endsWith("without quota: 2, without value: 1");
  }

  @Test
  void distributions_over_other_bands_do_not_merge() {
    var state = HALVES.start();
    var other = AttainmentDistribution.of().start();
    assertThatThrownBy(() -> state.merge(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "distribution of attainment: must be merged with one of bounds [1/2, 1], was of []");
  }
}
