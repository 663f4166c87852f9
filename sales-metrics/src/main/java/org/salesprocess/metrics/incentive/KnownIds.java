package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.quota.QuotaScope;

/**
 * Checks that whatever plans and quotas name is known: an id that is not would count nothing, and
 * nobody would be told. Each refusal names where it stands, the field and the value.
 */
final class KnownIds {

  private final CreditScopes scopes;
  private final SalesOrganization organization;
  private final ImmutableSet<CreditRuleId> rules;

  KnownIds(CreditScopes scopes, Iterable<CreditRuleId> rules) {
    this.scopes = scopes;
    organization = scopes.organization();
    this.rules = ImmutableSet.copyOf(rules);
  }

  /**
   * Checks all inputs and filters of a plan.
   *
   * @throws IllegalArgumentException if one names what is unknown
   */
  void check(CommissionPlan plan) {
    for (Component component : plan.components()) {
      String where = "plan %s: component %s".formatted(plan.id(), component.id());
      component.inputs().forEach(input -> check(where, input));
      if (component.formula() instanceof Formula.Spiff spiff) {
        check(where + ": spiff", spiff.filter());
      }
    }
    for (PlanLimit limit : plan.limits()) {
      Stream.of(limit.least(), limit.most())
          .flatMap(Optional::stream)
          .forEach(input -> check("plan %s: limit".formatted(plan.id()), input));
    }
  }

  private void check(String where, Input input) {
    for (Input.Measured measured : input.measured()) {
      String named = "%s: input %s".formatted(where, input);
      check(named, measured.whose());
      check(named, measured.filter());
    }
  }

  private void check(String where, Whose whose) {
    if (whose instanceof Whose.TeamOf teamOf) {
      checkArgument(
          !organization.top(teamOf.structure()).isEmpty(),
          "%s: structure must have a team, was %s",
          where,
          teamOf.structure());
    } else if (whose instanceof Whose.Unit unit) {
      require(organization.teams().keySet(), where, "team", unit.team());
    } else if (whose instanceof Whose.OfDepartment of) {
      require(organization.departments().keySet(), where, "department", of.department());
    }
  }

  private void check(String where, CreditFilter filter) {
    filter.rules().forEach(id -> require(rules, where, "credit rule", id));
    filter
        .product()
        .ifPresent(id -> require(scopes.catalog().products().keySet(), where, "product", id));
    filter
        .productLine()
        .ifPresent(id -> require(scopes.catalog().lines().keySet(), where, "product line", id));
    filter
        .territory()
        .ifPresent(id -> require(scopes.territories().keySet(), where, "territory", id));
  }

  /**
   * Checks the scope of a quota.
   *
   * @throws IllegalArgumentException if it names what is unknown
   */
  void check(String where, QuotaScope scope) {
    scope.seller().ifPresent(id -> require(organization.sellers().keySet(), where, "seller", id));
    scope.team().ifPresent(id -> require(organization.teams().keySet(), where, "team", id));
    scope
        .department()
        .ifPresent(id -> require(organization.departments().keySet(), where, "department", id));
    scope
        .territory()
        .ifPresent(id -> require(scopes.territories().keySet(), where, "territory", id));
    scope
        .productLine()
        .ifPresent(id -> require(scopes.catalog().lines().keySet(), where, "product line", id));
  }

  private static void require(Set<?> known, String where, String field, Object value) {
    checkArgument(known.contains(value), "%s: %s must be known, was %s", where, field, value);
  }
}
