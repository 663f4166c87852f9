package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.organization;
import static org.salesprocess.metrics.incentive.Selling.usd;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Copies;

class ImprovementRankingTest {

  private static Improvement improvement(String seller, String now, String before) {
    return new Improvement(
        SellerId.of(seller), Optional.of(usd(now)), Optional.of(before).map(Selling::usd));
  }

  @Test
  void the_greatest_improvement_relative_to_the_own_past_comes_first() {
    // by hand: +1/10, +1/2, -1/2
    ImprovementRanking ranking =
        ImprovementRanking.of(
            List.of(
                improvement("big", "1100", "1000"),
                improvement("small", "30", "20"),
                improvement("less", "10", "20")));
    assertThat(ranking.ranked())
        .extracting(each -> each.seller().value())
        .containsExactly("small", "big", "less");
    assertThat(ranking.improved()).hasSize(2);
    assertThat(ranking.ranked().get(0).relative()).contains(Fraction.HALF);
    assertThat(ranking.ranked().get(0)).hasToString("small: USD 30.00 against USD 20.00 (50.0 %)");
    assertThat(Copies.throughBytes(ranking)).isEqualTo(ranking);
  }

  @Test
  void equals_share_a_place() {
    ImprovementRanking ranking =
        ImprovementRanking.of(
            List.of(
                improvement("c", "30", "30"),
                improvement("b", "60", "40"),
                improvement("a", "30", "20")));
    assertThat(ranking.placeOf(SellerId.of("a"))).contains(1);
    assertThat(ranking.placeOf(SellerId.of("b"))).contains(1);
    assertThat(ranking.placeOf(SellerId.of("c"))).contains(3);
  }

  @Test
  void those_without_a_past_stand_apart() {
    Improvement fresh =
        new Improvement(SellerId.of("fresh"), Optional.of(usd("10")), Optional.empty());
    Improvement fromNothing = improvement("nothing", "10", "0");
    ImprovementRanking ranking =
        ImprovementRanking.of(List.of(fromNothing, fresh, improvement("old", "10", "5")));
    assertThat(ranking.apart()).containsExactly(fresh, fromNothing);
    assertThat(ranking.placeOf(SellerId.of("fresh"))).isEmpty();
    assertThat(fresh).hasToString("fresh: USD 10.00 against no past");
  }

  @Test
  void a_seller_is_ranked_once() {
    assertThatThrownBy(
            () ->
                ImprovementRanking.of(
                    List.of(improvement("a", "1", "1"), improvement("a", "2", "1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ranking of improvement: seller must be given once, was twice a");
  }

  @Test
  void what_is_achieved_is_compared_with_the_period_before() {
    PayCalculation pay = new Payroll(ANA, BEN).by(Payroll.flat("0.08"));
    PayFacts facts =
        new Payroll(ANA, BEN)
            .sold(ANA, "a1", "01-10", "100")
            .sold(ANA, "a2", "02-10", "150")
            .sold(BEN, "b1", "02-10", "150")
            .facts();
    Achievements achievements =
        Achievements.builder()
            .scopes(
                CreditScopes.of(organization(), ProductCatalog.of(List.of(), List.of()), List.of()))
            .calendar(SalesCalendar.months())
            .credits(pay.credit(facts.transactions().facts()).credits())
            .build();
    ImprovementRanking ranking =
        ImprovementRanking.of(
            achievements,
            Measurement.of(Measure.BOOKED, USD),
            Baseline.PREVIOUS_PERIOD,
            month(2),
            List.of(BEN, ANA));
    assertThat(ranking.ranked())
        .containsExactly(new Improvement(ANA, Optional.of(usd("150")), Optional.of(usd("100"))));
    // ben was there in January, and sold nothing
    assertThat(ranking.apart())
        .containsExactly(new Improvement(BEN, Optional.of(usd("150")), Optional.of(usd("0"))));
  }

  @Test
  void attainments_are_compared_by_the_share_of_the_quota() {
    ImprovementRanking ranking =
        ImprovementRanking.ofAttainments(
            List.of(attainment(2, "90", "100"), withoutQuota()),
            List.of(attainment(1, "50", "200")));
    assertThat(ranking.ranked())
        .containsExactly(
            new Improvement(
                ANA,
                Optional.of(Quantity.of(Fraction.of(9, 10))),
                Optional.of(Quantity.of(Fraction.of(1, 4)))));
    assertThat(ranking.apart())
        .containsExactly(new Improvement(BEN, Optional.empty(), Optional.empty()));
  }

  private static Attainment withoutQuota() {
    return new Attainment(
        QuotaScope.of(BEN),
        Measure.BOOKED,
        Optional.empty(),
        month(2),
        Optional.of(usd("5")),
        Optional.empty());
  }

  private static Attainment attainment(int month, String achieved, String target) {
    PayAgreements agreements =
        new Payroll(ANA).quota(ANA, month(month), target).by(Payroll.flat("0.08")).agreements();
    return new Attainment(
        QuotaScope.of(ANA),
        Measure.BOOKED,
        Optional.empty(),
        month(month),
        Optional.of(usd(achieved)),
        agreements.quota(QuotaScope.of(ANA), Measure.BOOKED, Optional.empty(), month(month)));
  }
}
