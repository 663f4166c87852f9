package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.QuotaCases.ANA;
import static org.salesprocess.metrics.incentive.QuotaCases.QUARTER;
import static org.salesprocess.metrics.incentive.QuotaCases.YEAR;
import static org.salesprocess.metrics.incentive.QuotaCases.period;
import static org.salesprocess.metrics.incentive.QuotaCases.quantity;
import static org.salesprocess.metrics.incentive.QuotaCases.quarterly;
import static org.salesprocess.metrics.incentive.QuotaCases.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.quota.RampSchedule;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Copies;

class QuotasTest {
  private static final TeamId NORTH = TeamId.of("north");
  private static final TeamId SOUTH = TeamId.of("south");
  private static final QuotaScope OF_ANA = QuotaScope.of(ANA);

  /** 120,000 a year for Ana, 30,000 a quarter where the plan divides it equally. */
  private static QuotaPlan.Builder plan() {
    return quarterly().quota(quota("Q1", OF_ANA, Measure.BOOKED, "USD 120000"));
  }

  private static Seller.Builder ana() {
    return Seller.builder().id(ANA).name("Ana");
  }

  private static SalesOrganization.Builder organization(Seller ana) {
    return SalesOrganization.builder()
        .seller(ana)
        .team(Team.builder().id(TeamId.of("all")).name("All").build())
        .team(Team.builder().id(NORTH).name("North").parent(TeamId.of("all")).build())
        .team(Team.builder().id(SOUTH).name("South").parent(TeamId.of("all")).build());
  }

  private static ResolvedQuota asked(
      QuotaPlan.Builder plan, SalesOrganization.Builder organization, SalesPeriod period) {
    return Quotas.of(plan.build(), organization.build())
        .resolve(OF_ANA, Measure.BOOKED, Optional.empty(), period)
        .orElseThrow();
  }

  private static ResolvedQuota asked(QuotaPlan.Builder plan, SalesPeriod period) {
    return asked(plan, organization(ana().build()), period);
  }

  @Test
  void a_quarter_of_an_equal_split_is_a_fourth_of_the_year() {
    assertThat(asked(plan(), QUARTER).target()).isEqualTo(quantity("USD 30000"));
    assertThat(asked(plan(), YEAR).target()).isEqualTo(quantity("USD 120000"));
  }

  @Test
  void an_even_split_counts_days() {
    // by hand: 90 of 365 days by calendar, 90 of 360 by months of 30 days
    assertThat(asked(plan().split(QuotaSplit.byDays(Proration.ACTUAL)), QUARTER).target())
        .isEqualTo(quantity("USD 120000").times(Fraction.of(90, 365)));
    assertThat(asked(plan().split(QuotaSplit.byDays(Proration.THIRTY_360)), QUARTER).target())
        .isEqualTo(quantity("USD 30000"));
  }

  @Test
  void a_weighted_split_follows_the_seasons() {
    QuotaSplit seasons =
        QuotaSplit.weighted(List.of(Fraction.ONE, Fraction.of(2), Fraction.of(3), Fraction.of(4)));
    // by hand: 1/10 and 4/10 of 120,000
    assertThat(asked(plan().split(seasons), QUARTER).target()).isEqualTo(quantity("USD 12000"));
    assertThat(asked(plan().split(seasons), period("2026-10-01", "2027-01-01")).target())
        .isEqualTo(quantity("USD 48000"));
  }

  @Test
  void a_period_that_is_none_of_the_calendar_takes_parts_at_its_edges() {
    // by hand: March has 31 of the 90 days of the first quarter, the second counts in full, July
    // has 31 of the 92 days of the third
    assertThat(asked(plan(), period("2026-03-01", "2026-08-01")).target())
        .isEqualTo(
            quantity("USD 30000")
                .times(Fraction.of(31, 90).plus(Fraction.ONE).plus(Fraction.of(31, 92))));
  }

  @Test
  void only_the_days_of_agreements_are_asked_for() {
    assertThat(asked(plan(), period("2025-07-01", "2026-04-01")).target())
        .isEqualTo(quantity("USD 30000"));
    assertThat(
            Quotas.of(plan().build(), organization(ana().build()).build())
                .resolve(
                    OF_ANA, Measure.BOOKED, Optional.empty(), period("2025-10-01", "2026-01-01")))
        .isEmpty();
  }

  @Test
  void a_quota_that_is_not_agreed_is_empty() {
    Quotas quotas = Quotas.of(plan().build(), organization(ana().build()).build());
    assertThat(quotas.resolve(OF_ANA, Measure.INVOICED, Optional.empty(), YEAR)).isEmpty();
    assertThat(quotas.resolve(OF_ANA, Measure.BOOKED, Optional.of(Baseline.PREVIOUS_PERIOD), YEAR))
        .isEmpty();
    assertThat(quotas.resolve(QuotaScope.of(NORTH), Measure.BOOKED, Optional.empty(), YEAR))
        .isEmpty();
  }

  @Test
  void who_joins_is_asked_from_the_first_day() {
    Seller hired = ana().hiredOn(LocalDate.of(2026, 2, 15)).build();
    // by hand: 14 days of February and 31 of March of 90; by months of 30 days, 16 of February and
    // 30 of March; by whole months March alone
    assertThat(asked(plan(), organization(hired), QUARTER).target())
        .isEqualTo(quantity("USD 15000"));
    assertThat(asked(plan().dayCount(Proration.THIRTY_360), organization(hired), QUARTER).target())
        .isEqualTo(quantity("USD 30000").times(Fraction.of(46, 90)));
    assertThat(
            asked(plan().dayCount(Proration.WHOLE_MONTHS), organization(hired), QUARTER).target())
        .isEqualTo(quantity("USD 10000"));
  }

  @Test
  void who_leaves_is_asked_until_the_last_day() {
    Seller left = ana().leftOn(LocalDate.of(2026, 2, 10)).build();
    // by hand: 31 + 9 of 90 days
    assertThat(asked(plan(), organization(left), QUARTER).target())
        .isEqualTo(quantity("USD 30000").times(Fraction.of(40, 90)));
  }

  @Test
  void who_was_not_here_is_asked_nothing_though_a_quota_is_agreed() {
    Seller left = ana().leftOn(LocalDate.of(2025, 12, 1)).build();
    ResolvedQuota nothing = asked(plan(), organization(left), QUARTER);
    assertThat(nothing.target()).isEqualTo(quantity("USD 0"));
    assertThat(nothing.steps()).singleElement().extracting(QuotaStep::days).isEqualTo(List.of());
  }

  @Test
  void only_absences_that_the_plan_names_reduce_a_quota() {
    SalesOrganization.Builder organization =
        organization(ana().build())
            .absence(away("2026-01-05", "2026-01-23", Absence.Kind.SICKNESS))
            .absence(away("2026-01-14", "2026-02-01", Absence.Kind.PARENTAL))
            .absence(away("2026-02-02", "2026-02-20", Absence.Kind.HOLIDAY));
    assertThat(asked(plan(), organization, QUARTER).target()).isEqualTo(quantity("USD 30000"));
    // by hand: 5 to 31 January, 27 days of 90, the days of both absences once
    assertThat(
            asked(
                    plan().reducedBy(List.of(Absence.Kind.SICKNESS, Absence.Kind.PARENTAL)),
                    organization,
                    QUARTER)
                .target())
        .isEqualTo(quantity("USD 21000"));
  }

  private static Absence away(String start, String end, Absence.Kind kind) {
    return new Absence(ANA, period(start, end), kind);
  }

  @Test
  void a_transfer_divides_the_quotas_of_both_teams() {
    QuotaScope inNorth = QuotaScope.builder().seller(ANA).team(NORTH).build();
    QuotaScope inAll = QuotaScope.builder().seller(ANA).team(TeamId.of("all")).build();
    QuotaPlan plan =
        quarterly()
            .quota(quota("Q1", inNorth, Measure.BOOKED, "USD 120000"))
            .quota(quota("Q2", inNorth.withTeam(SOUTH), Measure.BOOKED, "USD 240000"))
            .quota(quota("Q3", inAll, Measure.BOOKED, "USD 400000"))
            .build();
    SalesOrganization organization =
        organization(ana().build())
            .membership(Membership.during(period("2025-01-01", "2026-03-02"), ANA, NORTH))
            .membership(Membership.since(LocalDate.of(2026, 3, 2), ANA, SOUTH))
            .build();
    Quotas quotas = Quotas.of(plan, organization);
    // by hand: 60 of 90 days in the north at 30,000, 30 in the south at 60,000, all of them below
    // the team above both at 100,000
    assertThat(target(quotas, inNorth)).isEqualTo("USD 20000.00");
    assertThat(target(quotas, inNorth.withTeam(SOUTH))).isEqualTo("USD 20000.00");
    assertThat(target(quotas, inAll)).isEqualTo("USD 100000.00");
    assertThat(quotas.resolve(QuotaScope.of(ANA), Measure.BOOKED, Optional.empty(), QUARTER))
        .isEmpty();
    // one team is above the others: on the same days the same sales would be asked for twice
    assertThat(quotas.resolveByTeams(QuotaScope.of(ANA), Measure.BOOKED, QUARTER)).isEmpty();
    QuotaPlan apart =
        quarterly()
            .quota(quota("Q1", inNorth, Measure.BOOKED, "USD 120000"))
            .quota(quota("Q2", inNorth.withTeam(SOUTH), Measure.BOOKED, "USD 240000"))
            .build();
    ResolvedQuota both =
        Quotas.of(apart, organization)
            .resolveByTeams(QuotaScope.of(ANA), Measure.BOOKED, QUARTER)
            .orElseThrow();
    // by hand: the 20,000 of the north and the 20,000 of the south
    assertThat(both.target()).isEqualTo(quantity("USD 40000"));
    assertThat(both.scope()).isEqualTo(QuotaScope.of(ANA));
    assertThat(both.steps()).extracting(step -> step.quota().value()).containsExactly("Q1", "Q2");
    assertThatThrownBy(() -> quotas.resolveByTeams(inNorth, Measure.BOOKED, QUARTER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "quotas by teams: scope must name a seller, no team and no department, was " + inNorth);
  }

  private static String target(Quotas quotas, QuotaScope scope) {
    return quotas
        .resolve(scope, Measure.BOOKED, Optional.empty(), QUARTER)
        .orElseThrow()
        .target()
        .toString();
  }

  @Test
  void a_ramp_counts_each_month_since_the_hire_by_its_days() {
    RampSchedule ramp = RampSchedule.of(Fraction.ZERO, Fraction.HALF);
    Seller hired = ana().hiredOn(LocalDate.of(2026, 1, 11)).build();
    ResolvedQuota first = asked(plan().ramp(ramp), organization(hired), QUARTER);
    // by hand: 11 January to 10 February, 31 days of nothing; to 10 March, 28 days of half; to 31
    // March, 21 days in full: (14 + 21) / 90 of 30,000
    assertThat(first.target()).isEqualTo(quantity("USD 30000").times(Fraction.of(35, 90)));
    assertThat(first.steps())
        .extracting(QuotaStep::ramp)
        .containsExactly(Fraction.ZERO, Fraction.HALF, Fraction.ONE);
    assertThat(first.steps())
        .extracting(QuotaStep::proration)
        .containsExactly(Fraction.of(31, 90), Fraction.of(28, 90), Fraction.of(21, 90));
    assertThat(asked(plan().ramp(ramp), organization(hired), period("2026-04-01", "2026-07-01")))
        .extracting(ResolvedQuota::target)
        .isEqualTo(quantity("USD 30000"));
  }

  @Test
  void there_is_no_ramp_without_a_day_of_hire_nor_for_a_unit() {
    RampSchedule ramp = RampSchedule.of(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    QuotaPlan.Builder plan =
        plan().ramp(ramp).quota(quota("Q2", QuotaScope.of(NORTH), Measure.BOOKED, "USD 400000"));
    assertThat(asked(plan, QUARTER).target()).isEqualTo(quantity("USD 30000"));
    Seller hired = ana().hiredOn(LocalDate.of(2026, 1, 1)).build();
    assertThat(target(Quotas.of(plan.build(), organization(hired).build()), QuotaScope.of(NORTH)))
        .isEqualTo("USD 100000.00");
  }

  @Test
  void other_scopes_are_asked_in_full() {
    QuotaScope kitchensInCountry =
        QuotaScope.builder()
            .territory(TerritoryId.of("country"))
            .productLine(ProductLineId.of("kitchens"))
            .build();
    QuotaScope marketing = QuotaScope.of(DepartmentId.of("marketing"));
    SalesOrganization.Builder organization =
        organization(ana().build())
            .department(Department.of("marketing", "Marketing", DepartmentKind.MARKETING));
    Quotas quotas =
        Quotas.of(
            quarterly()
                .quota(quota("Q1", kitchensInCountry, Measure.UNITS, "200"))
                .quota(quota("Q2", marketing, Measure.ACCEPTED_LEADS, "1000"))
                .build(),
            CreditScopes.of(organization.build(), Selling.CATALOG, Selling.TERRITORIES));
    assertThat(
            quotas
                .resolve(kitchensInCountry, Measure.UNITS, Optional.empty(), QUARTER)
                .orElseThrow()
                .target())
        .isEqualTo(quantity("50"));
    assertThat(
            quotas
                .resolve(marketing, Measure.ACCEPTED_LEADS, Optional.empty(), QUARTER)
                .orElseThrow()
                .target())
        .isEqualTo(quantity("250"));
  }

  @Test
  void a_level_holds_in_every_period_and_is_weighted_by_days_between_two() {
    Quotas quotas =
        Quotas.of(
            quarterly()
                .ramp(RampSchedule.of(Fraction.ZERO))
                .quota(
                    quota("Q1", OF_ANA, Measure.SURVEY_SCORE, "4")
                        .withPeriod(period("2026-01-01", "2026-02-15")))
                .quota(
                    quota("Q2", OF_ANA, Measure.SURVEY_SCORE, "5")
                        .withPeriod(period("2026-02-15", "2027-01-01")))
                .build(),
            organization(ana().hiredOn(LocalDate.of(2026, 1, 31)).build()).build());
    assertThat(level(quotas, period("2026-05-01", "2026-06-01"))).isEqualTo("5");
    // by hand: 31 January to 14 February, 15 days at 4; to 31 March, 45 days at 5
    assertThat(level(quotas, QUARTER)).isEqualTo("4.75");
    assertThat(level(quotas, period("2026-01-01", "2026-01-31"))).isEqualTo("0");
  }

  private static String level(Quotas quotas, SalesPeriod period) {
    return quotas
        .resolve(OF_ANA, Measure.SURVEY_SCORE, Optional.empty(), period)
        .orElseThrow()
        .target()
        .toString();
  }

  @Test
  void days_that_count_nothing_are_asked_nothing() {
    QuotaPlan.Builder days =
        plan()
            .calendar(SalesCalendar.days())
            .split(QuotaSplit.byDays(Proration.THIRTY_360))
            .dayCount(Proration.THIRTY_360);
    assertThat(asked(days, SalesPeriod.ofDay(LocalDate.of(2026, 1, 30))).target())
        .isEqualTo(quantity("USD 0"));
    assertThat(asked(days, SalesPeriod.ofDay(LocalDate.of(2026, 1, 31))).target())
        .isEqualTo(quantity("USD 120000").times(Fraction.of(1, 360)));
  }

  @Test
  void the_steps_explain_the_target() {
    RampSchedule ramp = RampSchedule.of(Fraction.HALF, Fraction.HALF);
    Seller hired = ana().hiredOn(LocalDate.of(2026, 2, 1)).build();
    ResolvedQuota quota = asked(plan().ramp(ramp), organization(hired), QUARTER);
    assertThat(quota.explain())
        .isEqualTo(
            """
            quota Q1: USD 120000.00 x 1/4 for 2026-01-01/2026-04-01 x 59/90 for days in force x 1/2\
             ramp = USD 29500/3
            booked of seller ana in 2026-01-01/2026-04-01: USD 29500/3""");
    assertThat(Copies.throughBytes(quota)).isEqualTo(quota).hasSameHashCodeAs(quota);
  }

  @Test
  void a_quota_of_somebody_unknown_is_refused() {
    assertUnknown(QuotaScope.of(QuotaCases.BOB), "seller", "bob");
    assertUnknown(QuotaScope.of(TeamId.of("east")), "team", "east");
    assertUnknown(QuotaScope.of(DepartmentId.of("marketing")), "department", "marketing");
    assertUnknown(
        QuotaScope.builder().territory(TerritoryId.of("nowhere")).build(), "territory", "nowhere");
    assertUnknown(
        QuotaScope.builder().productLine(ProductLineId.of("typo")).build(), "product line", "typo");
  }

  private static void assertUnknown(QuotaScope scope, String field, String value) {
    QuotaPlan plan = quarterly().quota(quota("Q1", scope, Measure.BOOKED, "USD 1")).build();
    SalesOrganization organization = organization(ana().build()).build();
    assertThatThrownBy(() -> Quotas.of(plan, organization))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota plan 2026: quota Q1: %s must be known, was %s".formatted(field, value));
  }

  @Test
  void quotas_of_equal_plans_and_organisations_are_equal() {
    Quotas quotas = Quotas.of(plan().build(), organization(ana().build()).build());
    assertThat(Copies.throughBytes(quotas))
        .isEqualTo(quotas)
        .hasSameHashCodeAs(quotas)
        .hasToString(quotas.toString());
    assertThat(Quotas.of(quarterly().build(), organization(ana().build()).build()))
        .isNotEqualTo(quotas);
  }
}
