package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.QuotaCases.ANA;
import static org.salesprocess.metrics.incentive.QuotaCases.BOB;
import static org.salesprocess.metrics.incentive.QuotaCases.QUARTER;
import static org.salesprocess.metrics.incentive.QuotaCases.YEAR;
import static org.salesprocess.metrics.incentive.QuotaCases.period;
import static org.salesprocess.metrics.incentive.QuotaCases.quantity;
import static org.salesprocess.metrics.incentive.QuotaCases.quarterly;
import static org.salesprocess.metrics.incentive.QuotaCases.quota;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.Dated;
import org.salesprocess.metrics.Copies;

class QuotaRollUpTest {
  private static final SellerId EVA = SellerId.of("eva");
  private static final SellerId GUS = SellerId.of("gus");
  private static final TeamId ALL = TeamId.of("all");
  private static final TeamId NORTH = TeamId.of("north");
  private static final TeamId SOUTH = TeamId.of("south");
  private static final LocalDate START = LocalDate.of(2025, 1, 1);

  /** Gus heads all; Eva heads the north, with Ana and Bob; nobody heads the south. */
  private static SalesOrganization.Builder organization() {
    SalesOrganization.Builder built = SalesOrganization.builder();
    for (SellerId seller : new SellerId[] {ANA, BOB, EVA, GUS}) {
      built.seller(Seller.builder().id(seller).name("Somebody").build());
    }
    return built
        .team(Team.builder().id(ALL).name("All").head(Dated.always(GUS)).build())
        .team(Team.builder().id(NORTH).name("North").parent(ALL).head(Dated.always(EVA)).build())
        .team(Team.builder().id(SOUTH).name("South").parent(ALL).build())
        .membership(Membership.since(START, EVA, NORTH));
  }

  private static SalesOrganization.Builder withMembers() {
    return organization()
        .membership(Membership.since(START, ANA, NORTH))
        .membership(Membership.since(START, BOB, NORTH));
  }

  private static QuotaPlan.Builder booked(String id, QuotaScope scope, String target) {
    return add(quarterly(), id, scope, target);
  }

  private static QuotaPlan.Builder add(
      QuotaPlan.Builder plan, String id, QuotaScope scope, String target) {
    return plan.quota(quota(id, scope, Measure.BOOKED, target));
  }

  private static QuotaRollUp rollUp(
      QuotaPlan.Builder plan, SalesOrganization.Builder organization) {
    return QuotaRollUp.of(
        Quotas.of(plan.build(), organization.build()), Structure.FUNCTION, Measure.BOOKED, QUARTER);
  }

  private static UnitQuotas unit(QuotaRollUp rollUp, TeamId unit) {
    return rollUp.find(unit).orElseThrow();
  }

  @Test
  void a_unit_is_held_against_its_sellers_and_the_units_below() {
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(ALL), "USD 400000");
    add(plan, "Q2", QuotaScope.of(NORTH), "USD 320000");
    add(plan, "Q3", QuotaScope.of(SOUTH), "USD 120000");
    add(plan, "Q4", QuotaScope.of(ANA), "USD 200000");
    add(plan, "Q5", QuotaScope.of(BOB), "USD 160000");
    QuotaRollUp rollUp = rollUp(plan, withMembers());
    assertThat(rollUp.units()).extracting(UnitQuotas::unit).containsExactly(ALL, NORTH, SOUTH);
    // by hand, a quarter being a fourth: 80,000 + 30,000 of 100,000; 50,000 + 40,000 of 80,000
    UnitQuotas all = unit(rollUp, ALL);
    assertThat(all.own()).contains(quantity("USD 100000"));
    assertThat(all.units())
        .containsExactly(
            Map.entry(NORTH, quantity("USD 80000")), Map.entry(SOUTH, quantity("USD 30000")));
    assertThat(all.assigned()).contains(quantity("USD 110000"));
    assertThat(all.difference()).contains(quantity("USD 10000"));
    assertThat(all.overAssignment()).contains(Fraction.of(1, 10));
    UnitQuotas north = unit(rollUp, NORTH);
    assertThat(north.sellers())
        .containsExactly(
            Map.entry(ANA, quantity("USD 50000")), Map.entry(BOB, quantity("USD 40000")));
    assertThat(north.overAssignment()).contains(Fraction.of(1, 8));
    assertThat(north.sellersWithoutQuota()).isEmpty();
    UnitQuotas south = unit(rollUp, SOUTH);
    assertThat(south.assigned()).isEmpty();
    assertThat(south.difference()).isEmpty();
    assertThat(south.overAssignment()).isEmpty();
    assertThat(Copies.throughBytes(rollUp)).isEqualTo(rollUp);
  }

  @Test
  void of_two_quotas_of_a_seller_the_one_on_direct_credit_rolls_up() {
    // by hand, a quarter being a fourth: ana's 25,000 on direct credit, bob's 40,000 on all
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(ANA), "USD 200000");
    add(plan, "Q2", QuotaScope.of(ANA).withDirectOnly(true), "USD 100000");
    add(plan, "Q3", QuotaScope.of(BOB), "USD 160000");
    assertThat(unit(rollUp(plan, withMembers()), NORTH).sellers())
        .containsExactly(
            Map.entry(ANA, quantity("USD 25000")), Map.entry(BOB, quantity("USD 40000")));
  }

  @Test
  void less_than_the_own_quota_is_an_over_assignment_below_zero() {
    QuotaPlan.Builder plan = booked("Q2", QuotaScope.of(NORTH), "USD 400000");
    add(plan, "Q4", QuotaScope.of(ANA), "USD 100000");
    UnitQuotas north = unit(rollUp(plan, withMembers()), NORTH);
    assertThat(north.difference()).contains(quantity("USD -75000"));
    assertThat(north.overAssignment()).contains(Fraction.of(-3, 4));
    assertThat(north.sellersWithoutQuota()).containsExactly(BOB);
  }

  @Test
  void a_unit_without_a_quota_is_held_to_that_of_its_head() {
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(EVA), "USD 320000");
    add(plan, "Q2", QuotaScope.of(ANA), "USD 360000");
    UnitQuotas north = unit(rollUp(plan, withMembers()), NORTH);
    assertThat(north.own()).contains(quantity("USD 80000"));
    assertThat(north.sellers()).containsOnlyKeys(ANA);
    assertThat(north.overAssignment()).contains(Fraction.of(1, 8));
  }

  @Test
  void a_head_with_a_quota_beside_the_units_is_a_member_like_others() {
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(NORTH), "USD 320000");
    add(plan, "Q2", QuotaScope.of(EVA), "USD 40000");
    UnitQuotas north = unit(rollUp(plan, withMembers()), NORTH);
    assertThat(north.own()).contains(quantity("USD 80000"));
    assertThat(north.sellers()).containsExactly(Map.entry(EVA, quantity("USD 10000")));
  }

  @Test
  void a_unit_is_held_to_what_its_head_is_asked_for_in_it() {
    QuotaPlan.Builder plan =
        booked("Q1", QuotaScope.builder().seller(EVA).team(NORTH).build(), "USD 400000");
    add(plan, "Q2", QuotaScope.of(ANA), "USD 280000");
    UnitQuotas north = unit(rollUp(plan, withMembers()), NORTH);
    // by hand, a quarter being a fourth: 100,000 of the unit, 70,000 of it assigned
    assertThat(north.own()).contains(quantity("USD 100000"));
    assertThat(north.sellers()).containsExactly(Map.entry(ANA, quantity("USD 70000")));
    assertThat(north.sellersWithoutQuota()).containsExactly(BOB);
    assertThat(north.difference()).contains(quantity("USD -30000"));
  }

  @Test
  void a_change_of_head_divides_the_days() {
    // Eva heads the east until March and Ana from then on: 59 days of 90 at 90,000, 31 at 45,000
    SalesOrganization.Builder organization =
        organization()
            .team(
                Team.builder()
                    .id(TeamId.of("east"))
                    .name("East")
                    .head(Dated.always(EVA).with(LocalDate.of(2026, 3, 1), ANA))
                    .build())
            .membership(Membership.since(START, ANA, TeamId.of("east")));
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(EVA), "USD 360000");
    add(plan, "Q2", QuotaScope.of(ANA), "USD 180000");
    UnitQuotas east = unit(rollUp(plan, organization), TeamId.of("east"));
    assertThat(east.own()).contains(quantity("USD 74500"));
    // as a member Ana is asked for her 59 days before she was head
    assertThat(east.sellers()).containsExactly(Map.entry(ANA, quantity("USD 29500")));
  }

  @Test
  void below_a_unit_without_any_quota_what_it_assigns_counts() {
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(ALL), "USD 400000");
    add(plan, "Q2", QuotaScope.of(ANA), "USD 200000");
    QuotaRollUp rollUp = rollUp(plan, withMembers());
    UnitQuotas all = unit(rollUp, ALL);
    assertThat(all.units()).containsExactly(Map.entry(NORTH, quantity("USD 50000")));
    assertThat(all.unitsWithoutQuota()).containsExactly(NORTH, SOUTH);
    assertThat(unit(rollUp, NORTH).own()).isEmpty();
    assertThat(unit(rollUp, NORTH).overAssignment()).isEmpty();
  }

  @Test
  void a_member_counts_on_the_days_in_the_unit() {
    SalesOrganization.Builder organization =
        organization()
            .membership(Membership.during(period("2025-01-01", "2026-03-02"), ANA, NORTH))
            .membership(Membership.since(LocalDate.of(2026, 3, 2), ANA, SOUTH))
            .membership(Membership.since(LocalDate.of(2026, 4, 1), BOB, SOUTH));
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(ANA), "USD 360000");
    add(plan, "Q2", QuotaScope.builder().seller(ANA).team(SOUTH).build(), "USD 36000");
    QuotaRollUp rollUp = rollUp(plan, organization);
    // by hand: 60 of 90 days of 90,000; in the south her own agreement there, 30 of 90 of 9,000;
    // Bob is in no team before April
    assertThat(unit(rollUp, NORTH).sellers())
        .containsExactly(Map.entry(ANA, quantity("USD 60000")));
    assertThat(unit(rollUp, SOUTH).sellers()).containsExactly(Map.entry(ANA, quantity("USD 3000")));
    assertThat(unit(rollUp, SOUTH).sellersWithoutQuota()).isEmpty();
  }

  @Test
  void who_left_before_the_period_is_no_member() {
    SalesOrganization.Builder organization =
        organization()
            .seller(
                Seller.builder()
                    .id(SellerId.of("old"))
                    .name("Old")
                    .leftOn(LocalDate.of(2026, 1, 1))
                    .build())
            .membership(Membership.since(START, SellerId.of("old"), SOUTH));
    UnitQuotas south = unit(rollUp(booked("Q1", QuotaScope.of(ANA), "USD 1"), organization), SOUTH);
    assertThat(south.sellersWithoutQuota()).isEmpty();
  }

  @Test
  void of_a_unit_that_is_asked_nothing_there_is_no_over_assignment() {
    SalesOrganization.Builder organization =
        organization()
            .seller(
                Seller.builder()
                    .id(SellerId.of("new"))
                    .name("New")
                    .hiredOn(LocalDate.of(2026, 4, 1))
                    .build())
            .team(
                Team.builder()
                    .id(TeamId.of("east"))
                    .name("East")
                    .head(Dated.always(SellerId.of("new")))
                    .build())
            .membership(Membership.since(START, ANA, TeamId.of("east")));
    QuotaPlan.Builder plan = booked("Q1", QuotaScope.of(SellerId.of("new")), "USD 4");
    add(plan, "Q2", QuotaScope.of(ANA), "USD 4");
    UnitQuotas east = unit(rollUp(plan, organization), TeamId.of("east"));
    assertThat(east.own()).contains(quantity("USD 0"));
    assertThat(east.difference()).contains(quantity("USD 1"));
    assertThat(east.overAssignment()).isEmpty();
  }

  @Test
  void improvements_do_not_roll_up() {
    QuotaPlan.Builder plan =
        quarterly()
            .quota(
                quota("Q1", QuotaScope.of(ANA), Measure.BOOKED, "USD 4")
                    .withImprovementOn(Baseline.PREVIOUS_PERIOD));
    assertThat(unit(rollUp(plan, withMembers()), NORTH).sellersWithoutQuota())
        .containsExactly(ANA, BOB);
  }

  @Test
  void levels_do_not_roll_up() {
    Quotas quotas = Quotas.of(quarterly().build(), organization().build());
    assertThatThrownBy(() -> QuotaRollUp.of(quotas, Structure.FUNCTION, Measure.SURVEY_SCORE, YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quota roll-up of survey-score: values must be added, not averaged, was MEAN");
  }

  @Test
  void a_structure_without_units_has_none() {
    QuotaRollUp rollUp =
        QuotaRollUp.of(
            Quotas.of(quarterly().build(), organization().build()),
            Structure.PRODUCT,
            Measure.BOOKED,
            YEAR);
    assertThat(rollUp.units()).isEmpty();
    assertThat(rollUp.find(NORTH)).isEmpty();
  }
}
