package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;

class IncentiveProgramTest {

  private static final SellerId ANA = SellerId.of("ana");
  private static final PlanId CLOSERS = PlanId.of("closers");
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private static CommissionPlan.Builder plan(CurrencyUnit currency) {
    return CommissionPlan.builder("closers", currency)
        .from(NEW_YEAR)
        .component(
            Component.builder("pay")
                .calendar(SalesCalendar.months())
                .formula(Formula.flatRate(Fraction.of(1, 10), Measure.BOOKED))
                .build());
  }

  private static CommissionPlan.Builder plan() {
    return plan(CurrencyUnit.USD);
  }

  private static IncentiveProgram.Builder program(CommissionPlan.Builder... plans) {
    IncentiveProgram.Builder program =
        IncentiveProgram.builder(CurrencyUnit.USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(CreditRuleId.of("owner"))
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())));
    Stream.of(plans).map(CommissionPlan.Builder::build).forEach(program::plan);
    return program;
  }

  private static Component more(String id, String atMostAs) {
    return Component.builder(id)
        .calendar(SalesCalendar.months())
        .formula(Formula.flatRate(Fraction.of(1, 5), Measure.BOOKED))
        .modifier(Modifier.cap(Input.resultOf(ComponentId.of(atMostAs))))
        .build();
  }

  private static PlanAssignment assignment(LocalDate from) {
    return PlanAssignment.since(from, ANA, CLOSERS);
  }

  private static Draw draw(String amount) {
    return Draw.builder()
        .id(DrawId.of("d"))
        .kind(Draw.Kind.RECOVERABLE)
        .method(Draw.Method.TOP_UP)
        .amount(Money.parse(amount))
        .start(NEW_YEAR)
        .end(JULY)
        .build();
  }

  private static PaymentTerms terms(Draw draw) {
    return PaymentTerms.builder(CurrencyUnit.USD).draws(draw).build();
  }

  static Stream<Arguments> refused() {
    Formula onTarget = Formula.targetPay(RateTable.flat(Fraction.ONE), Input.of(Measure.UNITS));
    TargetIncentive euros =
        new TargetIncentive(BigMoney.parse("EUR 5"), SalesCalendar.years(Month.JANUARY));
    return Stream.of(
        Arguments.of(
            program(plan(CurrencyUnit.EUR)),
            "plan closers: currency must be USD as in the program, was EUR"),
        Arguments.of(
            program(plan(), plan().version("2").from(JULY)),
            "plan closers: version 2 (from 2026-07-01) must not overlap version 1 (from 2026-01-01),"
                + " both were in force from 2026-07-01"),
        Arguments.of(
            program(plan().until(JULY.plusDays(1)), plan().version("2").from(JULY)),
            "plan closers: version 2 (from 2026-07-01) must not overlap version 1 (from 2026-01-01"
                + " until 2026-07-02), both were in force from 2026-07-01 until 2026-07-02"),
        Arguments.of(
            program(plan().until(JULY), plan().from(JULY)), "plan closers: two versions 1"),
        Arguments.of(
            program(
                plan().until(JULY).component(more("one", "pay")).component(more("two", "one")),
                plan()
                    .version("2")
                    .from(JULY)
                    .component(more("two", "pay"))
                    .component(more("one", "two"))),
            "plan closers: component one: depends on its own result in a circle, by way of [pay,"
                + " two]"),
        Arguments.of(
            program(plan()).assignment(PlanAssignment.since(JULY, ANA, PlanId.of("other"))),
            "assignment of ana: plan must be one of [closers], was other"),
        Arguments.of(
            program(
                    plan()
                        .component(
                            Component.builder("target")
                                .calendar(SalesCalendar.months())
                                .formula(onTarget)
                                .build()))
                .assignment(assignment(JULY)),
            "assignment of ana to plan closers: the plan needs a target incentive, had none"),
        Arguments.of(
            program(plan()).assignment(assignment(JULY).withTarget(euros)),
            "assignment of ana to plan closers: target incentive must be in USD, was EUR 5.00"),
        Arguments.of(
            program(plan()).assignment(assignment(JULY).withDraws(draw("EUR 5"))),
            "assignment of ana to plan closers: draw d must be in USD, was EUR 5.00"),
        Arguments.of(
            program(plan().payment(terms(draw("USD 5"))))
                .assignment(assignment(JULY).withDraws(draw("USD 6"))),
            "assignment of ana to plan closers: draw d must be none of the plan's"),
        Arguments.of(
            program(
                plan().until(JULY).payment(terms(draw("USD 5"))),
                plan()
                    .version("2")
                    .from(JULY)
                    .payment(terms(draw("USD 5").withKind(Draw.Kind.NON_RECOVERABLE)))),
            "plan closers version 2: draw d must be RECOVERABLE as elsewhere in the program, was"
                + " NON_RECOVERABLE"),
        Arguments.of(
            program(plan()).assignment(assignment(JULY)).assignment(assignment(NEW_YEAR)),
            "assignment of ana to plan closers (from 2026-07-01): must not overlap that to plan"
                + " closers (from 2026-01-01), both were in force from 2026-07-01"),
        Arguments.of(
            program(plan().from(JULY))
                .assignment(assignment(NEW_YEAR).withUntil(NEW_YEAR.plusMonths(1))),
            "assignment of ana to plan closers: the plan must be in force on one of its days (from"
                + " 2026-01-01 until 2026-02-01), was [from 2026-07-01]"));
  }

  @Test
  void what_is_missing_is_named() {
    assertThatThrownBy(IncentiveProgram.builder(CurrencyUnit.USD, ZoneOffset.UTC)::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("incentive program: payCalendar is missing");
    assertThatThrownBy(
            IncentiveProgram.builder(CurrencyUnit.USD, ZoneOffset.UTC)
                    .payCalendar(SalesCalendar.months())
                ::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("incentive program: crediting is missing");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void a_program_that_cannot_be_is_refused(IncentiveProgram.Builder program, String message) {
    assertThatThrownBy(program::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void an_assignment_that_ends_as_it_begins_is_refused() {
    assertThatThrownBy(() -> assignment(JULY).withUntil(JULY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "assignment of ana to plan closers: until must be after from 2026-07-01, was"
                + " 2026-07-01");
  }

  @Test
  void a_day_has_the_version_and_the_plan_in_force_on_it() {
    IncentiveProgram program =
        program(plan().until(JULY), plan().version("2").from(JULY))
            .assignment(assignment(NEW_YEAR.plusDays(1)))
            .build();
    assertThat(program.version(CLOSERS, JULY.minusDays(1)).map(CommissionPlan::version))
        .contains("1");
    assertThat(program.version(CLOSERS, JULY).map(CommissionPlan::version)).contains("2");
    assertThat(program.plan(ANA, NEW_YEAR)).isEmpty();
    assertThat(program.plan(ANA, JULY).map(CommissionPlan::version)).contains("2");
    assertThat(program.toBuilder().build()).isEqualTo(program).hasSameHashCodeAs(program);
  }
}
