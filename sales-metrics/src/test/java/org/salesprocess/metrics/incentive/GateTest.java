package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class GateTest {

  private static final Formula TEN_PERCENT = Formula.flatRate(rate("0.1"), Measure.BOOKED);

  private static Modifier booked(String atLeast) {
    return Modifier.gate(Input.of(Measure.BOOKED), usd(atLeast));
  }

  @Test
  void pays_nothing_below_the_gate_and_all_at_it() {
    // by hand: 1,000 is not 1,000.01; 10 % of 1,000
    Selling selling = new Selling().sold("a", "01-10", "1000");
    assertThat(selling.total(plan(monthly().formula(TEN_PERCENT).modifier(booked("1000")).build())))
        .isEqualTo(money("100"));
    assertThat(
            selling.amounts(
                plan(monthly().formula(TEN_PERCENT).modifier(booked("1000.01")).build())))
        .containsExactly(money("100"), money("-100"));
  }

  @Test
  void a_gate_that_cannot_be_measured_is_not_met() {
    Selling selling = new Selling().sold("a", "01-10", "1000");
    CommissionPlan plan =
        plan(
            monthly()
                .formula(TEN_PERCENT)
                .modifier(
                    Modifier.gate(
                        Input.attainment(Measure.BOOKED, Span.componentPeriod()), number("0.5")))
                .build());
    assertThat(selling.total(plan)).isEqualTo(money("0"));
    assertThat(selling.unmeasured(plan)).hasSize(1);
  }

  @Test
  void pays_another_component_instead_which_is_never_paid_by_itself() {
    Component reduced =
        Component.builder("reduced")
            .calendar(SalesCalendar.months())
            .formula(Formula.flatRate(rate("0.04"), Measure.BOOKED))
            .build();
    Component full =
        monthly()
            .formula(TEN_PERCENT)
            .modifier(
                new Modifier.Gate(Input.of(Measure.BOOKED), usd("5000"), Optional.of(reduced.id())))
            .build();
    // by hand: 1,000 x 4 % below the gate; 6,000 x 10 % above it
    assertThat(new Selling().sold("a", "01-10", "1000").total(plan(full, reduced)))
        .isEqualTo(money("40"));
    assertThat(new Selling().sold("a", "01-10", "6000").total(plan(full, reduced)))
        .isEqualTo(money("600"));
  }

  @Test
  void a_deduction_below_its_gate_is_the_other_deduction() {
    // by hand: not 100 but 30 is taken; at the gate it is 100
    Component reduced =
        Component.builder("reduced")
            .sign(Component.Sign.DEDUCTION)
            .calendar(SalesCalendar.months())
            .formula(new Formula.FixedAmount(BigMoney.parse("USD 30"), false))
            .build();
    Component full =
        monthly()
            .sign(Component.Sign.DEDUCTION)
            .formula(new Formula.FixedAmount(BigMoney.parse("USD 100"), false))
            .modifier(
                new Modifier.Gate(Input.of(Measure.BOOKED), usd("5000"), Optional.of(reduced.id())))
            .build();
    assertThat(new Selling().sold("a", "01-10", "10").total(plan(full, reduced)))
        .isEqualTo(money("-30"));
    assertThat(new Selling().sold("a", "01-10", "5000").total(plan(full, reduced)))
        .isEqualTo(money("-100"));
  }

  @Test
  void the_result_of_a_deduction_is_an_amount_above_zero() {
    // by hand: 250 is capped at the 50 that are taken
    Component taken =
        Component.builder("taken")
            .sign(Component.Sign.DEDUCTION)
            .calendar(SalesCalendar.months())
            .formula(TEN_PERCENT)
            .build();
    Component capped =
        monthly()
            .formula(Formula.flatRate(rate("0.5"), Measure.BOOKED))
            .modifier(Modifier.cap(Input.resultOf(taken.id())))
            .build();
    Selling selling = new Selling().sold("a", "01-10", "500");
    assertThat(selling.total(PAY, JANUARY, plan(taken, capped))).isEqualTo(money("50"));
    assertThat(selling.total(taken.id(), JANUARY, plan(taken, capped))).isEqualTo(money("-50"));
  }

  @Test
  void a_gate_on_each_deal_leaves_the_others_as_they_are() {
    // by hand: 900 is below 1,000 and earns nothing; 1,000 x 10 %
    assertThat(
            new Selling()
                .sold("a", "01-10", "900")
                .sold("b", "01-11", "1000")
                .amounts(
                    plan(
                        monthly()
                            .formula(TEN_PERCENT)
                            .modifier(
                                Modifier.gate(Input.of(Measure.BOOKED, Span.deal()), usd("1000")))
                            .build())))
        .containsExactly(money("90"), money("100"), money("-90"));
  }

  @ParameterizedTest
  @EnumSource(Rounding.Place.class)
  void what_is_gated_pays_not_a_cent_wherever_pay_is_rounded(Rounding.Place place) {
    // by hand: three deals of 0.05 x 10 % = 0.005, each 0.01 where deals are rounded; then nothing
    Selling selling =
        new Selling()
            .sold("a", "01-10", "0.05")
            .sold("b", "01-11", "0.05")
            .sold("c", "01-12", "0.05");
    Rounding rounding = new Rounding(place, RoundingMode.HALF_UP);
    Component gated = monthly().formula(TEN_PERCENT).modifier(booked("1")).build();
    assertThat(selling.total(planBuilder(gated).rounding(rounding).build())).isEqualTo(money("0"));
    Component gatedByDeal =
        monthly()
            .formula(TEN_PERCENT)
            .modifier(Modifier.gate(Input.of(Measure.BOOKED, Span.deal()), usd("1")))
            .build();
    assertThat(selling.total(planBuilder(gatedByDeal).rounding(rounding).build()))
        .isEqualTo(money("0"));
  }
}
