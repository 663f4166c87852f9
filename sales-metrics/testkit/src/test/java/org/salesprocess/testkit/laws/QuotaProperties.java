package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Achievements;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.AttainmentReport;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.CreditScopes;
import org.salesprocess.metrics.incentive.Measurement;
import org.salesprocess.metrics.incentive.QuotaRollUp;
import org.salesprocess.metrics.incentive.QuotaStep;
import org.salesprocess.metrics.incentive.Quotas;
import org.salesprocess.metrics.incentive.ResolvedQuota;
import org.salesprocess.metrics.incentive.UnitQuotas;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.QuotaArbitraries;

/** What holds of quotas and attainment for any plan, organisation and credits. */
class QuotaProperties {

  @Provide
  Arbitrary<List<LocalDate>> cuts() {
    return BasicArbitraries.days().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Credit>> credits() {
    return QuotaArbitraries.credits().list().ofMaxSize(12);
  }

  /** Returns the parts into which days cut a period. */
  private static List<SalesPeriod> parts(SalesPeriod period, List<LocalDate> cuts) {
    List<SalesPeriod> parts = new ArrayList<>();
    LocalDate start = period.start();
    for (LocalDate cut : cuts.stream().sorted().toList()) {
      if (cut.isAfter(start) && cut.isBefore(period.end())) {
        parts.add(SalesPeriod.of(start, cut));
        start = cut;
      }
    }
    parts.add(SalesPeriod.of(start, period.end()));
    return parts;
  }

  private static List<Quota> added(QuotaPlan plan) {
    return plan.quotas().stream()
        .filter(quota -> quota.measure().aggregation() == Measure.Aggregation.SUM)
        .toList();
  }

  private static Quantity asked(Quotas quotas, Quota quota, SalesPeriod period) {
    return quotas
        .resolve(quota.scope(), quota.measure(), quota.improvementOn(), period)
        .map(ResolvedQuota::target)
        .orElse(quota.target().zero());
  }

  @Property(tries = 300)
  void the_quotas_of_the_parts_of_a_period_sum_to_its_own(
      @ForAll QuotaPlan plan,
      @ForAll SalesOrganization organization,
      @ForAll SalesPeriod period,
      @ForAll("cuts") List<LocalDate> cuts) {
    Quotas quotas = Quotas.of(plan, organization);
    for (Quota quota : added(plan)) {
      Quantity sum =
          parts(period, cuts).stream()
              .map(part -> asked(quotas, quota, part))
              .reduce(quota.target().zero(), Quantity::plus);
      assertThat(sum).isEqualTo(asked(quotas, quota, period));
    }
  }

  @Property(tries = 300)
  void the_shares_of_a_split_sum_to_one(@ForAll QuotaPlan plan) {
    for (Quota quota : plan.quotas()) {
      assertThat(plan.sharesOf(quota).values().stream().reduce(Fraction.ZERO, Fraction::plus))
          .isEqualTo(Fraction.ONE);
    }
  }

  @Property(tries = 300)
  void a_unit_is_asked_for_the_whole_target_over_the_periods_of_its_quota(
      @ForAll QuotaPlan plan, @ForAll SalesOrganization organization) {
    Quotas quotas = Quotas.of(plan, organization);
    for (Quota quota : added(plan)) {
      if (quota.scope().seller().isEmpty()) {
        Quantity sum =
            plan.calendar().over(quota.period()).stream()
                .map(period -> asked(quotas, quota, period))
                .reduce(quota.target().zero(), Quantity::plus);
        assertThat(sum).isEqualTo(quota.target());
      }
    }
  }

  @Property(tries = 300)
  void nobody_is_asked_for_less_than_nothing_or_more_than_the_target(
      @ForAll QuotaPlan plan, @ForAll SalesOrganization organization) {
    Quotas quotas = Quotas.of(plan, organization);
    for (Quota quota : plan.quotas()) {
      Quantity asked = asked(quotas, quota, quota.period());
      assertThat(asked.isNegative()).isFalse();
      assertThat(asked).isLessThanOrEqualTo(quota.target());
    }
  }

  @Property(tries = 300)
  void the_steps_count_no_day_twice(
      @ForAll QuotaPlan plan, @ForAll SalesOrganization organization, @ForAll SalesPeriod period) {
    Quotas quotas = Quotas.of(plan, organization);
    for (Quota quota : plan.quotas()) {
      List<SalesPeriod> days =
          quotas.resolve(quota.scope(), quota.measure(), quota.improvementOn(), period).stream()
              .flatMap(resolved -> resolved.steps().stream())
              .map(QuotaStep::days)
              .flatMap(List::stream)
              .sorted()
              .toList();
      for (int next = 1; next < days.size(); next++) {
        assertThat(days.get(next - 1).overlaps(days.get(next))).isFalse();
      }
      assertThat(days).allMatch(period::encloses);
    }
  }

  private static Achievements achievements(
      QuotaPlan plan, SalesOrganization organization, List<Credit> credits) {
    return Achievements.builder()
        .scopes(CreditScopes.of(organization, ProductCatalog.of(List.of(), List.of()), List.of()))
        .calendar(plan.calendar())
        .credits(credits)
        .build();
  }

  @Property(tries = 200)
  void a_report_does_not_depend_on_the_order_of_credits(
      @ForAll QuotaPlan plan,
      @ForAll SalesOrganization organization,
      @ForAll SalesPeriod period,
      @ForAll("credits") List<Credit> credits,
      @ForAll Random random) {
    List<Credit> mixed = new ArrayList<>(credits);
    Collections.shuffle(mixed, random);
    Quotas quotas = Quotas.of(plan, organization);
    assertThat(AttainmentReport.of(quotas, achievements(plan, organization, mixed), period))
        .isEqualTo(AttainmentReport.of(quotas, achievements(plan, organization, credits), period));
  }

  @Property(tries = 200)
  void the_gap_and_the_achieved_make_the_quota(
      @ForAll QuotaPlan plan,
      @ForAll SalesOrganization organization,
      @ForAll("credits") List<Credit> credits) {
    Quotas quotas = Quotas.of(plan, organization);
    Achievements achievements = achievements(plan, organization, credits);
    for (Quota quota : plan.quotas()) {
      for (Attainment attainment :
          AttainmentReport.of(quotas, achievements, quota.period()).attainments()) {
        assertThat(attainment.gap().map(gap -> gap.plus(attainment.achieved().orElseThrow())))
            .isEqualTo(
                attainment
                    .achieved()
                    .flatMap(any -> attainment.quota())
                    .map(ResolvedQuota::target));
        assertThat(
                attainment
                    .fraction()
                    .map(share -> attainment.quota().orElseThrow().target().times(share)))
            .isEqualTo(attainment.fraction().flatMap(share -> attainment.achieved()));
      }
    }
  }

  @Property(tries = 200)
  void what_teams_without_a_parent_achieve_is_what_their_members_are_credited_directly(
      @ForAll SalesOrganization organization,
      @ForAll QuotaPlan plan,
      @ForAll SalesPeriod period,
      @ForAll("credits") List<Credit> given) {
    List<Credit> credits =
        given.stream().distinct().filter(each -> !each.transaction().isReversal()).toList();
    Achievements achievements = achievements(plan, organization, credits);
    Measurement booked = Measurement.of(Measure.BOOKED, BasicArbitraries.CURRENCY);
    Quantity byTeams =
        organization.top(Structure.FUNCTION).stream()
            .map(team -> achievements.of(QuotaScope.of(team), booked, period).happened().total())
            .reduce(Quantity.of(BasicArbitraries.CURRENCY, Fraction.ZERO), Quantity::plus);
    Quantity byCredits =
        booked
            .where((Credit credit) -> period.contains(credit.creditedOn()))
            .measure(
                credits.stream()
                    .filter(credit -> credit.kind() == CreditShare.Kind.DIRECT)
                    .filter(
                        credit ->
                            organization
                                .teamOf(credit.seller(), Structure.FUNCTION, credit.creditedOn())
                                .isPresent())
                    .toList())
            .happened()
            .total();
    assertThat(byTeams).isEqualTo(byCredits);
  }

  @Property(tries = 200)
  void a_roll_up_has_every_unit_once_and_differs_by_what_is_assigned(
      @ForAll SalesOrganization organization, @ForAll QuotaPlan plan, @ForAll SalesPeriod period) {
    QuotaRollUp rollUp =
        QuotaRollUp.of(Quotas.of(plan, organization), Structure.FUNCTION, Measure.UNITS, period);
    assertThat(rollUp.units())
        .extracting(UnitQuotas::unit)
        .containsExactlyInAnyOrderElementsOf(organization.teams().keySet());
    for (UnitQuotas unit : rollUp.units()) {
      assertThat(unit.difference().map(more -> more.plus(unit.own().orElseThrow())))
          .isEqualTo(unit.own().flatMap(own -> unit.assigned()));
      assertThat(unit.unitsWithoutQuota())
          .allMatch(below -> rollUp.find(below).orElseThrow().own().isEmpty());
    }
  }
}
