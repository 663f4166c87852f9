package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.core.time.Validity;

/** All that was agreed and that pay depends on. */
record PayAgreements(IncentiveProgram program, CreditScopes scopes, ImmutableList<Quotas> quotas) {

  PayAgreements {
    requireNonNull(program, "program");
    requireNonNull(scopes, "scopes");
    requireNonNull(quotas, "quotas");
  }

  /**
   * Returns the quota of the first quota plan that has one; of a seller without one that names the
   * seller alone, those that the seller has in teams.
   */
  Optional<ResolvedQuota> quota(
      QuotaScope scope, Measure measure, Optional<Baseline> improvementOn, SalesPeriod period) {
    Optional<ResolvedQuota> own =
        quotas.stream()
            .flatMap(each -> each.resolve(scope, measure, improvementOn, period).stream())
            .findFirst();
    if (own.isPresent() || scope.seller().isEmpty() || improvementOn.isPresent()) {
      return own;
    }
    return quotas.stream()
        .flatMap(each -> each.resolveByTeams(scope, measure, period).stream())
        .findFirst();
  }

  /** Returns the plan version that pays a credit; empty if the seller was on no plan. */
  Optional<CommissionPlan> plan(Credit credit) {
    return plan(credit.seller(), credit);
  }

  /** Returns the plan version that a seller is paid by on the day of a credit, whosever it is. */
  Optional<CommissionPlan> plan(SellerId seller, Credit credit) {
    LocalDate day =
        LocalDate.ofInstant(credit.transaction().at(program.versionOn()), program.zone());
    return program.plan(seller, day);
  }

  /** Returns the days of a period on which a seller worked here and was on a plan, in order. */
  ImmutableList<SalesPeriod> tenure(SellerId seller, PlanId plan, SalesPeriod period) {
    return program.assignments(seller).stream()
        .filter(each -> each.plan().equals(plan))
        .flatMap(each -> each.validity().within(period).stream())
        .flatMap(days -> employed(seller, days).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns those of them on which this version of the plan was in force. */
  ImmutableList<SalesPeriod> tenure(SellerId seller, CommissionPlan version, SalesPeriod period) {
    return version
        .validity()
        .within(period)
        .map(days -> tenure(seller, version.id(), days))
        .orElse(ImmutableList.of());
  }

  /** Says whether a seller was on a version of a plan on any day of a period. */
  boolean isOnPlan(SellerId seller, PlanId plan, SalesPeriod period) {
    return program.versions(plan).stream()
        .anyMatch(version -> !tenure(seller, version, period).isEmpty());
  }

  /** Returns under what a seller worked until a day, exclusive, in order of time. */
  ImmutableList<Tenure> tenures(SellerId seller, LocalDate until) {
    ImmutableList.Builder<Tenure> tenures = ImmutableList.builder();
    for (PlanAssignment assignment : program.assignments(seller)) {
      if (assignment.from().isBefore(until)) {
        SalesPeriod all = SalesPeriod.of(assignment.from(), until);
        for (CommissionPlan version : program.versions(assignment.plan())) {
          assignment
              .validity()
              .within(all)
              .flatMap(version.validity()::within)
              .flatMap(days -> employed(seller, days))
              .ifPresent(days -> tenures.add(new Tenure(assignment, version, days)));
        }
      }
    }
    return tenures.build();
  }

  /** The days on which a seller worked under one assignment and one version of its plan. */
  record Tenure(PlanAssignment assignment, CommissionPlan version, SalesPeriod days) {}

  private Optional<SalesPeriod> employed(SellerId seller, SalesPeriod days) {
    return scopes
        .organization()
        .find(seller)
        .map(known -> new Validity(known.hiredOn(), known.leftOn()).within(days))
        .orElse(Optional.of(days));
  }
}
