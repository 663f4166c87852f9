package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.PAY;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

/** Curves of whole plans, of teams, and of what is paid out. */
class WholePlanCurveTest {

  private static final PayoutScenario SCENARIO = PayoutScenario.of(Measure.BOOKED).build();
  private static final SalesCalendar YEARS = SalesCalendar.years(Month.JANUARY);

  private static Component tenPercent() {
    return monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build();
  }

  private static Component car() {
    return Component.builder("car")
        .sign(Component.Sign.DEDUCTION)
        .calendar(SalesCalendar.months())
        .formula(new Formula.FixedAmount(BigMoney.parse("USD 300"), false))
        .build();
  }

  @Test
  void deductions_are_taken_from_what_is_earned() {
    PayoutCurve curve = PayoutCurve.of(plan(tenPercent(), car()), SCENARIO);
    assertThat(curve.at(usd("0"))).isEqualTo(usd("-300"));
    assertThat(curve.at(usd("5000"))).isEqualTo(usd("200"));
    assertThat(curve.levelFor(usd("0"))).contains(new PayoutCurve.Reached(usd("3000"), true));
  }

  @Test
  void limits_bound_what_all_components_come_to() {
    CommissionPlan plan =
        planBuilder(tenPercent(), car())
            .limit(
                new PlanLimit(
                    SalesCalendar.months(),
                    Optional.of(Input.constant(usd("0"))),
                    Optional.of(Input.constant(usd("1000"))),
                    Modifier.Excess.LOST))
            .build();
    PayoutCurve curve = PayoutCurve.of(plan, SCENARIO);
    assertThat(curve.at(usd("1000"))).isEqualTo(usd("0"));
    assertThat(curve.at(usd("8000"))).isEqualTo(usd("500"));
    assertThat(curve.maximum()).contains(usd("1000"));
    assertThat(curve.flatStretches())
        .containsExactly(
            new PayoutCurve.Stretch(usd("0"), Optional.of(usd("3000"))),
            new PayoutCurve.Stretch(usd("13000"), Optional.empty()));
  }

  @Test
  void what_is_paid_only_instead_is_not_paid_beside() {
    Component instead =
        Component.builder("instead")
            .calendar(SalesCalendar.months())
            .formula(new Formula.FixedAmount(BigMoney.parse("USD 50"), false))
            .build();
    Component gated =
        monthly()
            .formula(Formula.flatRate(rate("0.1"), Measure.BOOKED))
            .modifier(
                new Modifier.Gate(
                    Input.of(Measure.BOOKED), usd("1000"), Optional.of(ComponentId.of("instead"))))
            .build();
    PayoutCurve curve = PayoutCurve.of(plan(gated, instead), SCENARIO);
    assertThat(curve.at(usd("999"))).isEqualTo(usd("50"));
    assertThat(curve.at(usd("1000"))).isEqualTo(usd("100"));
  }

  @Test
  void a_plan_of_two_calendars_has_no_curve() {
    CommissionPlan plan =
        planBuilder(tenPercent()).limit(PlanLimit.cap(YEARS, Input.constant(usd("90000")))).build();
    assertThatThrownBy(() -> PayoutCurve.of(plan, SCENARIO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "payout curve of plan plan: all must be of the periods calendar of months");
  }

  @Test
  void a_team_is_paid_for_the_shares_that_each_sells_and_its_head_for_all() {
    Input.Measured ofTeam =
        new Input.Measured(
            Measure.BOOKED,
            Span.componentPeriod(),
            Whose.teamOf(Structure.FUNCTION),
            CreditFilter.all());
    CommissionPlan head =
        plan(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.whole(number("0.01")).from(usd("100000"), number("0.02")).build(),
                        ofTeam,
                        ofTeam))
                .build());
    PayoutCurve all =
        PayoutCurve.of(plan(tenPercent()), SCENARIO)
            .ofShare(Fraction.of(1, 4))
            .plus(PayoutCurve.of(head, PayoutScenario.of(ofTeam).build()));
    // 10 % of a quarter, and 2 % of all
    assertThat(all.at(usd("100000"))).isEqualTo(usd("4500"));
    assertThat(all.before(usd("100000"))).isEqualTo(usd("3500"));
    assertThatThrownBy(() -> all.ofShare(Fraction.ZERO))
        .hasMessage("payout curve: share must be above zero, was 0");
    PayoutCurve units =
        PayoutCurve.of(
            plan(
                monthly().formula(Formula.perUnit(BigMoney.parse("USD 5"), Measure.UNITS)).build()),
            PAY,
            PayoutScenario.of(Measure.UNITS).build());
    assertThatThrownBy(() -> all.plus(units))
        .hasMessage(
            "payout curve: both must pay in USD for sales in money, the other paid in USD for sales"
                + " in numbers");
  }

  @Test
  void attainment_is_over_the_quota_of_its_own_span() {
    Component component =
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.whole(number("0.05")).from(number("1"), number("0.1")).build(),
                    Input.attainment(Measure.BOOKED, Span.toDate(YEARS)),
                    Input.of(Measure.BOOKED)))
            .build();
    PayoutScenario year =
        PayoutScenario.of(Measure.BOOKED).quota(Span.toDate(YEARS), usd("40000")).build();
    PayoutCurve curve = PayoutCurve.of(plan(component), PAY, year);
    assertThat(curve.at(usd("39999"))).isEqualTo(usd("1999.95"));
    assertThat(curve.at(usd("40000"))).isEqualTo(usd("4000"));
    assertThatThrownBy(() -> PayoutCurve.of(plan(component), PAY, SCENARIO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be fixed");
  }

  @Test
  void what_is_sold_must_be_of_the_components_period() {
    Input.Measured deal = Input.of(Measure.BOOKED, Span.deal());
    assertThatThrownBy(() -> PayoutScenario.of(deal).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payout scenario: what is sold must be of the component's period, was of deal");
  }

  // -- paid out

  private static Draw draw(Draw.Kind kind, Draw.Method method) {
    return Draw.builder()
        .id(DrawId.of("start"))
        .kind(kind)
        .method(method)
        .amount(Money.parse("USD 1000"))
        .start(FIRST)
        .end(LocalDate.of(2026, 4, 1))
        .build();
  }

  private static PayoutCurve settled(Draw draw, PayAccount account) {
    return PayoutCurve.of(plan(tenPercent()), SCENARIO)
        .settled(PaymentTerms.builder(USD).draws(draw).build(), account, JANUARY);
  }

  /** After a month in which 400 was missing. */
  private static PayAccount owing() {
    Draw draw = draw(Draw.Kind.RECOVERABLE, Draw.Method.TOP_UP);
    return Pay.settle(PayAccount.opened(USD), PaymentTerms.builder(USD).draws(draw), JANUARY, "600")
        .after();
  }

  @Test
  void a_draw_pays_what_is_missing() {
    PayoutCurve curve =
        settled(draw(Draw.Kind.RECOVERABLE, Draw.Method.TOP_UP), PayAccount.opened(USD));
    assertThat(curve.at(usd("0"))).isEqualTo(usd("1000"));
    assertThat(curve.flatStretches())
        .containsExactly(new PayoutCurve.Stretch(usd("0"), Optional.of(usd("10000"))));
    assertThat(curve.at(usd("15000"))).isEqualTo(usd("1500"));
  }

  @Test
  void what_is_owed_is_recovered_before_more_is_paid() {
    PayoutCurve curve =
        PayoutCurve.of(plan(tenPercent()), SCENARIO)
            .settled(
                PaymentTerms.builder(USD)
                    .draws(draw(Draw.Kind.RECOVERABLE, Draw.Method.TOP_UP))
                    .build(),
                owing(),
                Selling.month(2));
    // 1,000 are sure, then 400 are taken back, then all is paid
    assertThat(curve.at(usd("14000"))).isEqualTo(usd("1000"));
    assertThat(curve.at(usd("15000"))).isEqualTo(usd("1100"));
  }

  @Test
  void an_advance_is_paid_on_top_of_what_is_earned() {
    PayoutCurve curve =
        settled(draw(Draw.Kind.NON_RECOVERABLE, Draw.Method.IN_ADVANCE), PayAccount.opened(USD));
    assertThat(curve.at(usd("0"))).isEqualTo(usd("1000"));
    assertThat(curve.at(usd("5000"))).isEqualTo(usd("1500"));
  }

  @Test
  void negative_pay_is_carried_and_not_paid_back() {
    PayoutCurve curve =
        PayoutCurve.of(plan(tenPercent(), car()), SCENARIO)
            .settled(PaymentTerms.of(USD), PayAccount.opened(USD), JANUARY);
    assertThat(curve.at(usd("1000"))).isEqualTo(usd("0"));
    assertThat(curve.at(usd("4000"))).isEqualTo(usd("100"));
  }

  @Test
  void terms_that_do_not_fit_are_refused() {
    PayoutCurve curve = PayoutCurve.of(plan(tenPercent()), SCENARIO);
    assertThatThrownBy(
            () -> curve.settled(PaymentTerms.of(CurrencyUnit.EUR), PayAccount.opened(USD), JANUARY))
        .hasMessage("payout curve: terms and account must be in USD, were in EUR and USD");
    assertThatThrownBy(() -> curve.settled(PaymentTerms.of(USD), owing(), Selling.month(2)))
        .hasMessage(
            "payout curve: terms must have recoverable draw start, as USD 400.00 of it is"
                + " outstanding");
  }
}
