package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Pay.advance;
import static org.salesprocess.metrics.incentive.Pay.guarantee;
import static org.salesprocess.metrics.incentive.Pay.topUp;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.RULE;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/** Who joins, leaves, pauses or changes plans; every figure is worked by hand beside it. */
class TenureTest {

  private static final Draw LASTING = guarantee("g").withEnd(LocalDate.of(2027, 1, 1));

  private static final Modifier DEFERRING =
      new Modifier.Cap(Input.constant(usd("100")), Modifier.Level.RESULT, Modifier.Excess.DEFERRED);

  private Optional<LocalDate> leftOn = Optional.empty();
  private final List<PlanAssignment> assignments = new ArrayList<>();
  private final List<Transaction> sales = new ArrayList<>();

  private static CommissionPlan paying(String id, PaymentTerms terms) {
    return CommissionPlan.builder(id, USD)
        .from(FIRST)
        .component(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build())
        .payment(terms)
        .build();
  }

  private static CommissionPlan guaranteeing(String id, String amount) {
    return paying(id, terms(LASTING.withId(DrawId.of("of-" + id)).withAmount(money(amount))));
  }

  private static PaymentTerms terms(Draw... draws) {
    return Pay.terms(draws).build();
  }

  private static CommissionPlan.Builder version(CommissionPlan plan, String version) {
    return CommissionPlan.builder(plan.id().value(), USD)
        .version(version)
        .component(plan.components().get(0))
        .payment(plan.payment());
  }

  private static CommissionPlan.Builder capped() {
    return CommissionPlan.builder("plan", USD)
        .from(FIRST)
        .component(cappedBonus().modifier(DEFERRING).build());
  }

  private static Component.Builder cappedBonus() {
    return monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED));
  }

  private TenureTest on(String plan, String from, String until) {
    assignments.add(
        PlanAssignment.builder()
            .seller(ANA)
            .plan(PlanId.of(plan))
            .from(day(from))
            .until(day(until))
            .build());
    return this;
  }

  private TenureTest sold(String deal, String day, String amount) {
    sales.add(Paying.booking(ANA, deal, day).value(Measure.BOOKED, usd(amount)).build());
    return this;
  }

  private PayCalculation calculation(CommissionPlan... plans) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(RULE)
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())));
    List.of(plans).forEach(program::plan);
    assignments.forEach(program::assignment);
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").leftOn(leftOn).build())
            .seller(Seller.builder().id(BEN).name("Ben").build())
            .build();
    return PayCalculation.builder(program.build(), organization).build();
  }

  /** Returns what ana is paid for January, February and so on, each closed when it is over. */
  private List<String> paid(int months, CommissionPlan... plans) {
    return paid(ANA, months, plans);
  }

  private List<String> paid(SellerId seller, int months, CommissionPlan... plans) {
    return ledger(months, plans).statements(seller).stream()
        .map(Statement::paid)
        .map(Money::getAmount)
        .map(Object::toString)
        .toList();
  }

  private Ledger ledger(int months, CommissionPlan... plans) {
    Ledger ledger = Ledger.empty(USD);
    PayCalculation calculation = calculation(plans);
    for (int i = 1; i <= months; i++) {
      Instant over = month(i).end().atStartOfDay(ZoneOffset.UTC).toInstant();
      ledger =
          calculation
              .open(ledger, PayFacts.of(sales), month(i), over)
              .close(ClosingId.of("month-" + i));
    }
    return ledger;
  }

  // -- draws and guarantees

  @Test
  void a_guarantee_ends_with_the_assignment() {
    on("a", "01-01", "02-01");
    assertThat(paid(3, guaranteeing("a", "1000"))).containsExactly("1000.00", "0.00", "0.00");
  }

  @Test
  void a_guarantee_ends_with_the_version_of_the_plan_that_has_it() {
    on("a", "01-01", "2027-01-01");
    CommissionPlan first =
        version(guaranteeing("a", "1000"), "1").from(FIRST).until(day("02-01")).build();
    CommissionPlan second = version(paying("a", terms()), "2").from(day("02-01")).build();
    assertThat(paid(2, first, second)).containsExactly("1000.00", "0.00");
  }

  @Test
  void who_leaves_is_guaranteed_the_days_until_then_whatever_the_assignment_says() {
    leftOn = Optional.of(day("02-08"));
    on("a", "01-01", "2027-01-01");
    // 7 of 28 days
    assertThat(paid(3, guaranteeing("a", "1000"))).containsExactly("1000.00", "250.00", "0.00");
  }

  @Test
  void who_joins_late_is_guaranteed_the_days_from_then() {
    on("a", "01-30", "2027-01-01");
    // 2 of 31 days: 64.516...
    assertThat(paid(2, guaranteeing("a", "1000"))).containsExactly("64.52", "1000.00");
  }

  @Test
  void a_plan_pays_nothing_before_the_seller_is_on_it() {
    on("a", "01-01", "02-01").on("b", "02-01", "2027-01-01");
    assertThat(paid(2, guaranteeing("a", "1000"), guaranteeing("b", "7000")))
        .containsExactly("1000.00", "7000.00");
  }

  @Test
  void two_plans_in_one_month_guarantee_their_days_each() {
    on("a", "01-01", "01-16").on("b", "01-16", "2027-01-01");
    // 15/31 of 1000 is 483.870..., 16/31 of 3100 is 1600
    assertThat(paid(1, guaranteeing("a", "1000"), guaranteeing("b", "3100")))
        .containsExactly("2083.87");
  }

  @Test
  void a_guarantee_that_two_versions_share_is_rounded_once() {
    on("a", "01-01", "2027-01-01");
    CommissionPlan first =
        version(guaranteeing("a", "1000"), "1").from(FIRST).until(day("01-16")).build();
    CommissionPlan second = version(first, "2").from(day("01-16")).build();
    assertThat(paid(1, first, second)).containsExactly("1000.00");
  }

  @Test
  void what_an_ended_plan_advanced_is_recovered_after_what_the_present_one_names() {
    on("a", "01-01", "02-01").on("b", "02-01", "2027-01-01");
    sold("d", "02-10", "20000");
    CommissionPlan first = paying("a", terms(topUp("old").withEnd(day("12-01"))));
    CommissionPlan second =
        paying(
            "b",
            PaymentTerms.builder(USD)
                .draws(topUp("new").withEnd(day("12-01")).withAmount(money("500")))
                .recoveryOrder(RecoveryOrder.carriedLast(DrawId.of("new")))
                .build());
    // January tops up 1000; of the 2000 of February 500 are guaranteed and 1000 recovered
    assertThat(paid(2, first, second)).containsExactly("1000.00", "1000.00");
  }

  @Test
  void an_advance_ends_with_the_plan_and_stays_owed() {
    on("a", "01-01", "02-01").sold("d", "01-20", "6000");
    CommissionPlan plan =
        paying("a", terms(advance("d").withEnd(day("12-01")).withRecoveryStart(day("02-01"))));
    Ledger ledger = ledger(2, plan);

    // 600 earned and 1000 advanced; then nothing is advanced, and 1000 stays owed
    assertThat(ledger.statements(ANA))
        .map(Statement::paid)
        .containsExactly(money("1600"), money("0"));
    assertThat(ledger.account(ANA).owed()).isEqualTo(money("1000"));
  }

  @Test
  void a_draw_of_the_assignment_is_the_new_hires_alone() {
    Draw own = guarantee("hired").withEnd(day("03-01"));
    assignments.add(PlanAssignment.since(FIRST, ANA, PlanId.of("a")).withDraws(own));
    assignments.add(PlanAssignment.since(FIRST, BEN, PlanId.of("a")));
    CommissionPlan plan = paying("a", terms());

    assertThat(paid(ANA, 3, plan)).containsExactly("1000.00", "1000.00", "0.00");
    assertThat(paid(BEN, 3, plan)).containsExactly("0.00", "0.00", "0.00");
  }

  // -- pay by the period

  @Test
  void who_has_left_earns_no_more_fixed_pay() {
    leftOn = Optional.of(day("01-11"));
    on("plan", "01-01", "2027-01-01");
    CommissionPlan plan =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .component(
                monthly().formula(new Formula.FixedAmount(BigMoney.parse("USD 310"), true)).build())
            .build();
    // 10 of 31 days
    assertThat(paid(2, plan)).containsExactly("100.00", "0.00");
  }

  @Test
  void what_is_due_at_the_end_waits_until_the_period_is_over() {
    on("plan", "01-01", "2027-01-01");
    sold("d", "01-05", "1000");
    CommissionPlan plan =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .component(
                monthly()
                    .timing(Component.Timing.AT_END)
                    .formula(Formula.flatRate(rate("0.5"), Measure.BOOKED))
                    .build())
            .build();
    PayCalculation calculation = calculation(plan);
    Ledger empty = Ledger.empty(USD);
    PayFacts facts = PayFacts.of(sales);

    assertThat(earned(calculation.open(empty, facts, month(1), Paying.at("01-31"))))
        .isEqualTo(money("0"));
    Instant over = Instant.parse("2026-02-01T00:00:00Z");
    assertThat(earned(calculation.open(empty, facts, month(1), over))).isEqualTo(money("500"));
    Instant last = Instant.parse("2026-01-31T23:59:59.999999Z");
    assertThat(earned(calculation.open(empty, facts, month(1), last))).isEqualTo(money("500"));
    Instant before = Instant.parse("2026-01-31T23:59:59.999998Z");
    assertThat(earned(calculation.open(empty, facts, month(1), before))).isEqualTo(money("0"));
  }

  private static Money earned(OpenPayPeriod period) {
    return period.statement(ANA).orElseThrow().earned();
  }

  @Test
  void a_moment_finer_than_a_microsecond_is_refused() {
    on("a", "01-01", "2027-01-01");
    PayCalculation calculation = calculation(paying("a", terms()));
    Instant fine = Instant.parse("2026-02-05T00:00:00.000000001Z");

    assertThatThrownBy(
            () -> calculation.open(Ledger.empty(USD), PayFacts.of(sales), month(1), fine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "pay period 2026-01-01/2026-02-01: asOf must be whole microseconds, was"
                + " 2026-02-05T00:00:00.000000001Z");
  }

  @Test
  void a_late_sale_of_who_is_on_no_plan_is_shown_in_the_open_period() {
    on("a", "01-01", "2027-01-01");
    sales.add(
        Paying.booking(BEN, "late", "01-20")
            .value(Measure.BOOKED, usd("1000"))
            .recordedAt(Paying.at("02-10"))
            .build());
    CommissionPlan plan = paying("a", terms());
    OpenPayPeriod february =
        calculation(plan).open(ledger(1, plan), PayFacts.of(sales), month(2), Paying.at("03-05"));

    assertThat(february.withoutPlan())
        .map(credit -> credit.transaction().id().value())
        .containsExactly("booking:late");
  }

  @Test
  void who_left_before_does_not_count_as_one_who_earned_nothing() {
    on("a", "01-01", "2027-01-01").sold("d", "02-05", "1000");
    assignments.add(PlanAssignment.since(FIRST, BEN, PlanId.of("a")).withUntil(day("02-01")));
    CommissionPlan plan = paying("a", terms());
    OpenPayPeriod february =
        calculation(plan).open(ledger(1, plan), PayFacts.of(sales), month(2), Paying.at("03-05"));

    assertThat(february.onPlan()).containsExactly(ANA);
    assertThat(FairnessReport.of(february, USD, Measure.BOOKED).concentration().pay()).hasSize(1);
  }

  // -- what a cap deferred: of the 150 of January 100 are paid at once

  @Test
  void what_was_deferred_is_paid_though_the_seller_left_the_plan() {
    on("plan", "01-01", "02-01").sold("d", "01-05", "1500");
    assertThat(paid(3, capped().build())).containsExactly("100.00", "50.00", "0.00");
  }

  @Test
  void what_was_deferred_is_paid_under_the_cap_month_by_month() {
    on("plan", "01-01", "02-01").sold("d", "01-05", "3500");
    assertThat(paid(5, capped().build()))
        .containsExactly("100.00", "100.00", "100.00", "50.00", "0.00");
  }

  @Test
  void what_was_deferred_is_paid_in_a_gap_between_two_assignments() {
    on("plan", "01-01", "02-01").on("plan", "03-01", "2027-01-01").sold("d", "01-05", "1500");
    sold("e", "03-05", "500");
    assertThat(paid(3, capped().build())).containsExactly("100.00", "50.00", "50.00");
  }

  @Test
  void what_was_deferred_is_paid_though_the_component_ended() {
    on("plan", "01-01", "2027-01-01").sold("d", "01-05", "1500");
    CommissionPlan plan =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .component(cappedBonus().until(day("02-01")).modifier(DEFERRING).build())
            .build();
    assertThat(paid(3, plan)).containsExactly("100.00", "50.00", "0.00");
  }

  @Test
  void what_was_deferred_is_paid_though_the_next_version_has_other_periods() {
    on("plan", "01-01", "2027-01-01").sold("d", "01-05", "1500");
    CommissionPlan first = capped().until(day("02-01")).build();
    CommissionPlan second =
        CommissionPlan.builder("plan", USD)
            .version("2")
            .from(day("02-01"))
            .component(
                Component.builder("pay")
                    .calendar(SalesCalendar.quarters())
                    .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
                    .build())
            .build();
    assertThat(paid(3, first, second)).containsExactly("100.00", "50.00", "0.00");
  }

  @Test
  void what_was_deferred_stays_deferred_while_a_floor_would_pay_who_left() {
    on("plan", "01-01", "02-01").sold("d", "01-05", "1500");
    CommissionPlan plan =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .component(
                cappedBonus()
                    .modifier(Modifier.floor(Input.constant(usd("80"))))
                    .modifier(DEFERRING)
                    .build())
            .build();
    // 100 of 150, then the 50: who has left has no floor
    assertThat(paid(2, plan)).containsExactly("100.00", "50.00");
  }

  @ParameterizedTest
  @EnumSource
  void what_was_deferred_is_paid_once_though_a_return_calls_the_version_before_back(
      ReturnPolicy.Kind returns) {
    // by hand: 150 and 30 of January make 180, 100 at once and 80 in February less 30 taken back
    on("plan", "01-01", "2027-01-01").sold("d", "01-10", "1500").sold("e", "01-05", "300");
    sales.add(Selling.back("e", "02-20").owner(ANA).value(Measure.BOOKED, usd("300")).build());
    Component deferring =
        cappedBonus().modifier(DEFERRING).returns(ReturnPolicy.of(returns)).build();
    CommissionPlan first =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .until(day("02-01"))
            .component(deferring)
            .build();
    CommissionPlan second =
        CommissionPlan.builder("plan", USD)
            .version("2")
            .from(day("02-01"))
            .component(deferring)
            .build();
    Ledger ledger = ledger(3, first, second);
    assertThat(ledger.account(ANA).earned()).isEqualTo(money("150"));
  }

  @Test
  void what_a_limit_deferred_is_paid_though_the_seller_left_the_plan() {
    on("plan", "01-01", "02-01").sold("d", "01-05", "2500");
    CommissionPlan plan =
        CommissionPlan.builder("plan", USD)
            .from(FIRST)
            .component(cappedBonus().build())
            .limit(
                new PlanLimit(
                    SalesCalendar.months(),
                    Optional.of(Input.constant(usd("80"))),
                    Optional.of(Input.constant(usd("100"))),
                    Modifier.Excess.DEFERRED))
            .build();
    // 250 at most 100 a month; who has left has no least amount
    assertThat(paid(4, plan)).containsExactly("100.00", "100.00", "50.00", "0.00");
  }
}
