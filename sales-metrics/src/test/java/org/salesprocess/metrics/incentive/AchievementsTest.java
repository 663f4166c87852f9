package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.QuotaCases.ANA;
import static org.salesprocess.metrics.incentive.QuotaCases.QUARTER;
import static org.salesprocess.metrics.incentive.QuotaCases.YEAR;
import static org.salesprocess.metrics.incentive.QuotaCases.direct;
import static org.salesprocess.metrics.incentive.QuotaCases.period;
import static org.salesprocess.metrics.incentive.QuotaCases.quantity;
import static org.salesprocess.metrics.incentive.QuotaCases.sold;

import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class AchievementsTest {
  private static final QuotaScope OF_ANA = QuotaScope.of(ANA);
  private static final TeamId NORTH = TeamId.of("north");
  private static final Measurement BOOKED = Measurement.of(Measure.BOOKED, CurrencyUnit.USD);
  private static final SalesPeriod SECOND = period("2026-04-01", "2026-07-01");

  private static Credit sale(String id, String day, String amount) {
    return direct(sold(id, day, amount).build(), ANA, Fraction.ONE);
  }

  /** Ana sold for 40 in the first quarter of 2025, 100 in that of 2026 and 130 in the next. */
  private static Achievements.Builder achievements(Seller ana) {
    SalesOrganization organization =
        SalesOrganization.builder()
            .seller(ana)
            .team(Team.builder().id(NORTH).name("North").build())
            .membership(Membership.since(LocalDate.of(2020, 1, 1), ANA, NORTH))
            .build();
    return Achievements.builder()
        .scopes(CreditScopes.of(organization, ProductCatalog.of(List.of(), List.of()), List.of()))
        .calendar(SalesCalendar.quarters())
        .credits(
            List.of(
                sale("t4", "2026-04-01", "USD 130"),
                sale("t1", "2025-02-01", "USD 40"),
                sale("t2", "2026-01-01", "USD 30"),
                sale("t3", "2026-03-31", "USD 70")));
  }

  private static Seller.Builder ana() {
    return Seller.builder().id(ANA).name("Ana");
  }

  @Test
  void what_is_credited_on_days_of_the_period_counts() {
    Achievements achievements = achievements(ana().build()).build();
    assertThat(achievements.of(OF_ANA, BOOKED, QUARTER).value()).contains(quantity("USD 100"));
    assertThat(achievements.of(OF_ANA, BOOKED, SECOND).value()).contains(quantity("USD 130"));
    assertThat(achievements.of(QuotaScope.of(NORTH), BOOKED, YEAR).value())
        .contains(quantity("USD 230"));
    assertThat(achievements.of(OF_ANA, BOOKED, period("2024-01-01", "2025-01-01")).value())
        .contains(quantity("USD 0"));
  }

  @Test
  void an_improvement_is_on_the_period_before_or_the_same_a_year_ago() {
    Achievements achievements = achievements(ana().build()).build();
    assertThat(achievements.improvement(OF_ANA, BOOKED, Baseline.PREVIOUS_PERIOD, SECOND))
        .contains(quantity("USD 30"));
    assertThat(achievements.improvement(OF_ANA, BOOKED, Baseline.SAME_PERIOD_LAST_YEAR, QUARTER))
        .contains(quantity("USD 60"));
    assertThat(
            achievements.improvement(
                QuotaScope.of(NORTH),
                BOOKED,
                Baseline.PREVIOUS_PERIOD,
                period("2026-07-01", "2026-10-01")))
        .contains(quantity("USD -130"));
  }

  @Test
  void a_seller_has_a_past_only_where_employed_on_all_of_its_days() {
    assertThat(improvementOf(ana().hiredOn(LocalDate.of(2026, 1, 1)).build())).isPresent();
    assertThat(improvementOf(ana().hiredOn(LocalDate.of(2026, 1, 2)).build())).isEmpty();
    assertThat(improvementOf(ana().leftOn(LocalDate.of(2026, 4, 1)).build())).isPresent();
    assertThat(improvementOf(ana().leftOn(LocalDate.of(2026, 3, 31)).build())).isEmpty();
    assertThat(
            achievements(ana().build())
                .build()
                .improvement(
                    QuotaScope.of(SellerId.of("nobody")), BOOKED, Baseline.PREVIOUS_PERIOD, SECOND))
        .isEmpty();
  }

  private static Optional<Quantity> improvementOf(Seller ana) {
    return achievements(ana).build().improvement(OF_ANA, BOOKED, Baseline.PREVIOUS_PERIOD, SECOND);
  }

  @Test
  void there_is_no_past_before_credits_were_recorded() {
    Achievements.Builder achievements = achievements(ana().build());
    QuotaScope north = QuotaScope.of(NORTH);
    assertThat(
            achievements
                .recordedFrom(LocalDate.of(2026, 1, 1))
                .build()
                .improvement(north, BOOKED, Baseline.PREVIOUS_PERIOD, SECOND))
        .isPresent();
    assertThat(
            achievements
                .recordedFrom(LocalDate.of(2026, 1, 2))
                .build()
                .improvement(north, BOOKED, Baseline.PREVIOUS_PERIOD, SECOND))
        .isEmpty();
  }

  @Test
  void a_return_counts_where_the_policy_says() {
    // by hand: of the 130 of April 50 came back in July
    Credit back =
        direct(
            sold("r4", "2026-07-10", "USD 50").reverses(TransactionId.of("t4")).build(),
            ANA,
            Fraction.ONE);
    SalesPeriod third = period("2026-07-01", "2026-10-01");
    Achievements.Builder achievements =
        achievements(ana().build()).credits(List.of(sale("t4", "2026-04-01", "USD 130"), back));
    assertThat(achievements.build().of(OF_ANA, BOOKED, SECOND).value())
        .contains(quantity("USD 80"));
    assertThat(achievements.build().of(OF_ANA, BOOKED, third).value()).contains(quantity("USD 0"));
    achievements.returns(ReturnPolicy.of(ReturnPolicy.Kind.CURRENT_RATE));
    assertThat(achievements.build().of(OF_ANA, BOOKED, SECOND).value())
        .contains(quantity("USD 130"));
    assertThat(achievements.build().of(OF_ANA, BOOKED, third).value())
        .contains(quantity("USD -50"));
    assertThat(achievements.credits(List.of(back)).build().of(OF_ANA, BOOKED, third).value())
        .contains(quantity("USD 0"));
  }

  @Test
  void what_is_expected_stays_apart_with_what_is_expected_back() {
    // by hand: 130 happened; 70 more are expected, and 20 of the 130 to come back
    Credit more =
        direct(sold("t5", "2026-05-01", "USD 70").expected(true).build(), ANA, Fraction.ONE);
    Credit back =
        direct(
            sold("r4", "2026-07-10", "USD 20")
                .reverses(TransactionId.of("t4"))
                .expected(true)
                .build(),
            ANA,
            Fraction.ONE);
    Achievement achieved =
        achievements(ana().build())
            .credits(List.of(sale("t4", "2026-04-01", "USD 130"), more, back))
            .build()
            .of(OF_ANA, BOOKED, SECOND);
    assertThat(achieved.value()).contains(quantity("USD 130"));
    assertThat(achieved.expected().total()).isEqualTo(quantity("USD 50"));
    assertThat(achieved.valueWithExpected()).contains(quantity("USD 180"));
  }

  @Test
  void a_plan_that_rounds_each_level_of_a_hierarchy_rounds_every_credit() {
    // by hand: a third of 100 is 33.33, twice
    Achievements.Builder achievements =
        achievements(ana().build())
            .credits(
                List.of(
                    direct(sold("t6", "2026-04-01", "USD 100").build(), ANA, Fraction.of(1, 3)),
                    direct(sold("t7", "2026-04-02", "USD 100").build(), ANA, Fraction.of(1, 3))));
    assertThat(achievements.build().of(OF_ANA, BOOKED, SECOND).value())
        .contains(quantity("USD 200/3"));
    achievements.rounding(new Rounding(Rounding.Place.HIERARCHY_LEVEL, RoundingMode.HALF_UP));
    assertThat(achievements.build().of(OF_ANA, BOOKED, SECOND).value())
        .contains(quantity("USD 66.66"));
  }

  @Test
  void a_credit_in_another_currency_is_refused() {
    Achievements achievements =
        achievements(ana().build()).credits(List.of(sale("t8", "2026-04-01", "EUR 1"))).build();
    assertThatThrownBy(() -> achievements.of(OF_ANA, BOOKED, SECOND))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "measurement of booked in USD: credit t8 by rule to ana must be in that currency, was"
                + " EUR 1.00");
  }

  @Test
  void a_mean_improves_only_on_a_mean() {
    Measurement score = Measurement.of(Measure.SURVEY_SCORE);
    Achievements achievements =
        achievements(ana().build())
            .credits(
                List.of(
                    direct(
                        sold("s1", "2026-02-01", Measure.SURVEY_SCORE, "3").build(),
                        ANA,
                        Fraction.ONE),
                    direct(
                        sold("s2", "2026-05-01", Measure.SURVEY_SCORE, "4.5").build(),
                        ANA,
                        Fraction.ONE)))
            .build();
    assertThat(achievements.improvement(OF_ANA, score, Baseline.PREVIOUS_PERIOD, SECOND))
        .contains(quantity("1.5"));
    assertThat(achievements.improvement(OF_ANA, score, Baseline.PREVIOUS_PERIOD, QUARTER))
        .isEmpty();
    assertThat(
            achievements.improvement(
                OF_ANA, score, Baseline.PREVIOUS_PERIOD, period("2026-07-01", "2026-10-01")))
        .isEmpty();
  }

  @Test
  void several_periods_in_a_row_are_compared_with_as_many() {
    Achievements achievements = achievements(ana().build()).build();
    SalesPeriod half = period("2026-01-01", "2026-07-01");
    assertThat(achievements.baselineOf(Baseline.PREVIOUS_PERIOD, half))
        .contains(period("2025-07-01", "2026-01-01"));
    assertThat(achievements.baselineOf(Baseline.SAME_PERIOD_LAST_YEAR, half))
        .contains(period("2025-01-01", "2025-07-01"));
    assertThat(achievements.baselineOf(Baseline.PREVIOUS_PERIOD, YEAR))
        .contains(period("2025-01-01", "2026-01-01"));
  }

  @Test
  void a_week_is_compared_with_the_one_that_has_its_first_day_a_year_ago() {
    Achievements achievements =
        achievements(ana().build()).calendar(SalesCalendar.weeks(DayOfWeek.MONDAY)).build();
    // 5 January of 2025 is the Sunday of the week from 30 December
    assertThat(
            achievements.baselineOf(
                Baseline.SAME_PERIOD_LAST_YEAR, period("2026-01-05", "2026-01-12")))
        .contains(period("2024-12-30", "2025-01-06"));
  }

  @Test
  void days_that_are_no_periods_of_the_calendar_have_no_baseline() {
    Achievements achievements = achievements(ana().build()).build();
    for (Baseline baseline : Baseline.values()) {
      assertThat(achievements.baselineOf(baseline, period("2026-01-02", "2026-04-01"))).isEmpty();
      assertThat(achievements.baselineOf(baseline, period("2026-01-01", "2026-03-31"))).isEmpty();
    }
  }

  @Test
  void a_calendar_that_does_not_reach_back_has_no_baseline() {
    Achievements achievements =
        achievements(ana().build())
            .calendar(
                SalesCalendar.uneven(
                    List.of(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 6, 1))))
            .build();
    for (Baseline baseline : Baseline.values()) {
      assertThat(achievements.baselineOf(baseline, period("2026-01-01", "2026-03-01"))).isEmpty();
      assertThat(achievements.baselineOf(baseline, period("2026-01-01", "2026-06-01"))).isEmpty();
      assertThat(achievements.baselineOf(baseline, period("2025-01-01", "2025-06-01"))).isEmpty();
    }
    assertThat(
            achievements.baselineOf(Baseline.PREVIOUS_PERIOD, period("2026-03-01", "2026-06-01")))
        .contains(period("2026-01-01", "2026-03-01"));
  }

  @Test
  void credits_of_unknown_products_are_told_by_period() {
    Credit unknown =
        direct(
            sold("t9", "2026-01-05", "USD 1").product(ProductId.of("pine")).build(),
            ANA,
            Fraction.ONE);
    Achievements achievements =
        achievements(ana().build())
            .credits(List.of(unknown, sale("t1", "2026-01-06", "USD 1")))
            .build();
    assertThat(achievements.unplaced(QUARTER)).containsExactly(unknown);
    assertThat(achievements.unplaced(SECOND)).isEmpty();
  }

  @Test
  void scopes_and_calendar_are_required() {
    assertThatThrownBy(() -> Achievements.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("achievements: scopes are missing");
    assertThatThrownBy(
            () ->
                Achievements.builder()
                    .scopes(
                        CreditScopes.of(
                            SalesOrganization.builder().build(),
                            ProductCatalog.of(List.of(), List.of()),
                            List.of()))
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("achievements: calendar is missing");
  }
}
