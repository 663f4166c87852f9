package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.RULE;
import static org.salesprocess.metrics.incentive.Selling.TEAM;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableSortedSet;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;

/** What plans and quotas name must be there. */
class KnownIdsTest {

  private static final Input.Measured BOOKED = Input.of(Measure.BOOKED);
  private static final Formula TEN_PERCENT = Formula.flatRate(Fraction.of(1, 10), Measure.BOOKED);

  private static PayCalculation.Builder pay(CommissionPlan plan) {
    IncentiveProgram program =
        IncentiveProgram.builder(USD, ZoneOffset.UTC)
            .payCalendar(SalesCalendar.months())
            .crediting(
                CreditingRules.of(
                    List.of(
                        CreditRule.builder()
                            .id(RULE)
                            .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE))
                            .build())))
            .plan(plan)
            .build();
    return PayCalculation.builder(program, Selling.organization())
        .catalog(Selling.CATALOG)
        .territories(Selling.TERRITORIES);
  }

  private static CommissionPlan gated(Input input) {
    return plan(monthly().formula(TEN_PERCENT).modifier(Modifier.gate(input, usd("1"))).build());
  }

  private static CommissionPlan where(CreditFilter filter) {
    return gated(BOOKED.where(filter));
  }

  private static CreditFilter.Builder filter() {
    return CreditFilter.builder();
  }

  static Stream<Arguments> unknown() {
    String pay = "component pay: input ";
    return Stream.of(
        Arguments.of(
            gated(BOOKED.by(Whose.unit(TeamId.of("closer")))),
            pay + "team closer booked (period): team must be known, was closer"),
        Arguments.of(
            gated(BOOKED.by(Whose.department(DepartmentId.of("sales")))),
            pay + "department sales booked (period): department must be known, was sales"),
        Arguments.of(
            gated(BOOKED.by(Whose.teamOf(Structure.TERRITORY))),
            pay + "team by TERRITORY booked (period): structure must have a team, was TERRITORY"),
        Arguments.of(
            where(filter().rules(ImmutableSortedSet.of(CreditRuleId.of("ownr"))).build()),
            pay + "own booked (period, rule ownr): credit rule must be known, was ownr"),
        Arguments.of(
            where(filter().product(ProductId.of("ook")).build()),
            pay + "own booked (period, product ook): product must be known, was ook"),
        Arguments.of(
            where(filter().productLine(ProductLineId.of("typo")).build()),
            pay + "own booked (period, product line typo): product line must be known, was typo"),
        Arguments.of(
            where(filter().territory(TerritoryId.of("nowhere")).build()),
            pay + "own booked (period, territory nowhere): territory must be known, was nowhere"),
        Arguments.of(
            plan(
                monthly()
                    .formula(TEN_PERCENT)
                    .modifier(
                        Modifier.gate(
                            Input.ratio(BOOKED, BOOKED.by(Whose.unit(TeamId.of("closer")))),
                            number("1")))
                    .build()),
            pay
                + "ratio of own booked (period) to team closer booked (period): team must be known,"
                + " was closer"),
        Arguments.of(
            plan(
                monthly()
                    .formula(
                        Formula.Spiff.perDeal(
                            BigMoney.parse("USD 5"),
                            Measure.BOOKED,
                            filter().productLine(ProductLineId.of("typo")).build()))
                    .build()),
            "component pay: spiff: product line must be known, was typo"),
        Arguments.of(
            planBuilder(monthly().formula(TEN_PERCENT).build())
                .limit(
                    PlanLimit.cap(
                        SalesCalendar.months(), BOOKED.by(Whose.unit(TeamId.of("closer")))))
                .build(),
            "limit: input team closer booked (period): team must be known, was closer"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unknown")
  void a_plan_that_names_what_is_unknown_is_refused(CommissionPlan plan, String message) {
    assertThatThrownBy(() -> pay(plan).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan plan: " + message);
  }

  @Test
  void a_quota_on_what_is_unknown_is_refused() {
    QuotaScope nowhere = QuotaScope.builder().territory(TerritoryId.of("nowhere")).build();
    PayCalculation.Builder pay = pay(where(CreditFilter.all())).quotas(quota(nowhere));
    assertThatThrownBy(pay::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota plan quotas: quota q: territory must be known, was nowhere");
  }

  private static QuotaPlan quota(QuotaScope scope) {
    return QuotaPlan.builder()
        .id(QuotaPlanId.of("quotas"))
        .calendar(SalesCalendar.months())
        .split(QuotaSplit.equal())
        .quota(
            Quota.builder()
                .id(QuotaId.of("q"))
                .scope(scope)
                .measure(Measure.BOOKED)
                .period(Selling.JANUARY)
                .target(usd("100"))
                .build())
        .build();
  }

  @Test
  void what_is_known_may_be_named() {
    CreditFilter filter =
        filter()
            .rules(ImmutableSortedSet.of(RULE))
            .product(ProductId.of("oak"))
            .productLine(ProductLineId.of("kitchens"))
            .territory(TerritoryId.of("town"))
            .build();
    CommissionPlan plan =
        plan(
            monthly()
                .formula(TEN_PERCENT)
                .modifier(Modifier.gate(BOOKED.where(filter).by(Whose.unit(TEAM)), usd("1")))
                .modifier(
                    Modifier.gate(
                        Input.attainment(Measure.BOOKED, Span.componentPeriod())
                            .by(Whose.department(DepartmentId.of("marketing"))),
                        number("1")))
                .build());
    QuotaScope kitchens = QuotaScope.builder().productLine(ProductLineId.of("kitchens")).build();
    assertThat(pay(plan).quotas(quota(kitchens)).build().program().plans()).containsExactly(plan);
  }
}
