package org.salesprocess.metrics.incentive.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.salesprocess.metrics.incentive.review.Reviewing.ATTAINED;
import static org.salesprocess.metrics.incentive.review.Reviewing.SCENARIO;
import static org.salesprocess.metrics.incentive.review.Reviewing.SOLD;
import static org.salesprocess.metrics.incentive.review.Reviewing.USD;
import static org.salesprocess.metrics.incentive.review.Reviewing.cap;
import static org.salesprocess.metrics.incentive.review.Reviewing.fivePercent;
import static org.salesprocess.metrics.incentive.review.Reviewing.flat;
import static org.salesprocess.metrics.incentive.review.Reviewing.monthly;
import static org.salesprocess.metrics.incentive.review.Reviewing.number;
import static org.salesprocess.metrics.incentive.review.Reviewing.planOf;
import static org.salesprocess.metrics.incentive.review.Reviewing.share;
import static org.salesprocess.metrics.incentive.review.Reviewing.usd;
import static org.salesprocess.metrics.incentive.review.Reviewing.whole;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.PayDifference.Change;
import org.salesprocess.metrics.incentive.review.PayDifference.Extreme;
import org.salesprocess.metrics.incentive.review.PayDifference.Side;
import org.salesprocess.metrics.incentive.review.PayDifference.Stretch;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

class PlanDiffTest {

  private static final ReviewTerms TERMS = ReviewTerms.of(SCENARIO).build();
  private static final Input ATTAINED_TO_DATE =
      Input.attainment(Measure.BOOKED, Span.toDate(SalesCalendar.quarters()));
  private static final CreditFilter UPGRADES = CreditFilter.builder().types("upgrade").build();
  private static final ComponentId COMMISSION = ComponentId.of("commission");

  private static PlanDiff diff(Component present, Component proposed) {
    return diff(planOf(present).build(), planOf(proposed).build());
  }

  private static PlanDiff diff(CommissionPlan present, CommissionPlan proposed) {
    return PlanDiff.of(present, proposed, TERMS);
  }

  private static Component marginal(RateTable.TiersBuilder tiers) {
    return monthly("commission", Formula.Rated.of(tiers.build(), SOLD, SOLD));
  }

  private static Component marginal(String first, String level, String next) {
    return marginal(RateTable.marginal(number(first)).from(usd(level), number(next)));
  }

  private static PlanChange only(PlanDiff diff) {
    assertThat(diff.changes()).hasSize(1);
    return diff.changes().get(0);
  }

  private static PayDifference pay(PlanDiff diff) {
    return diff.whole(SalesCalendar.months()).orElseThrow();
  }

  private static Stretch from(Change change, String from, String belowEnd) {
    return new Stretch(change, usd(from), true, Optional.of(usd(belowEnd)), false);
  }

  private static Stretch at(Change change, String level) {
    return new Stretch(change, usd(level), true, Optional.of(usd(level)), true);
  }

  private static Stretch above(Change change, String from) {
    return new Stretch(change, usd(from), false, Optional.empty(), false);
  }

  // -- where which pays more

  @Test
  void a_higher_rate_of_a_tier_pays_more_above_its_bound() {
    PlanDiff diff = diff(marginal("0.08", "100000", "0.10"), marginal("0.08", "100000", "0.12"));
    PlanChange change = only(diff);
    assertThat(change.sentence())
        .isEqualTo("component commission, table, tier 2, value: 12 % instead of 10 %.");
    assertThat(change.component()).contains(COMMISSION);
    assertThat(change.effect()).isEqualTo(Effect.SHOWN);
    PayDifference pay = pay(diff);
    assertThat(pay.stretches())
        .containsExactly(
            new Stretch(Change.SAME, usd("0"), true, Optional.of(usd("100000")), true),
            above(Change.MORE, "100000"));
    assertThat(pay.crossings()).isEmpty();
    assertThat(pay.gainsWithoutBound()).isTrue();
    assertThat(pay.greatestGain()).isEmpty();
    assertThat(pay.losesWithoutBound()).isFalse();
    assertThat(pay.greatestLoss()).isEmpty();
    assertThat(diff.paysTheSame()).isFalse();
    assertThat(diff)
        .hasToString(
            """
            plan plan (version 1) instead of plan (version 1)
            component commission, table, tier 2, value: 12 % instead of 10 %.
            the whole plan from USD 0.00 to USD 100000.00 pays the same
            the whole plan above USD 100000.00 pays more
            commission from USD 0.00 to USD 100000.00 pays the same
            commission above USD 100000.00 pays more\
            """);
  }

  @Test
  void curves_cross_at_the_exact_level_between_breakpoints() {
    PlanDiff diff = diff(fivePercent(), marginal("0.04", "100000", "0.07"));
    // by hand: 1 % of 100,000 less at the bound, made good by 2 % of a further 50,000
    PayDifference pay = pay(diff);
    assertThat(pay.stretches())
        .containsExactly(
            at(Change.SAME, "0"),
            new Stretch(Change.LESS, usd("0"), false, Optional.of(usd("150000")), false),
            at(Change.SAME, "150000"),
            above(Change.MORE, "150000"));
    assertThat(pay.crossings()).containsExactly(usd("150000"));
    assertThat(pay.greatestLoss()).contains(new Extreme(usd("1000"), usd("100000"), Side.AT));
    assertThat(pay.gainsWithoutBound()).isTrue();
    assertThat(diff.changes())
        .extracting(PlanChange::sentence)
        .containsExactly(
            "component commission, table, application: marginal instead of whole.",
            "component commission, table, tier 1, value: 4 % instead of 5 %.",
            "component commission, table, tier from USD 100000.00 is added: 7 %.");
  }

  @Test
  void a_bound_that_goes_to_the_tier_below_pays_less_at_that_level_alone() {
    PlanDiff diff =
        diff(
            monthly(
                "commission",
                whole(RateTable.whole(number("0.08")).from(usd("100000"), number("0.12")))),
            monthly(
                "commission",
                whole(RateTable.whole(number("0.08")).above(usd("100000"), number("0.12")))));
    assertThat(only(diff).sentence())
        .isEqualTo(
            "component commission, table, tier 2, level: above USD 100000.00 instead of from USD"
                + " 100000.00.");
    PayDifference pay = pay(diff);
    assertThat(pay.stretches())
        .containsExactly(
            from(Change.SAME, "0", "100000"),
            at(Change.LESS, "100000"),
            above(Change.SAME, "100000"));
    assertThat(pay.greatestLoss()).contains(new Extreme(usd("4000"), usd("100000"), Side.AT));
    assertThat(pay.losesWithoutBound()).isFalse();
  }

  @Test
  void the_greatest_gain_may_be_just_below_a_level_without_being_reached() {
    PlanDiff diff =
        diff(
            monthly("commission", flat("0.10")),
            monthly(
                "commission",
                whole(RateTable.whole(number("0.12")).from(usd("100000"), number("0.05")))));
    PayDifference pay = pay(diff);
    // by hand: 12 % less 10 % of nearly 100,000; then 5 % less of each further unit
    assertThat(pay.greatestGain()).contains(new Extreme(usd("2000"), usd("100000"), Side.BELOW));
    assertThat(pay.greatestGain().orElseThrow())
        .hasToString("USD 2000.00 just below USD 100000.00");
    assertThat(pay.losesWithoutBound()).isTrue();
    assertThat(pay.crossings()).containsExactly(usd("100000"));
  }

  @Test
  void a_higher_limit_of_the_plan_pays_more_where_it_is_reached() {
    CommissionPlan present =
        planOf(fivePercent())
            .limit(PlanLimit.cap(SalesCalendar.months(), Input.constant(usd("10000"))))
            .build();
    CommissionPlan proposed =
        planOf(fivePercent())
            .limit(PlanLimit.cap(SalesCalendar.months(), Input.constant(usd("12000"))))
            .build();
    PlanDiff diff = diff(present, proposed);
    assertThat(only(diff).sentence())
        .isEqualTo("limit 1, most: USD 12000.00 instead of USD 10000.00.");
    // by hand: 10,000 is 5 % of 200,000, and 12,000 of 240,000
    assertThat(pay(diff).stretches())
        .containsExactly(
            new Stretch(Change.SAME, usd("0"), true, Optional.of(usd("200000")), true),
            above(Change.MORE, "200000"));
    assertThat(pay(diff).greatestGain()).contains(new Extreme(usd("2000"), usd("240000"), Side.AT));
    assertThat(diff.find(COMMISSION).orElseThrow().isNone()).isTrue();
    assertThat(diff.paysTheSame()).isFalse();
  }

  @Test
  void sellers_that_are_expected_gain_and_lose_by_what_they_sell() {
    ReviewTerms terms =
        ReviewTerms.of(SCENARIO).at(share("1/2"), 2).at(share("1"), 3).at(share("2"), 1).build();
    PlanDiff diff =
        PlanDiff.of(
            planOf(fivePercent()).build(),
            planOf(marginal("0.04", "100000", "0.07")).build(),
            terms);
    // by hand: 2 x 2,500 + 3 x 5,000 + 10,000 against 2 x 2,000 + 3 x 4,000 + 11,000
    assertThat(pay(diff).expected())
        .contains(new PayDifference.Expected(1, 5, 0, usd("30000"), usd("27000")));
    assertThat(pay(diff).expected().orElseThrow().difference()).isEqualTo(usd("-3000"));
    assertThat(pay(diff).expected().orElseThrow())
        .hasToString("USD 27000.00 instead of USD 30000.00: 1 gains, 5 lose, 0 the same");
  }

  @Test
  void a_component_that_is_added_or_removed_pays_nothing_by_the_other_plan() {
    Component taken =
        Component.builder("costs")
            .sign(Component.Sign.DEDUCTION)
            .calendar(SalesCalendar.months())
            .formula(flat("0.01"))
            .build();
    Component bonus =
        monthly(
            "bonus",
            Formula.bonus(
                RateTable.whole(usd("0")).from(number("1"), usd("500")).build(), ATTAINED));
    PlanDiff diff =
        diff(planOf(fivePercent(), bonus).build(), planOf(fivePercent(), taken).build());
    assertThat(diff.changes())
        .extracting(PlanChange::place, PlanChange::sentence)
        .containsExactly(
            tuple(
                "component bonus",
                "component bonus is removed; it was USD 0.00, USD 500.00 from 1 (whole) of 1, by own"
                    + " attainment of booked (period); by the calendar of months."),
            tuple(
                "component costs",
                "component costs is added: 1 % of own booked (period), by own booked (period); by"
                    + " the calendar of months."));
    assertThat(diff.find(ComponentId.of("costs")).orElseThrow().stretches())
        .containsExactly(at(Change.SAME, "0"), above(Change.LESS, "0"));
    assertThat(diff.find(ComponentId.of("bonus")).orElseThrow().stretches())
        .containsExactly(
            from(Change.SAME, "0", "100000"),
            new Stretch(Change.LESS, usd("100000"), true, Optional.empty(), false));
    assertThat(pay(diff).losesWithoutBound()).isTrue();
  }

  @Test
  void a_component_of_other_periods_is_not_compared() {
    Component quarterly = fivePercent().toBuilder().calendar(SalesCalendar.quarters()).build();
    PlanDiff diff = diff(fivePercent(), quarterly);
    assertThat(diff.notCompared())
        .containsExactly(
            new PlanDiff.NotCompared(
                COMMISSION,
                "its periods are the calendar of 3 months from JANUARY instead of the calendar of"
                    + " months"));
    assertThat(diff.find(COMMISSION)).isEmpty();
    // what was paid by the month is paid no more, and what is paid by the quarter was not
    assertThat(pay(diff).losesWithoutBound()).isTrue();
    assertThat(diff.whole(SalesCalendar.quarters()).orElseThrow().gainsWithoutBound()).isTrue();
    assertThat(diff.paysTheSame()).isFalse();
  }

  @Test
  void a_component_that_cannot_be_drawn_is_not_compared_and_the_whole_neither() {
    Component unknown = monthly("unknown", Formula.flatRate(share("0.01"), Measure.MARGIN));
    PlanDiff diff =
        diff(planOf(fivePercent()).build(), planOf(marginal("0.05", "1", "0.05"), unknown).build());
    assertThat(diff.notCompared())
        .extracting(PlanDiff.NotCompared::component)
        .containsExactly(ComponentId.of("unknown"));
    assertThat(diff.whole(SalesCalendar.months())).isEmpty();
    assertThat(diff.find(COMMISSION).orElseThrow().isNone()).isTrue();
    assertThat(diff.paysTheSame()).isFalse();
  }

  // -- what has no effect, or one that curves do not show

  @Test
  void a_tier_that_makes_no_difference_may_go_without_any_change_of_pay() {
    PlanDiff diff =
        diff(
            marginal(
                RateTable.marginal(number("0.08"))
                    .from(usd("100000"), number("0.08"))
                    .from(usd("200000"), number("0.10"))),
            marginal("0.08", "200000", "0.10"));
    assertThat(only(diff).sentence())
        .isEqualTo("component commission, table, tier from USD 100000.00 is removed; it was 8 %.");
    assertThat(diff.paysTheSame()).isTrue();
    assertThat(pay(diff).stretches())
        .containsExactly(new Stretch(Change.SAME, usd("0"), true, Optional.empty(), false));
  }

  @Test
  void another_id_and_version_are_no_change_and_names_and_days_no_change_of_pay() {
    CommissionPlan present = planOf(fivePercent()).build();
    CommissionPlan other =
        CommissionPlan.builder("other", USD)
            .name("plan")
            .from(LocalDate.of(2026, 1, 1))
            .version("2")
            .component(fivePercent())
            .build();
    assertThat(diff(present, other).changes()).isEmpty();
    assertThat(diff(present, other).paysTheSame()).isTrue();
    CommissionPlan next =
        other.toBuilder()
            .name("Closers")
            .from(LocalDate.of(2027, 1, 1))
            .accept(new AcceptedFinding("cliff", Optional.empty(), "as agreed"))
            .build();
    PlanDiff diff = diff(present, next);
    assertThat(diff.changes())
        .extracting(PlanChange::sentence)
        .containsExactly(
            "name: Closers instead of plan.",
            "in force: from 2027-01-01 instead of from 2026-01-01.",
            "accepted finding cliff is added: as agreed.");
    assertThat(diff.changes()).extracting(PlanChange::effect).containsOnly(Effect.NONE);
    assertThat(diff.paysTheSame()).isTrue();
  }

  @Test
  void what_a_return_takes_back_changes_pay_although_the_curves_are_the_same() {
    PlanDiff diff =
        diff(
            fivePercent(),
            fivePercent().toBuilder()
                .returns(ReturnPolicy.of(ReturnPolicy.Kind.REVERSE_PAID))
                .build());
    assertThat(only(diff).sentence())
        .isEqualTo(
            "component commission, returns: reverse paid, 100 % thereafter instead of remeasure,"
                + " 100 % thereafter.");
    assertThat(only(diff).effect()).isEqualTo(Effect.NOT_SHOWN);
    assertThat(pay(diff).isNone()).isTrue();
    assertThat(diff.paysTheSame()).isFalse();
  }

  @Test
  void a_gate_on_what_is_only_supposed_may_change_pay_where_the_curves_do_not_show_it() {
    Input margin = Input.of(Measure.MARGIN);
    ReviewTerms terms =
        ReviewTerms.of(
                PayoutScenario.of(Measure.BOOKED)
                    .quota(usd("100000"))
                    .fixed(margin, usd("20"))
                    .build())
            .build();
    PlanDiff diff =
        PlanDiff.of(
            planOf(fivePercent()).build(),
            planOf(fivePercent(Modifier.gate(margin, usd("10")))).build(),
            terms);
    assertThat(pay(diff).isNone()).isTrue();
    assertThat(only(diff).sentence())
        .isEqualTo(
            "component commission, gate is added: of own margin (period) at least USD 10.00,"
                + " otherwise nothing.");
    assertThat(only(diff).effect()).isEqualTo(Effect.NOT_SHOWN);
    assertThat(diff.paysTheSame()).isFalse();
  }

  @Test
  void rates_by_attainment_are_not_known_to_pay_the_same_without_a_quota() {
    ReviewTerms terms = ReviewTerms.of(PayoutScenario.of(Measure.BOOKED).build()).build();
    PlanDiff diff = PlanDiff.of(byAttainment("0.10"), byAttainment("0.12"), terms);
    assertThat(pay(diff).isNone()).isTrue(); // neither pays anything
    assertThat(only(diff).effect()).isEqualTo(Effect.NOT_SHOWN);
    assertThat(diff.paysTheSame()).isFalse();
    assertThat(only(diff(byAttainment("0.10"), byAttainment("0.12"))).effect())
        .isEqualTo(Effect.SHOWN);
  }

  private static CommissionPlan byAttainment(String rate) {
    return planOf(
            monthly(
                "commission",
                Formula.Rated.of(
                    RateTable.marginal(number("0.08")).from(number("1"), number(rate)).build(),
                    ATTAINED,
                    SOLD)))
        .build();
  }

  @Test
  void a_spiff_for_what_is_supposed_not_to_be_sold_may_change_pay_that_curves_do_not_show() {
    ReviewTerms terms =
        ReviewTerms.of(
                PayoutScenario.of(Measure.BOOKED)
                    .fixed(Input.of(Measure.BOOKED).where(UPGRADES), usd("0"))
                    .build())
            .build();
    PlanDiff diff = PlanDiff.of(planOf(spiff("50")).build(), planOf(spiff("60")).build(), terms);
    assertThat(pay(diff).isNone()).isTrue();
    assertThat(only(diff).sentence())
        .isEqualTo("component push, spiff, amount: USD 60.00 instead of USD 50.00.");
    assertThat(only(diff).effect()).isEqualTo(Effect.NOT_SHOWN);
    assertThat(diff.paysTheSame()).isFalse();
  }

  private static Component spiff(String each) {
    return monthly(
        "push", Formula.Spiff.perDeal(BigMoney.parse("USD " + each), Measure.BOOKED, UPGRADES));
  }

  // -- every part of a plan

  @Test
  void each_part_that_changes_alone_is_the_one_change() {
    Draw draw =
        Draw.builder()
            .id(DrawId.of("start"))
            .kind(Draw.Kind.RECOVERABLE)
            .method(Draw.Method.TOP_UP)
            .amount(Money.parse("USD 900"))
            .start(LocalDate.of(2026, 1, 1))
            .end(LocalDate.of(2026, 7, 1))
            .build();
    Component commission =
        monthly(
            "commission",
            Formula.Rated.of(
                RateTable.marginal(number("0.08")).from(usd("100000"), number("0.12")).build(),
                SOLD,
                SOLD),
            Modifier.gate(ATTAINED, number("0.5")),
            Modifier.multiplier(
                RateTable.points(RateTable.Point.of("0.5", "0.8"), RateTable.Point.of("1", "1.2")),
                ATTAINED),
            cap("20000"));
    CommissionPlan plan = planWith(commission, draw);
    List<CommissionPlan> others =
        ImmutableList.of(
            planWith(commission.toBuilder().name("New").build(), draw),
            planWith(commission.toBuilder().timing(Component.Timing.AT_END).build(), draw),
            planWith(commission.toBuilder().from(LocalDate.of(2026, 2, 1)).build(), draw),
            planWith(commission.toBuilder().payable(PayableRule.whenCollected()).build(), draw),
            planWith(changed(commission, 0, Modifier.gate(ATTAINED, number("0.6"))), draw),
            planWith(changed(commission, 0, Modifier.gate(ATTAINED_TO_DATE, number("0.5"))), draw),
            planWith(
                changed(
                    commission,
                    1,
                    Modifier.multiplier(
                        RateTable.points(
                            RateTable.Point.of("0.5", "0.8"), RateTable.Point.of("1", "1.3")),
                        ATTAINED)),
                draw),
            planWith(changed(commission, 2, cap("30000")), draw),
            planWith(commission, draw.withAmount(Money.parse("USD 800"))),
            planWith(commission, draw.withCeiling(Money.parse("USD 5000"))));
    assertThat(others)
        .extracting(other -> only(diff(plan, other)).sentence())
        .containsExactly(
            "component commission, name: New instead of commission.",
            "component commission, posted: at end instead of to date.",
            "component commission, in force: from 2026-02-01 instead of always.",
            "component commission, payable: when collected instead of at once.",
            "component commission, gate, at least: 0.6 instead of 0.5.",
            "component commission, gate, of: own attainment of booked (calendar of 3 months from"
                + " JANUARY to date) instead of own attainment of booked (period).",
            "component commission, multiplier, point 2, value: 130 % instead of 120 %.",
            "component commission, cap, amount: USD 30000.00 instead of USD 20000.00.",
            "draw start, amount: USD 800.00 instead of USD 900.00.",
            "draw start, ceiling is added: USD 5000.00.");
  }

  private static CommissionPlan planWith(Component component, Draw draw) {
    return planOf(component).payment(PaymentTerms.builder(USD).draws(draw).build()).build();
  }

  private static Component changed(Component component, int place, Modifier modifier) {
    Component.Builder builder =
        Component.builder(component.id().value())
            .calendar(component.calendar())
            .formula(component.formula());
    for (int i = 0; i < component.modifiers().size(); i++) {
      builder.modifier(i == place ? modifier : component.modifiers().get(i));
    }
    return builder.build();
  }

  @Test
  void another_order_of_modifiers_is_a_change() {
    Modifier twice = Modifier.multiplier(RateTable.flat(share("2")), ATTAINED);
    PlanDiff diff = diff(fivePercent(cap("5000"), twice), fivePercent(twice, cap("5000")));
    assertThat(only(diff).sentence())
        .isEqualTo("component commission, order: multiplier, cap instead of cap, multiplier.");
    // by hand: twice 5,000 at most, and now 5,000 at most, reached at 50,000
    assertThat(pay(diff).greatestLoss()).contains(new Extreme(usd("5000"), usd("100000"), Side.AT));
  }

  @Test
  void another_kind_of_table_or_formula_is_told_as_a_whole() {
    Component points =
        monthly(
            "commission",
            Formula.Rated.of(
                RateTable.points(RateTable.Point.of("0", "0.05"), RateTable.Point.of("1", "0.05")),
                ATTAINED,
                Input.constant(usd("100"))));
    assertThat(only(diff(fivePercent(), points)).sentence())
        .isEqualTo(
            "component commission, table: 5 % at 0, 5 % at 1 (straight between, hold beyond) of USD"
                + " 100.00, by own attainment of booked (period) instead of 5 % of own booked"
                + " (period), by own booked (period).");
    Component fixed =
        monthly("commission", new Formula.FixedAmount(Money.parse("USD 100").toBigMoney(), true));
    assertThat(diff(fivePercent(), fixed).changes())
        .extracting(PlanChange::place)
        .containsExactly("component commission, table", "component commission, fixed amount");
  }

  @Test
  void calendars_that_are_called_the_same_are_told_apart() {
    Component one = fivePercent().toBuilder().calendar(uneven(2)).build();
    Component other = fivePercent().toBuilder().calendar(uneven(3)).build();
    assertThat(only(diff(one, other)).sentence())
        .isEqualTo(
            "component commission, periods: uneven calendar from 2026-01-01 to 2026-06-01 (another"
                + " one) instead of uneven calendar from 2026-01-01 to 2026-06-01.");
  }

  private static SalesCalendar uneven(int month) {
    return SalesCalendar.uneven(
        List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, month, 1), LocalDate.of(2026, 6, 1)));
  }

  // -- what cannot be

  @Test
  void plans_in_different_currencies_are_refused() {
    CommissionPlan euros =
        CommissionPlan.builder("plan", CurrencyUnit.EUR)
            .from(LocalDate.of(2026, 1, 1))
            .component(fivePercent())
            .build();
    CommissionPlan dollars = planOf(fivePercent()).build();
    assertThatThrownBy(() -> diff(dollars, euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "plan diff: both must be in one currency, plan plan (version 1) was in USD and plan"
                + " plan (version 1) in EUR");
  }

  @Test
  void a_change_to_the_same_is_refused() {
    assertThatThrownBy(
            () ->
                new PlanChange(
                    Optional.empty(), "name", Optional.of("x"), Optional.of("x"), Effect.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan change at name: before and after must differ, both were x");
  }

  @Test
  void a_diff_survives_being_written_and_read() {
    PlanDiff diff = diff(fivePercent(), marginal("0.04", "100000", "0.07"));
    assertThat(Copies.throughBytes(diff)).isEqualTo(diff);
    assertThat(Copies.throughBytes(pay(diff).stretches())).isEqualTo(pay(diff).stretches());
  }
}
