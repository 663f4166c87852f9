package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerMovement;
import org.salesprocess.metrics.retention.CustomerRevenue;
import org.salesprocess.metrics.retention.MovementKind;
import org.salesprocess.metrics.retention.MovementNetting;
import org.salesprocess.metrics.retention.MovementSum;
import org.salesprocess.metrics.retention.PeriodMovements;
import org.salesprocess.metrics.retention.PurchaseEvents;
import org.salesprocess.metrics.retention.ReturningCustomers;
import org.salesprocess.metrics.retention.RevenueBasis;
import org.salesprocess.metrics.retention.RevenueMovementReport;
import org.salesprocess.metrics.retention.RevenueMovements;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.PortfolioArbitraries;

class RevenueMovementsLaws extends MetricLaws<CustomerRevenue, RevenueMovementReport> {

  private static final SalesPeriod TWO_YEARS =
      SalesPeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1));

  @Override
  protected Metric<CustomerRevenue, RevenueMovementReport> metric() {
    return question(MovementNetting.BY_PART, ReturningCustomers.newAfter(2));
  }

  private static RevenueMovements question(MovementNetting netting, ReturningCustomers returning) {
    return RevenueMovements.builder(
            SalesCalendar.quarters(), TWO_YEARS, LocalDate.of(2025, 12, 30), currency())
        .netting(netting)
        .returning(returning)
        .most(2)
        .build();
  }

  private static CurrencyUnit currency() {
    return BasicArbitraries.CURRENCY;
  }

  @Override
  protected Arbitrary<CustomerRevenue> fact() {
    return Arbitraries.oneOf(
        PortfolioArbitraries.customerContracts()
            .map(contracts -> CustomerRevenue.recurring(contracts, RevenueBasis.PER_MONTH)),
        RetentionSamples.histories()
            .map(history -> CustomerRevenue.bought(history, PurchaseEvents.standard())));
  }

  @Provide
  Arbitrary<RevenueMovements> questions() {
    return Arbitraries.of(MovementNetting.class)
        .flatMap(
            netting ->
                Arbitraries.of(ReturningCustomers.reactivated(), ReturningCustomers.newAfter(1))
                    .map(returning -> question(netting, returning)));
  }

  @Property(tries = 300)
  void each_customer_reconciles_and_the_periods_join(
      @ForAll("questions") RevenueMovements question, @ForAll("facts") List<CustomerRevenue> all) {
    for (CustomerRevenue revenue : all) {
      Fraction before = null;
      for (CustomerMovement movement : question.of(revenue)) {
        Fraction sum = movement.start();
        for (Map.Entry<MovementKind, Fraction> each : movement.movements().entrySet()) {
          sum = each.getKey().isGain() ? sum.plus(each.getValue()) : sum.minus(each.getValue());
        }
        assertThat(movement.end()).isEqualTo(sum);
        Fraction told =
            revenue.in(movement.period(), currency()).values().stream()
                .reduce(Fraction.ZERO, Fraction::plus);
        assertThat(movement.end().plus(movement.belowZero())).isEqualTo(told);
        if (before != null && movement.start().isPositive()) {
          assertThat(movement.start()).isEqualTo(before);
        }
        before = movement.end();
      }
    }
  }

  @Property(tries = 300)
  void the_end_of_a_period_is_the_start_of_the_next(
      @ForAll("questions") RevenueMovements question, @ForAll("facts") List<CustomerRevenue> all) {
    List<PeriodMovements> periods = question.measure(all).periods();

    assertThat(periods).hasSize(7);
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).end());
    }
  }

  @Property(tries = 300)
  void gross_retention_is_no_more_than_all_nor_than_net_retention(
      @ForAll("questions") RevenueMovements question, @ForAll("facts") List<CustomerRevenue> all) {
    for (PeriodMovements period : question.measure(all).periods()) {
      period
          .grossRetention()
          .value()
          .ifPresent(
              gross -> {
                assertThat(gross.isShare()).isTrue();
                assertThat(gross).isLessThanOrEqualTo(period.netRetention().value().orElseThrow());
              });
    }
  }

  @Property(tries = 200)
  void totals_are_the_sums_of_the_customers(
      @ForAll("questions") RevenueMovements question, @ForAll("facts") List<CustomerRevenue> all) {
    for (PeriodMovements period : question.measure(all).periods()) {
      for (MovementKind kind : MovementKind.values()) {
        List<Fraction> amounts =
            all.stream()
                .flatMap(revenue -> question.of(revenue).stream())
                .filter(movement -> movement.period().equals(period.period()))
                .map(movement -> movement.of(kind))
                .filter(Fraction::isPositive)
                .toList();
        MovementSum sum = period.of(kind);
        assertThat(sum.customers()).isEqualTo(amounts.size());
        assertThat(sum.amount()).isEqualTo(amounts.stream().reduce(Fraction.ZERO, Fraction::plus));
      }
    }
  }

  @Property(tries = 200)
  void not_netting_makes_expansion_and_contraction_more_by_the_same(
      @ForAll("facts") List<CustomerRevenue> all) {
    ReturningCustomers returning = ReturningCustomers.reactivated();
    List<PeriodMovements> netted =
        question(MovementNetting.BY_CUSTOMER, returning).measure(all).periods();
    List<PeriodMovements> apart =
        question(MovementNetting.BY_PART, returning).measure(all).periods();

    for (int i = 0; i < netted.size(); i++) {
      Fraction more = difference(apart.get(i), netted.get(i), MovementKind.EXPANSION);
      assertThat(more.isNegative()).isFalse();
      assertThat(difference(apart.get(i), netted.get(i), MovementKind.CONTRACTION)).isEqualTo(more);
      assertThat(apart.get(i).end()).isEqualTo(netted.get(i).end());
    }
  }

  private static Fraction difference(
      PeriodMovements one, PeriodMovements other, MovementKind kind) {
    return one.of(kind).amount().minus(other.of(kind).amount());
  }
}
