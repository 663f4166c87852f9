package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** The refusals of the parts of a plan, each before there is a plan to name. */
class PlanPartsTest {

  private static Quantity quantity(String text) {
    return Quantity.parse(text);
  }

  private static RateTable.TiersBuilder whole() {
    return RateTable.whole(quantity("0.1"));
  }

  private static RateTable marginal() {
    return RateTable.marginal(quantity("0.1")).from(quantity("1"), quantity("2")).build();
  }

  private static RateTable.Points points(RateTable.Beyond beyond, String... levels) {
    return new RateTable.Points(
        Stream.of(levels)
            .map(level -> RateTable.Point.of(level, "1"))
            .collect(ImmutableList.toImmutableList()),
        beyond,
        Bound.Side.UPPER);
  }

  private static Arguments refused(ThrowingCallable made, String message) {
    return Arguments.of(made, message);
  }

  static Stream<Arguments> rateTables() {
    RateTable flat = RateTable.flat(Fraction.ONE);
    ImmutableList<Bound> ten = ImmutableList.of(Bound.of(quantity("10")));
    return Stream.of(
        refused(
            () ->
                whole()
                    .from(quantity("2"), quantity("0.2"))
                    .from(quantity("2"), quantity("0.3"))
                    .build(),
            "bounds must increase and be of one kind, 2 came after 2"),
        refused(
            () ->
                whole()
                    .from(quantity("2"), quantity("0.2"))
                    .from(quantity("USD 3"), quantity("0.3"))
                    .build(),
            "bounds must increase and be of one kind, USD 3.00 came after 2"),
        refused(
            () -> whole().from(quantity("2"), quantity("USD 2")).build(),
            "values must be of one kind, were 0.1 and USD 2.00"),
        refused(
            () -> new RateTable.Tiers(RateTable.Application.WHOLE, ten, ImmutableList.of()),
            "WHOLE with 1 bounds must have 2 values, had 0"),
        refused(
            () ->
                new RateTable.Tiers(
                    RateTable.Application.PROPORTIONAL, ImmutableList.of(), ImmutableList.of()),
            "PROPORTIONAL needs bounds above zero, were []"),
        refused(() -> points(RateTable.Beyond.HOLD), "points must not be empty"),
        refused(
            () -> points(RateTable.Beyond.HOLD, "2", "1"),
            "levels of points must not fall and be of one kind, 1 came after 2"),
        refused(
            () -> points(RateTable.Beyond.HOLD, "1", "1", "1"),
            "at most two points at one level, 1 had three"),
        refused(
            () -> points(RateTable.Beyond.EXTEND, "1"),
            "points that EXTEND need two levels at the end, were [Point[level=1, value=1]]"),
        refused(
            () -> new RateTable.Grid(ten, ImmutableList.of(flat)),
            "a grid of 1 bounds must have at least one bound and a row more, had 1"),
        refused(
            () ->
                new RateTable.Grid(ten, ImmutableList.of(flat, points(RateTable.Beyond.HOLD, "1"))),
            "rows must be applied alike, were WHOLE and POINTS"),
        refused(() -> RateTable.flat(quantity("-0.1")), "values must not be negative, was -0.1"),
        refused(
            () -> RateTable.points(RateTable.Point.of("0", "1"), RateTable.Point.of("1", "-1")),
            "values of points must not be negative, was -1"),
        refused(
            () ->
                new RateTable.Points(
                    ImmutableList.of(RateTable.Point.of("0", "1"), RateTable.Point.of("1", "0.5")),
                    RateTable.Beyond.EXTEND,
                    Bound.Side.UPPER),
            "points that EXTEND must not fall at the end, were [Point[level=0, value=1],"
                + " Point[level=1, value=0.5]]"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("rateTables")
  void a_rate_table_that_cannot_be_is_refused(ThrowingCallable made, String message) {
    assertRefused(made, "rate table: " + message);
  }

  @Test
  void a_rate_table_has_a_builder_for_each_application() {
    ImmutableList<Bound> ten = ImmutableList.of(Bound.of(quantity("10")));
    ImmutableList<Quantity> both = ImmutableList.of(quantity("0.1"), quantity("0.2"));
    assertThat(RateTable.marginal(quantity("0.1")).from(quantity("10"), quantity("0.2")).build())
        .isEqualTo(new RateTable.Tiers(RateTable.Application.MARGINAL, ten, both));
    assertThat(RateTable.whole(quantity("0.1")).from(quantity("10"), quantity("0.2")).build())
        .isEqualTo(new RateTable.Tiers(RateTable.Application.WHOLE, ten, both));
    assertThat(
            RateTable.proportional()
                .upTo(quantity("10"), quantity("USD 200"))
                .upTo(quantity("20"), quantity("USD 800"))
                .build())
        .isEqualTo(
            new RateTable.Tiers(
                RateTable.Application.PROPORTIONAL,
                ImmutableList.of(Bound.of(quantity("10")), Bound.of(quantity("20"))),
                ImmutableList.of(quantity("USD 200"), quantity("USD 800"))));
    assertThat(RateTable.points(RateTable.Point.of("1", "1")))
        .isEqualTo(points(RateTable.Beyond.HOLD, "1"));
  }

  @Test
  void twelve_months_are_a_year() {
    assertThat(new ReturnPolicy.Band(Period.ofMonths(12), Fraction.ONE))
        .isEqualTo(new ReturnPolicy.Band(Period.ofYears(1), Fraction.ONE));
    assertThat(new PayableRule.Instalment(Period.ofMonths(12), Fraction.ONE))
        .isEqualTo(new PayableRule.Instalment(Period.ofYears(1), Fraction.ONE));
  }

  @Test
  void an_override_of_what_is_left_is_on_top() {
    CreditRecipient.Manager second = CreditRecipient.manager(Structure.FUNCTION, 2);
    assertThat(CreditShare.remaining(second, Fraction.HALF))
        .isEqualTo(
            new CreditShare(
                second, Fraction.HALF, CreditShare.Kind.OVERLAY, CreditShare.Base.REMAINING));
  }

  @Test
  void a_filter_names_rules_and_types_in_any_order() {
    CreditFilter filter =
        CreditFilter.builder()
            .rules(CreditRuleId.of("owner"), CreditRuleId.of("manager"))
            .types("return", "booking")
            .build();
    assertThat(filter.rules()).extracting(CreditRuleId::value).containsExactly("manager", "owner");
    assertThat(filter.types()).containsExactly("booking", "return");
  }

  private static void assertRefused(ThrowingCallable made, String message) {
    assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Formula.Goal goal(String name, String weight) {
    return new Formula.Goal(
        name, Fraction.parse(weight), Input.of(Measure.UNITS), Optional.empty());
  }

  private static Formula goals(Formula.Goal... goals) {
    return new Formula.Goals(
        ImmutableList.copyOf(goals), Optional.empty(), Input.targetIncentive());
  }

  static Stream<Arguments> formulas() {
    BigMoney five = BigMoney.parse("USD 5");
    Input booked = Input.of(Measure.BOOKED);
    return Stream.of(
        refused(
            () ->
                new Formula.Rated(
                    RateTable.flat(Fraction.ONE), booked, Optional.of(booked), booked),
            "formula: a second input goes with a grid, was own booked (period) with "
                + RateTable.flat(Fraction.ONE)),
        refused(
            () -> new Formula.FixedAmount(BigMoney.parse("USD 0"), true),
            "fixed amount: amount must be above zero, was USD 0"),
        refused(
            () -> goals(goal("a", "0.5"), goal("a", "0.5")),
            "goals: names must differ, two were 'a'"),
        refused(
            () -> goals(goal("a", "0.5"), goal("b", "0.4")),
            "goals: weights must sum to 1, was 9/10 of [a, b]"),
        refused(() -> goal("a", "0"), "goal a: weight must be above zero, was 0"),
        refused(
            () ->
                new Formula.Goal(
                    "a",
                    Fraction.ONE,
                    Input.of(Measure.UNITS),
                    Optional.of(RateTable.flat(quantity("USD 1")))),
            "goal a: a curve's values must be plain numbers, was USD 1.00"),
        refused(
            () ->
                new Formula.Goal(
                    "a", Fraction.ONE, Input.of(Measure.UNITS), Optional.of(marginal())),
            "goal a: a curve must not be applied MARGINAL, was " + marginal()),
        refused(
            () ->
                new Formula.Goals(
                    ImmutableList.of(
                        new Formula.Goal(
                            "a", Fraction.ONE, Input.of(Measure.UNITS), Optional.empty())),
                    Optional.of(marginal()),
                    Input.targetIncentive()),
            "goals: a curve must not be applied MARGINAL, was " + marginal()),
        refused(
            () -> Formula.Spiff.perUnit(five, Measure.BOOKED, CreditFilter.all()),
            "spiff: measure must be in plain numbers to be paid per unit, was booked"),
        refused(
            () ->
                Formula.Spiff.perDeal(BigMoney.parse("USD -1"), Measure.BOOKED, CreditFilter.all()),
            "spiff: each must be above zero, was USD -1"),
        refused(
            () ->
                new Formula.Spiff(
                    five,
                    Measure.BOOKED,
                    Formula.Spiff.Per.DEAL,
                    CreditFilter.all(),
                    Optional.of(Fraction.ZERO),
                    Optional.empty()),
            "spiff: mostTimes must be above zero, was 0"),
        refused(
            () ->
                new Formula.Spiff(
                    five,
                    Measure.BOOKED,
                    Formula.Spiff.Per.DEAL,
                    CreditFilter.all(),
                    Optional.empty(),
                    Optional.of(BigMoney.parse("USD 0"))),
            "spiff: mostAmount must be above zero, was USD 0"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("formulas")
  void a_formula_that_cannot_be_is_refused(ThrowingCallable made, String message) {
    assertRefused(made, message);
  }

  static Stream<Arguments> others() {
    Input units = Input.of(Measure.UNITS);
    ReturnPolicy.Band month = new ReturnPolicy.Band(Period.ofMonths(1), Fraction.ONE);
    ReturnPolicy.Band days = new ReturnPolicy.Band(Period.ofDays(90), Fraction.ONE);
    PayableRule.Instalment half = new PayableRule.Instalment(Period.ZERO, Fraction.HALF);
    return Stream.of(
        refused(
            () -> Modifier.multiplier(marginal(), units),
            "multiplier: factors must be of one dimension and not MARGINAL, were " + marginal()),
        refused(
            () -> Modifier.multiplier(RateTable.flat(quantity("USD 1")), units),
            "multiplier: factors must be numbers, was USD 1.00"),
        refused(
            () -> new Modifier.Cap(units, Modifier.Level.DEAL, Modifier.Excess.DEFERRED),
            "cap per deal: excess must be LOST, was DEFERRED"),
        refused(
            () ->
                new PlanLimit(
                    SalesCalendar.months(),
                    Optional.empty(),
                    Optional.empty(),
                    Modifier.Excess.LOST),
            "plan limit: must have a least or a most amount"),
        refused(
            () -> Input.attainment(Measure.BOOKED, Span.deal()),
            "attainment of booked: span must be a period, was deal"),
        refused(
            () ->
                Input.attainment(Measure.BOOKED, Span.componentPeriod())
                    .where(
                        CreditFilter.builder().kinds(EnumSet.of(CreditShare.Kind.OVERLAY)).build()),
            "attainment of booked: filter must be by product line, territory and direct credit"
                + " alone, as quotas are, was credit on top"),
        refused(
            () -> Input.attainment(Measure.BOOKED, Span.componentPeriod()).by(Whose.everyone()),
            "attainment of booked: everyone's must be of a product line or territory, was"
                + " everyone's booked (period)"),
        refused(
            () -> Input.ratio(Input.of(Measure.MARGIN, Span.deal()), Input.of(Measure.BOOKED)),
            "ratio of own margin (deal) to own booked (period): both must be of a deal, or both of"
                + " a period"),
        refused(
            () -> new Input.Scaled(Input.constant(quantity("2")), Fraction.ONE),
            "multiple: must not be of a constant or a multiple, was of 2"),
        refused(
            () -> Input.of(Measure.BOOKED, Span.deal()).by(Whose.unit(TeamId.of("closers"))),
            "input of booked: whose must be own for a deal, was team closers"),
        refused(
            () -> CreditFilter.builder().types("", "booking").build(),
            "credit filter: type must be text without outer spaces, was ''"),
        refused(
            () -> new Rounding(Rounding.Place.DEAL, RoundingMode.UNNECESSARY),
            "rounding: mode must round, was UNNECESSARY"),
        refused(
            () ->
                new ReturnPolicy(
                    ReturnPolicy.Kind.REMEASURE, ImmutableList.of(), Fraction.of(3, 2)),
            "return policy: share thereafter must lie between 0 and 1, was 3/2"),
        refused(
            () ->
                new ReturnPolicy(
                    ReturnPolicy.Kind.REMEASURE, ImmutableList.of(month, days), Fraction.ZERO),
            "return policy: ages must increase and be all in months or all in days, P90D came"
                + " after P1M"),
        refused(
            () -> new ReturnPolicy.Band(Period.ZERO, Fraction.ONE),
            "clawback band: age must be above zero, in whole months or whole days, was P0D"),
        refused(
            () -> new ReturnPolicy.Band(Period.of(0, 1, 3), Fraction.ONE),
            "clawback band: age must be above zero, in whole months or whole days, was P1M3D"),
        refused(
            () -> new ReturnPolicy.Band(Period.ofDays(5), Fraction.of(-1, 2)),
            "clawback band within P5D: share must lie between 0 and 1, was -1/2"),
        refused(
            () -> PayableRule.instalments(ImmutableList.of()),
            "payable rule: instalments go with INSTALMENTS, had [] with INSTALMENTS"),
        refused(
            () -> PayableRule.instalments(ImmutableList.of(half, half)),
            "payable rule: instalments must come one after another, all in months or all in days,"
                + " P0D came after P0D"),
        refused(
            () -> PayableRule.instalments(ImmutableList.of(half)),
            "payable rule: shares of instalments must sum to 1, was 1/2"),
        refused(
            () -> new PayableRule.Instalment(Period.ofDays(-1), Fraction.ONE),
            "instalment: time must be zero or more, in whole months or whole days, was P-1D"),
        refused(
            () -> new PayableRule.Instalment(Period.ofDays(1), Fraction.ZERO),
            "instalment after P1D: share must be above 0 and at most 1, was 0"),
        refused(
            () -> new TargetIncentive(BigMoney.parse("USD 0"), SalesCalendar.years(Month.JANUARY)),
            "target incentive: amount must be above zero, was USD 0"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("others")
  void a_part_that_cannot_be_is_refused(ThrowingCallable made, String message) {
    assertRefused(made, message);
  }
}
