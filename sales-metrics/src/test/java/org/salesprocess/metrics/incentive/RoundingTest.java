package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.RULE;
import static org.salesprocess.metrics.incentive.Selling.TEAM;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.back;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesCalendar;

class RoundingTest {

  private static CommissionPlan by(Rounding.Place place, RoundingMode mode, String rate) {
    return planBuilder(monthly().formula(Formula.flatRate(rate(rate), Measure.BOOKED)).build())
        .rounding(new Rounding(place, mode))
        .build();
  }

  // a deal of two bookings, and another deal
  private static Selling threeCredits(String amount) {
    return new Selling()
        .sold("a", "01-10", amount)
        .add(
            ANA,
            Fraction.ONE,
            booking("a", "01-11")
                .id(TransactionId.of("booking:more"))
                .value(Measure.BOOKED, usd(amount)))
        .sold("b", "01-12", amount);
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: each credit earns 0.05 x 10 % = 0.005; deal a 0.01, deal b 0.005; in all 0.015
    "RESULT, HALF_UP, 0.02",
    "RESULT, HALF_DOWN, 0.01",
    "RESULT, HALF_EVEN, 0.02",
    "RESULT, DOWN, 0.01",
    "RESULT, UP, 0.02",
    "DEAL, HALF_UP, 0.02",
    "DEAL, HALF_DOWN, 0.01",
    "DEAL, HALF_EVEN, 0.01",
    "CREDIT, HALF_UP, 0.03",
    "CREDIT, HALF_DOWN, 0.00",
    "CREDIT, HALF_EVEN, 0.00",
    "CREDIT, CEILING, 0.03",
    "CREDIT, FLOOR, 0.00",
    "HIERARCHY_LEVEL, HALF_UP, 0.02"
  })
  void rounds_where_and_how_the_plan_says(
      Rounding.Place place, RoundingMode mode, String expected) {
    assertThat(threeCredits("0.05").total(by(place, mode, "0.1"))).isEqualTo(money(expected));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: each of three credits loses 0.05 x 10 % = 0.005
    "CEILING, 0.00",
    "FLOOR, -0.03",
    "UP, -0.03",
    "DOWN, 0.00"
  })
  void a_loss_is_rounded_towards_the_side_the_mode_says(RoundingMode mode, String expected) {
    assertThat(threeCredits("-0.05").total(by(Rounding.Place.CREDIT, mode, "0.1")))
        .isEqualTo(money(expected));
  }

  @Test
  void thirds_sum_to_the_rounded_total() {
    // by hand: 100 / 3 = 33.333.. each; 33.33, 66.67 - 33.33, 100 - 66.67
    assertThat(threeCredits("100").amounts(by(Rounding.Place.RESULT, RoundingMode.HALF_UP, "1/3")))
        .containsExactlyInAnyOrder(money("33.33"), money("33.34"), money("33.33"));
  }

  @Test
  void credit_values_are_rounded_first_at_each_level_of_the_hierarchy() {
    // by hand: a third of 100 is 33.33 before the rate of 3: 99.99, not 100
    assertThat(
            new Selling()
                .add(
                    ANA,
                    Fraction.parse("1/3"),
                    booking("a", "01-10").value(Measure.BOOKED, usd("100")))
                .total(by(Rounding.Place.HIERARCHY_LEVEL, RoundingMode.HALF_UP, "3")))
        .isEqualTo(money("99.99"));
  }

  @Test
  void credit_values_are_rounded_at_that_level_in_the_mode_of_the_plan() {
    // by hand: a third of 100 is 33.34 upwards, before the rate of 3
    assertThat(
            new Selling()
                .add(
                    ANA,
                    Fraction.parse("1/3"),
                    booking("a", "01-10").value(Measure.BOOKED, usd("100")))
                .total(by(Rounding.Place.HIERARCHY_LEVEL, RoundingMode.UP, "3")))
        .isEqualTo(money("100.02"));
  }

  @ParameterizedTest
  @CsvSource({
    // by hand: a tenth of 33.35 is 3.335: 3.34 x 3; else 3.335 x 3 = 10.005
    "HIERARCHY_LEVEL, 10.02",
    "RESULT, 10.01"
  })
  void a_managers_override_is_rounded_at_its_own_level(Rounding.Place place, String expected) {
    CommissionPlan plan = by(place, RoundingMode.HALF_UP, "3");
    CreditRule overridden =
        CreditRule.builder()
            .id(RULE)
            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
            .addShare(
                CreditShare.overlay(
                    CreditRecipient.manager(Structure.FUNCTION, 1), Fraction.parse("1/10")))
            .build();
    IncentiveProgram program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(CreditingRules.of(List.of(overridden)))
            .plan(plan)
            .assignment(PlanAssignment.since(FIRST, ANA, plan.id()))
            .build();
    SalesOrganization anaLeadsBen =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .seller(Seller.builder().id(BEN).name("Ben").build())
            .team(Team.builder().id(TEAM).name("Closers").head(Dated.always(ANA)).build())
            .membership(Membership.since(FIRST, BEN, TEAM))
            .build();
    Transaction sale = booking("a", "01-10").owner(BEN).value(Measure.BOOKED, usd("33.35")).build();
    OpenPayPeriod january =
        PayCalculation.builder(program, anaLeadsBen)
            .build()
            .open(Ledger.empty(USD), PayFacts.of(List.of(sale)), JANUARY, Payroll.endOf(JANUARY));
    assertThat(january.statement(ANA).map(Statement::earned)).contains(money(expected));
  }

  @Test
  void a_split_sale_that_comes_back_in_halves_leaves_no_cent_at_that_level() {
    // by hand: a third of 100 is 33.33; of the halves 16.67 and, together 33.33, 16.66
    Selling selling =
        new Selling()
            .add(
                ANA,
                Fraction.parse("1/3"),
                booking("a", "01-10").value(Measure.BOOKED, usd("100")));
    for (String day : List.of("01-11", "01-12")) {
      selling.add(ANA, Fraction.parse("1/3"), back("a", day).value(Measure.BOOKED, usd("50")));
    }
    assertThat(selling.total(by(Rounding.Place.HIERARCHY_LEVEL, RoundingMode.HALF_UP, "1")))
        .isEqualTo(money("0"));
  }

  @ParameterizedTest
  @EnumSource(Rounding.Place.class)
  void a_cap_pays_the_cap_wherever_pay_is_rounded(Rounding.Place place) {
    // by hand: 3 x 33.335 = 100.005, posted as 100.02 where deals or credits are rounded
    Component capped =
        monthly()
            .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
            .modifier(Modifier.cap(Input.constant(usd("100"))))
            .build();
    assertThat(
            new Selling()
                .sold("a", "01-10", "333.35")
                .sold("b", "01-11", "333.35")
                .sold("c", "01-12", "333.35")
                .total(
                    planBuilder(capped)
                        .rounding(new Rounding(place, RoundingMode.HALF_UP))
                        .build()))
        .isEqualTo(money("100"));
  }
}
