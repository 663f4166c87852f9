package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

class CommissionPlanTest {

  private static final Input BOOKED = Input.of(Measure.BOOKED);
  private static final Formula TEN_PERCENT = Formula.flatRate(Fraction.of(1, 10), Measure.BOOKED);
  private static final Formula FIXED = new Formula.FixedAmount(BigMoney.parse("USD 100"), true);

  private static Quantity quantity(String text) {
    return Quantity.parse(text);
  }

  private static Input constant(String text) {
    return Input.constant(quantity(text));
  }

  private static Component.Builder component(String id, Formula formula) {
    return Component.builder(id).calendar(SalesCalendar.months()).formula(formula);
  }

  private static CommissionPlan.Builder builder() {
    return CommissionPlan.builder("closers", CurrencyUnit.USD).from(LocalDate.of(2026, 1, 1));
  }

  private static CommissionPlan.Builder plan(Formula formula, Modifier... modifiers) {
    Component.Builder component = component("pay", formula);
    Stream.of(modifiers).forEach(component::modifier);
    return builder().component(component.build());
  }

  private static RateTable.TiersBuilder marginal(String first) {
    return RateTable.marginal(quantity(first));
  }

  static Stream<Arguments> ofComponents() {
    Input share = new Input.OfDeal("discount");
    RateTable byHundred = marginal("0.1").from(quantity("USD 100"), quantity("0.2")).build();
    RateTable byOne = RateTable.whole(quantity("0.1")).from(quantity("1"), quantity("0.2")).build();
    Input team = BOOKED_BY_UNIT;
    return Stream.of(
        Arguments.of(
            plan(Formula.Rated.of(byOne, BOOKED, BOOKED)),
            "level is own booked (period) in USD and must be compared with such, was 1"),
        Arguments.of(
            builder()
                .component(component("pay", FIXED).payable(PayableRule.whenCollected()).build()),
            "payable needs pay by credits or by the result of such to wait for customers, was"
                + " WHEN_COLLECTED"),
        Arguments.of(
            plan(Formula.Rated.of(byHundred, Input.of(Measure.UNITS), BOOKED)),
            "level is own units (period) in plain numbers and must be compared with such, was"
                + " USD 100.00"),
        Arguments.of(
            plan(
                new Formula.Rated(
                    new RateTable.Grid(
                        ImmutableList.of(Bound.of(quantity("10"))),
                        ImmutableList.of(
                            RateTable.flat(Fraction.ONE), RateTable.flat(Fraction.ONE))),
                    BOOKED,
                    Optional.of(BOOKED),
                    BOOKED)),
            "second level is own booked (period) in USD and must be compared with such, was 10"),
        Arguments.of(
            plan(Formula.Rated.of(RateTable.flat(quantity("EUR 5")), BOOKED, BOOKED)),
            "value must be in USD, was EUR 5.00"),
        Arguments.of(
            plan(Formula.Rated.of(RateTable.flat(quantity("USD 5")), BOOKED, BOOKED)),
            "base must be money times a rate, or a number times an amount, was own booked (period)"
                + " times USD 5.00"),
        Arguments.of(
            plan(
                Formula.Rated.of(
                    RateTable.flat(quantity("USD 5")), BOOKED, Input.of(Measure.SURVEY_SCORE))),
            "base must be a sum, was the mean own survey-score (period)"),
        Arguments.of(
            plan(
                Formula.Rated.of(
                    RateTable.flat(quantity("USD 5")),
                    BOOKED,
                    Input.of(Measure.SURVEY_SCORE).times(Fraction.of(2)))),
            "base must be a sum, was the mean 2 x own survey-score (period)"),
        Arguments.of(
            plan(Formula.Rated.of(RateTable.flat(quantity("USD 5")), BOOKED, share)),
            "base must be of a period or the seller's own credits of a deal, was attribute"
                + " discount"),
        Arguments.of(
            plan(Formula.Rated.of(byOne, share, team)),
            "level of each deal needs a base of the seller's own credits, was team closers booked"
                + " (period)"),
        Arguments.of(
            plan(Formula.Rated.of(byHundred, team, BOOKED)),
            "level of a MARGINAL table must be filled by the seller's own credits, as the base,"
                + " was team closers booked (period)"),
        Arguments.of(
            plan(new Formula.FixedAmount(BigMoney.parse("EUR 1"), true)),
            "amount must be in USD, was EUR 1.00"),
        Arguments.of(
            plan(goals(BOOKED, Input.targetIncentive())),
            "goal only must be reached in plain numbers of a period, was own booked (period)"),
        Arguments.of(
            plan(
                goals(
                    Input.attainment(Measure.UNITS, Span.componentPeriod()),
                    Input.of(Measure.UNITS))),
            "target must be an amount in USD of a period, was own units (period)"),
        Arguments.of(
            plan(
                Formula.Spiff.perDeal(BigMoney.parse("EUR 5"), Measure.BOOKED, CreditFilter.all())),
            "each must be in USD, was EUR 5.00"),
        Arguments.of(
            plan(
                new Formula.Spiff(
                    BigMoney.parse("USD 5"),
                    Measure.BOOKED,
                    Formula.Spiff.Per.DEAL,
                    CreditFilter.all(),
                    Optional.empty(),
                    Optional.of(BigMoney.parse("EUR 50")))),
            "mostAmount must be in USD, was EUR 50.00"),
        Arguments.of(
            plan(
                Formula.Spiff.perDeal(
                    BigMoney.parse("USD 5"), Measure.SURVEY_SCORE, CreditFilter.all())),
            "measure must be a sum, was the mean survey-score"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.gate(BOOKED, quantity("1"))),
            "gate is own booked (period) in USD and must be compared with such, was 1"),
        Arguments.of(
            plan(FIXED, Modifier.gate(share, quantity("1"))),
            "gate on each deal needs pay by credits and no other component instead, was gate:"
                + " attribute discount at least 1"),
        Arguments.of(
            plan(FIXED, Modifier.multiplier(byOne, share)),
            "multiplier on each deal needs pay by credits, was multiplier by attribute discount"),
        Arguments.of(
            plan(FIXED, new Modifier.Floor(constant("USD 5"), Modifier.Level.DEAL)),
            "floor per deal needs pay by credits, was USD 5.00"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.cap(constant("5"))),
            "cap must be an amount in USD of a period, was 5"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.floor(constant("USD 9")), Modifier.cap(constant("USD 5"))),
            "cap must not be below the floor USD 9.00, was USD 5.00"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.cap(constant("EUR 5"))),
            "constant must be in USD, was EUR 5.00"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.cap(constant("EUR 5").times(Fraction.of(2)))),
            "constant must be in USD, was EUR 10.00"),
        Arguments.of(
            plan(
                TEN_PERCENT,
                Modifier.floor(constant("USD 9")),
                Modifier.cap(constant("USD 4").times(Fraction.of(2)))),
            "cap must not be below the floor USD 9.00, was USD 8.00"),
        Arguments.of(
            plan(
                Formula.Rated.of(
                    RateTable.flat(quantity("USD 5")),
                    BOOKED,
                    constant("EUR 100").times(Fraction.ONE))),
            "base must be money times a rate, or a number times an amount, was EUR 100.00 times"
                + " USD 5.00"),
        Arguments.of(
            plan(
                Formula.Rated.of(
                    RateTable.flat(Fraction.ONE), BOOKED, constant("EUR 100").times(Fraction.ONE))),
            "constant must be in USD, was EUR 100.00"),
        Arguments.of(
            plan(
                Formula.Rated.of(
                    RateTable.marginal(quantity("0.1"))
                        .from(quantity("1"), quantity("0.2"))
                        .build(),
                    Input.ratio(Input.of(Measure.BOOKED), Input.of(Measure.INVOICED)),
                    BOOKED)),
            "level of a MARGINAL table must be filled by the seller's own credits, as the base,"
                + " was ratio of own booked (period) to own invoiced (period)"),
        Arguments.of(
            plan(
                FIXED,
                Modifier.gate(
                    Input.ratio(
                        Input.of(Measure.MARGIN, Span.deal()),
                        Input.of(Measure.BOOKED, Span.deal())),
                    quantity("0.2"))),
            "gate on each deal needs pay by credits and no other component instead, was gate:"
                + " ratio of own margin (deal) to own booked (deal) at least 0.2"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.cap(Input.resultOf(ComponentId.of("other")))),
            "result of other must be a component of the plan"),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.cap(Input.resultOf(ComponentId.of("year"))))
                .component(
                    Component.builder("year")
                        .calendar(SalesCalendar.years(Month.JANUARY))
                        .formula(FIXED)
                        .build()),
            "result of year must be of the same periods, which are " + SalesCalendar.months()),
        Arguments.of(
            plan(TEN_PERCENT, Modifier.cap(Input.resultOf(ComponentId.of("pay")))),
            "depends on its own result in a circle, by way of [pay]"),
        Arguments.of(returning(FIXED, ReturnPolicy.Kind.REVERSE_PAID), NO_PART + "REVERSE_PAID"),
        Arguments.of(
            returning(goals(share(), constant("USD 5")), ReturnPolicy.Kind.ORIGINAL_RATE),
            NO_PART + "ORIGINAL_RATE"),
        Arguments.of(
            plan(TEN_PERCENT, below("instead"))
                .component(component("instead", FIXED).sign(Component.Sign.DEDUCTION).build()),
            "gate must have another EARNING instead, was instead"),
        Arguments.of(
            builder()
                .component(component("first", TEN_PERCENT).modifier(below("instead")).build())
                .component(component("pay", TEN_PERCENT).modifier(below("instead")).build())
                .component(component("instead", FIXED).build()),
            "gate must have one of its own instead, was instead as component first has"),
        Arguments.of(
            plan(goals(Input.of(Measure.MEETINGS), Input.targetIncentive())),
            "goal only needs a curve from its level to the factor that counts, was own meetings"
                + " (period)"),
        Arguments.of(
            plan(
                Formula.bonus(RateTable.flat(quantity("USD 5")), BOOKED),
                Modifier.cap(constant("USD -5"))),
            "cap must not be negative, was USD -5.00"),
        Arguments.of(
            plan(
                TEN_PERCENT,
                Modifier.floor(constant("USD 9")),
                Modifier.cap(constant("USD 2").times(Fraction.of(4)))),
            "cap must not be below the floor USD 9.00, was USD 8.00"),
        Arguments.of(
            plan(Formula.Rated.of(RateTable.flat(quantity("USD 5")), BOOKED, constant("-1"))),
            "base must not be negative, was -1"),
        Arguments.of(
            plan(
                Formula.Rated.of(
                    RateTable.flat(Fraction.HALF), BOOKED, BOOKED.times(Fraction.of(-1)))),
            "input must not have a negative factor, was -1 x own booked (period)"),
        Arguments.of(
            plan(goals(share(), constant("USD -5"))), "target must not be negative, was USD -5.00"),
        Arguments.of(
            builder()
                .until(LocalDate.of(2026, 3, 1))
                .component(component("pay", TEN_PERCENT).from(LocalDate.of(2026, 5, 1)).build()),
            "must be in force on a day of the plan (from 2026-01-01 until 2026-03-01), was from"
                + " 2026-05-01"),
        Arguments.of(
            builder().component(quarterly(Span.whole(SalesCalendar.months()))),
            "level of a MARGINAL table must be over a span that holds each whole period of the"
                + " component, did not hold 2026-01-01/2026-04-01, was own booked (whole of "
                + SalesCalendar.months()
                + ")"));
  }

  private static final String NO_PART =
      "returns must be measured again or count at the current rate where no credit has its own part"
          + " of the amount, was ";

  private static CommissionPlan.Builder returning(Formula formula, ReturnPolicy.Kind kind) {
    return builder().component(component("pay", formula).returns(ReturnPolicy.of(kind)).build());
  }

  @Test
  void what_is_paid_by_credits_may_take_back_what_a_sale_earned_and_all_else_may_measure_again() {
    for (ReturnPolicy.Kind kind : ReturnPolicy.Kind.values()) {
      assertThat(returning(TEN_PERCENT, kind).build().components()).hasSize(1);
    }
    assertThat(returning(FIXED, ReturnPolicy.Kind.REMEASURE).build().components()).hasSize(1);
    assertThat(returning(FIXED, ReturnPolicy.Kind.CURRENT_RATE).build().components()).hasSize(1);
  }

  private static Modifier below(String instead) {
    return new Modifier.Gate(BOOKED, quantity("USD 1"), Optional.of(ComponentId.of(instead)));
  }

  private static Input share() {
    return Input.attainment(Measure.UNITS, Span.componentPeriod());
  }

  private static Component quarterly(Span span) {
    return Component.builder("pay")
        .calendar(SalesCalendar.quarters())
        .formula(
            Formula.Rated.of(
                marginal("0.1").from(quantity("USD 1000"), quantity("0.2")).build(),
                Input.of(Measure.BOOKED, span),
                BOOKED))
        .build();
  }

  @Test
  void a_span_of_a_marginal_table_may_be_longer_than_the_component_is() {
    for (Span span :
        List.of(
            Span.componentPeriod(),
            Span.whole(SalesCalendar.quarters()),
            Span.toDate(SalesCalendar.years(Month.JANUARY)))) {
      assertThat(builder().component(quarterly(span)).build().components()).hasSize(1);
    }
  }

  @Test
  void a_floor_may_bound_what_returns_take_back() {
    CommissionPlan plan = plan(TEN_PERCENT, Modifier.floor(constant("USD -500"))).build();
    assertThat(plan.components().get(0).modifiers()).hasSize(1);
  }

  @Test
  void a_draw_that_ended_before_the_plan_began_may_still_be_recovered() {
    CommissionPlan plan = plan(TEN_PERCENT).payment(draw(LocalDate.of(2025, 1, 1))).build();
    assertThat(plan.payment().draws()).hasSize(1);
  }

  private static PaymentTerms draw(LocalDate start) {
    return PaymentTerms.builder(CurrencyUnit.USD)
        .draws(
            Draw.builder()
                .id(DrawId.of("d"))
                .kind(Draw.Kind.RECOVERABLE)
                .method(Draw.Method.IN_ADVANCE)
                .amount(Money.parse("USD 100"))
                .start(start)
                .end(start.plusMonths(3))
                .build())
        .build();
  }

  @Test
  void what_is_missing_is_named() {
    assertThatThrownBy(
            CommissionPlan.builder("closers", CurrencyUnit.USD)
                    .component(component("pay", FIXED).build())
                ::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("plan closers: from is missing");
    assertThatThrownBy(Component.builder("pay").formula(FIXED)::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("component pay: calendar is missing");
    assertThatThrownBy(Component.builder("pay").calendar(SalesCalendar.months())::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("component pay: formula is missing");
  }

  private static final Input BOOKED_BY_UNIT =
      Input.of(Measure.BOOKED).by(Whose.unit(TeamId.of("closers")));

  private static Formula goals(Input level, Input target) {
    return new Formula.Goals(
        ImmutableList.of(new Formula.Goal("only", Fraction.ONE, level, Optional.empty())),
        Optional.empty(),
        target);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ofComponents")
  void a_component_that_cannot_be_is_refused(CommissionPlan.Builder plan, String message) {
    assertThatThrownBy(plan::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan closers: component pay: " + message);
  }

  /** Ways in which the pay may need the result of the other component, which needs the pay. */
  static Stream<Arguments> circles() {
    Input other = Input.resultOf(ComponentId.of("other"));
    RateTable byHundred =
        RateTable.whole(quantity("0.1")).from(quantity("USD 100"), quantity("0.2")).build();
    RateTable.Grid grid =
        new RateTable.Grid(
            ImmutableList.of(Bound.of(quantity("USD 100"))),
            ImmutableList.of(RateTable.flat(Fraction.HALF), RateTable.flat(Fraction.ONE)));
    return Stream.of(
        Arguments.of("base", circle(Formula.Rated.of(RateTable.flat(Fraction.ONE), BOOKED, other))),
        Arguments.of("level", circle(Formula.Rated.of(byHundred, other, BOOKED))),
        Arguments.of(
            "second level", circle(new Formula.Rated(grid, BOOKED, Optional.of(other), BOOKED))),
        Arguments.of("target", circle(goals(share(), other))),
        Arguments.of("gate", circle(TEN_PERCENT, Modifier.gate(other, quantity("USD 100")))),
        Arguments.of("instead of a gate", circle(TEN_PERCENT, below("other"))),
        Arguments.of("multiplier", circle(TEN_PERCENT, Modifier.multiplier(byHundred, other))),
        Arguments.of("floor", circle(TEN_PERCENT, Modifier.floor(other))),
        Arguments.of("cap", circle(TEN_PERCENT, Modifier.cap(other))));
  }

  private static CommissionPlan.Builder circle(Formula formula, Modifier... modifiers) {
    return plan(formula, modifiers)
        .component(
            component("other", FIXED)
                .modifier(Modifier.cap(Input.resultOf(ComponentId.of("pay"))))
                .build());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("circles")
  void a_component_that_needs_its_own_result_is_refused(
      String byWayOf, CommissionPlan.Builder plan) {
    assertThatThrownBy(plan::build)
        .as(byWayOf)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "plan closers: component pay: depends on its own result in a circle, by way of"
                + " [other]");
  }

  static Stream<Arguments> ofPlan() {
    return Stream.of(
        Arguments.of(builder(), "components must not be empty"),
        Arguments.of(
            plan(FIXED).component(component("pay", TEN_PERCENT).build()), "two components pay"),
        Arguments.of(
            plan(FIXED).payment(PaymentTerms.of(CurrencyUnit.EUR)),
            "payment terms must be in USD, were in EUR"),
        Arguments.of(
            plan(FIXED).version(" "), "version must be text without outer spaces, was ' '"),
        Arguments.of(plan(FIXED).name(""), "name must be text without outer spaces, was ''"),
        Arguments.of(
            plan(FIXED).until(LocalDate.of(2026, 1, 1)),
            "until must be after from 2026-01-01, was 2026-01-01"),
        Arguments.of(
            plan(FIXED).limit(PlanLimit.cap(SalesCalendar.months(), constant("EUR 5"))),
            "limit: amount must be of a period and in USD, was EUR 5.00"),
        Arguments.of(
            plan(FIXED)
                .limit(
                    PlanLimit.cap(SalesCalendar.months(), Input.resultOf(ComponentId.of("pay")))),
            "limit: amount must not depend on a component, was result of pay"),
        Arguments.of(
            plan(FIXED)
                .limit(
                    new PlanLimit(
                        SalesCalendar.months(),
                        Optional.of(constant("USD 9")),
                        Optional.of(constant("USD 5")),
                        Modifier.Excess.LOST)),
            "limit: cap must not be below the floor USD 9.00, was USD 5.00"),
        Arguments.of(
            plan(FIXED).limit(PlanLimit.cap(SalesCalendar.months(), constant("USD -100"))),
            "limit: most must not be negative, was USD -100.00"),
        Arguments.of(
            plan(FIXED)
                .limit(
                    PlanLimit.cap(
                        SalesCalendar.months(), Input.targetIncentive().times(Fraction.of(-2)))),
            "limit: amount must not have a negative factor, was -2 x target incentive"),
        Arguments.of(
            builder()
                .component(quarterly(Span.componentPeriod()))
                .limit(PlanLimit.cap(SalesCalendar.months(), constant("USD 5"))),
            "limit: its periods, "
                + SalesCalendar.months()
                + ", must hold each whole period of component pay, did not hold"
                + " 2026-01-01/2026-04-01"),
        Arguments.of(
            plan(FIXED).until(LocalDate.of(2026, 3, 1)).payment(draw(LocalDate.of(2026, 5, 1))),
            "draw d: must start before the plan has ended (from 2026-01-01 until 2026-03-01), was"
                + " from 2026-05-01"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("ofPlan")
  void a_plan_that_cannot_be_is_refused(CommissionPlan.Builder plan, String message) {
    assertThatThrownBy(plan::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan closers: " + message);
  }

  @Test
  void a_circle_through_many_components_is_found() {
    // two components at each of twelve steps, each needing both of the next; the last needs the
    // first: far more ways than components
    CommissionPlan.Builder plan = builder();
    for (int step = 0; step < 12; step++) {
      for (String side : List.of("a", "b")) {
        Component.Builder component = component(side + step, TEN_PERCENT);
        for (String next : step < 11 ? List.of("a", "b") : List.of("a")) {
          component.modifier(Modifier.cap(Input.resultOf(ComponentId.of(next + (step + 1) % 12))));
        }
        plan.component(component.build());
      }
    }
    assertThatThrownBy(plan::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "plan closers: component a0: depends on its own result in a circle, by way of [a1,"
                + " b1]");
  }

  @Test
  void a_component_that_is_paid_instead_of_another_is_not_paid_by_itself() {
    CommissionPlan plan =
        plan(TEN_PERCENT, below("instead"), below("instead"))
            .component(component("instead", FIXED).build())
            .build();
    assertThat(plan.isOnlyInstead(ComponentId.of("instead"))).isTrue();
    assertThat(plan.isOnlyInstead(ComponentId.of("pay"))).isFalse();
  }

  @Test
  void what_is_accepted_needs_a_kind_and_a_reason() {
    assertThatThrownBy(() -> new AcceptedFinding("cliff", Optional.empty(), " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accepted finding cliff: reason must be text without outer spaces, was ' '");
    assertThatThrownBy(() -> new AcceptedFinding("", Optional.empty(), "agreed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("accepted finding");
  }

  @Test
  void a_builder_of_a_plan_stands_at_it() {
    AcceptedFinding accepted = new AcceptedFinding("cliff", Optional.empty(), "agreed");
    CommissionPlan plan =
        plan(TEN_PERCENT)
            .limit(PlanLimit.cap(SalesCalendar.months(), constant("USD 5")))
            .accept(accepted)
            .build();
    assertThat(plan.accepted()).containsExactly(accepted);
    assertThat(plan).isNotEqualTo(plan(TEN_PERCENT).build());
    assertThat(plan.toBuilder().build()).isEqualTo(plan).hasSameHashCodeAs(plan);
    assertThat(plan).hasToString("closers (version 1)");
    assertThat(plan.needsTargetIncentive()).isFalse();
    assertThat(plan(Formula.targetPay(RateTable.flat(Fraction.ONE), BOOKED)).build())
        .matches(CommissionPlan::needsTargetIncentive);
  }
}
