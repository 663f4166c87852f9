package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.JANUARY;
import static org.salesprocess.metrics.incentive.Selling.TEAM;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.booking;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.number;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaScope;

/** Whose credits and which of them an input counts. */
class InputPeopleTest {

  private static final Input.Measured BOOKED = Input.of(Measure.BOOKED);
  private static final Input.Attained ATTAINED =
      Input.attainment(Measure.BOOKED, Span.componentPeriod());
  private static final DepartmentId MARKETING = DepartmentId.of("marketing");
  private static final QuotaScope KITCHENS =
      QuotaScope.builder().productLine(ProductLineId.of("kitchens")).build();
  private static final CreditFilter OF_KITCHENS =
      CreditFilter.builder().productLine(ProductLineId.of("kitchens")).build();

  /** Pays a dollar for each of what an input comes to. */
  private static CommissionPlan reading(Input input) {
    boolean isMoney = input.kind(USD).isPresent();
    return plan(
        monthly()
            .formula(
                Formula.Rated.of(
                    RateTable.flat(isMoney ? number("1") : usd("1")),
                    Input.constant(number("0")),
                    input))
            .build());
  }

  /** Ana sold 100 of oak in the town and 40 elsewhere, ben 30 of oak for marketing. */
  private static Selling selling() {
    return new Selling()
        .add(
            ANA,
            Fraction.ONE,
            booking("a", "01-10")
                .product(ProductId.of("oak"))
                .territory(TerritoryId.of("town"))
                .value(Measure.BOOKED, usd("100")))
        .sold("b", "01-11", "40")
        .add(
            BEN,
            Fraction.ONE,
            booking("c", "01-12")
                .product(ProductId.of("oak"))
                .department(MARKETING)
                .value(Measure.BOOKED, usd("30")));
  }

  private static Selling withOnTop() {
    return selling()
        .add(
            ANA,
            Fraction.ONE,
            CreditShare.Kind.OVERLAY,
            booking("c", "01-12").value(Measure.BOOKED, usd("50")));
  }

  @Test
  void a_filter_reads_the_product_line_and_the_territory_and_what_is_below() {
    CreditFilter country = CreditFilter.builder().territory(TerritoryId.of("country")).build();
    assertThat(selling().total(JANUARY, reading(BOOKED.where(OF_KITCHENS))))
        .isEqualTo(money("100"));
    assertThat(selling().total(JANUARY, reading(BOOKED.where(country)))).isEqualTo(money("100"));
    CreditFilter oak = CreditFilter.builder().product(ProductId.of("oak")).build();
    assertThat(selling().total(JANUARY, reading(BOOKED.by(Whose.unit(TEAM)).where(oak))))
        .isEqualTo(money("130"));
  }

  @Test
  void everyone_and_a_department_are_counted_by_direct_credit() {
    // by hand: 100 + 40 + 30 without the 50 on top; marketing has ben's 30
    assertThat(withOnTop().total(JANUARY, reading(BOOKED.by(Whose.everyone()))))
        .isEqualTo(money("170"));
    assertThat(withOnTop().total(JANUARY, reading(BOOKED.by(Whose.department(MARKETING)))))
        .isEqualTo(money("30"));
  }

  @Test
  void a_quota_of_a_department_or_of_everyone_in_a_product_line_can_be_paid_on() {
    // by hand: 30 of 60 for marketing; 130 of 200 of kitchens, whoever sold them
    Selling selling =
        withOnTop()
            .quota(QuotaScope.of(MARKETING), Measure.BOOKED, JANUARY, usd("60"))
            .quota(KITCHENS, Measure.BOOKED, JANUARY, usd("200"));
    assertThat(selling.total(JANUARY, reading(ATTAINED.by(Whose.department(MARKETING)))))
        .isEqualTo(money("0.50"));
    assertThat(selling.total(JANUARY, reading(ATTAINED.where(OF_KITCHENS).by(Whose.everyone()))))
        .isEqualTo(money("0.65"));
  }

  @Test
  void the_quota_of_a_seller_in_a_product_line_is_another_one() {
    // by hand: 140 of 280; in kitchens 100 of 400
    Selling selling =
        selling()
            .quota(QuotaScope.of(ANA), Measure.BOOKED, JANUARY, usd("280"))
            .quota(KITCHENS.withSeller(ANA), Measure.BOOKED, JANUARY, usd("400"));
    assertThat(selling.total(JANUARY, reading(ATTAINED))).isEqualTo(money("0.50"));
    assertThat(selling.total(JANUARY, reading(ATTAINED.where(OF_KITCHENS))))
        .isEqualTo(money("0.25"));
  }

  @Test
  void credit_on_top_counts_for_an_attainment_unless_the_quota_is_on_direct_credit() {
    // by hand: 190 of 200 with the 50 on top; 140 of 280 without
    Selling selling =
        withOnTop()
            .quota(QuotaScope.of(ANA), Measure.BOOKED, JANUARY, usd("200"))
            .quota(QuotaScope.of(ANA).withDirectOnly(true), Measure.BOOKED, JANUARY, usd("280"));
    assertThat(selling.total(JANUARY, reading(ATTAINED))).isEqualTo(money("0.95"));
    assertThat(selling.total(JANUARY, reading(ATTAINED.where(CreditFilter.direct()))))
        .isEqualTo(money("0.50"));
    assertThat(new Selling().unmeasured(reading(ATTAINED.where(CreditFilter.direct()))))
        .containsExactly(
            "own attainment of booked (period, direct credit): there is no quota on booked of"
                + " seller ana, direct credit in 2026-01-01/2026-02-01");
  }

  @Test
  void tiers_on_an_attainment_of_direct_credit_are_filled_by_it_alone() {
    // by hand: 140 direct of a quota of 70: 70 at 10 % and 70 at 20 %; the 50 on top come after
    // them at the tier that is reached, 20 %: 7 + 14 + 10
    RateTable tiers = RateTable.marginal(number("0.1")).from(number("1"), number("0.2")).build();
    CommissionPlan plan =
        plan(
            monthly()
                .formula(Formula.Rated.of(tiers, ATTAINED.where(CreditFilter.direct()), BOOKED))
                .build());
    assertThat(
            withOnTop()
                .quota(QuotaScope.of(ANA).withDirectOnly(true), Measure.BOOKED, JANUARY, usd("70"))
                .total(JANUARY, plan))
        .isEqualTo(money("31"));
  }

  @Test
  void an_improvement_may_be_anybodys_and_of_chosen_credit() {
    // by hand: in kitchens ana 100 and ben 30; in February ana 150 and ben 60
    Selling selling =
        selling()
            .until("03-01")
            .add(ANA, Fraction.ONE, oak("d", "150"))
            .add(BEN, Fraction.ONE, oak("e", "60"));
    Input.Improved own =
        new Input.Improved(BOOKED.where(OF_KITCHENS), Baseline.PREVIOUS_PERIOD, false);
    Input.Improved everyones =
        new Input.Improved(
            BOOKED.where(OF_KITCHENS).by(Whose.everyone()), Baseline.PREVIOUS_PERIOD, false);
    assertThat(selling.total(month(2), reading(own))).isEqualTo(money("50"));
    assertThat(selling.total(month(2), reading(everyones))).isEqualTo(money("80"));
    assertThat(selling.total(month(2), reading(own.relatively()))).isEqualTo(money("0.50"));
  }

  private static Transaction.Builder oak(String deal, String amount) {
    return booking(deal, "02-10").product(ProductId.of("oak")).value(Measure.BOOKED, usd(amount));
  }

  /*
   * By hand: ana sold 1,000 in January, of which 400 came back in February. By ana's plan January
   * is measured again, 600; by ben's it stays, and February is 400 less. Both are asked of one team
   * and in one calculation, in the order of their names.
   */
  @Test
  void what_a_team_sold_is_measured_for_each_seller_by_the_policy_of_the_own_plan() {
    IncentiveProgram program =
        Paying.program(
                ofTeam("plan", ReturnPolicy.Kind.REMEASURE),
                ofTeam("other", ReturnPolicy.Kind.CURRENT_RATE))
            .assignment(PlanAssignment.since(FIRST, BEN, PlanId.of("other")))
            .build();
    Transaction sale = booking("a", "01-10").owner(ANA).value(Measure.BOOKED, usd("1000")).build();
    Transaction back =
        Selling.back("a", "02-10").owner(ANA).value(Measure.BOOKED, usd("400")).build();

    OpenPayPeriod february =
        PayCalculation.builder(program, Selling.organization())
            .build()
            .open(
                Ledger.empty(USD), PayFacts.of(List.of(sale, back)), month(2), Paying.at("03-05"));

    assertThat(earned(february, ANA)).containsExactly(money("600"));
    assertThat(earned(february, BEN)).containsExactly(money("1000"), money("-400"));
  }

  private static CommissionPlan ofTeam(String id, ReturnPolicy.Kind returns) {
    return CommissionPlan.builder(id, USD)
        .from(FIRST)
        .component(
            monthly()
                .formula(
                    Formula.Rated.of(
                        RateTable.flat(number("1")),
                        Input.constant(number("0")),
                        BOOKED.by(Whose.teamOf(Structure.FUNCTION))))
                .returns(ReturnPolicy.of(returns))
                .build())
        .build();
  }

  private static ImmutableList<Money> earned(OpenPayPeriod open, SellerId seller) {
    return open.statement(seller).orElseThrow().lines(StatementLine.State.EARNED).stream()
        .map(StatementLine::amount)
        .collect(ImmutableList.toImmutableList());
  }
}
