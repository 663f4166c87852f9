package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/** All that was agreed and that pay depends on. */
record PayAgreements(IncentiveProgram program, CreditScopes scopes, ImmutableList<Quotas> quotas) {

  PayAgreements {
    requireNonNull(program, "program");
    requireNonNull(scopes, "scopes");
    requireNonNull(quotas, "quotas");
  }

  /** Returns the quota of the first quota plan that has one. */
  Optional<ResolvedQuota> quota(
      QuotaScope scope, Measure measure, Optional<Baseline> improvementOn, SalesPeriod period) {
    return quotas.stream()
        .flatMap(each -> each.resolve(scope, measure, improvementOn, period).stream())
        .findFirst();
  }

  /** Returns the plan version that pays a credit; empty if the seller was on no plan. */
  Optional<CommissionPlan> plan(Credit credit) {
    LocalDate day =
        LocalDate.ofInstant(credit.transaction().at(program.versionOn()), program.zone());
    return program.plan(credit.seller(), day);
  }

  /** Returns the days of a period on which a seller was on a plan, in order of time. */
  ImmutableList<SalesPeriod> tenure(SellerId seller, PlanId plan, SalesPeriod period) {
    return program.assignments(seller).stream()
        .filter(each -> each.plan().equals(plan))
        .flatMap(each -> each.validity().within(period).stream())
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

  /** Returns the version of a plan that was in force on a seller's last day on it in a period. */
  Optional<CommissionPlan> lastVersion(SellerId seller, PlanId plan, SalesPeriod period) {
    return program.versions(plan).reverse().stream()
        .filter(version -> !tenure(seller, version, period).isEmpty())
        .findFirst();
  }
}
