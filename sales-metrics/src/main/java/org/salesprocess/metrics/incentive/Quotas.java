package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What a plan asks of the people of an organisation in any period.
 *
 * <p>A quota on a measure whose values are added asks in a period for {@code target x split x
 * proration x ramp}, added up over the calendar's periods in it:
 *
 * <ul>
 *   <li>split: the share of the target that falls on the calendar's period, as the plan divides it;
 *   <li>proration: of that period, by the plan's day count, the days that are asked for and, for a
 *       seller, in force: employed, in the team if the scope names one, not away for a reason that
 *       counts;
 *   <li>ramp: for a seller, the share of the month since the hire that a day is in. A period of two
 *       such months is two steps, each with its own share. Who has no known day of hire has no
 *       ramp, and a change of team starts none.
 * </ul>
 *
 * <p>So the quotas of the parts into which a period is cut sum exactly to its own, and those of all
 * periods of a quota, for one in force on all days and not in a ramp, to the target.
 *
 * <p>A quota on a measure whose values are averaged is a level and holds undivided for whoever is
 * in force on some day, without a ramp. Where a period touches several such quotas, each counts by
 * the calendar days in force that it has of the period.
 *
 * @since 0.1
 */
public final class Quotas implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final QuotaPlan plan;
  private final SalesOrganization organization;

  private Quotas(QuotaPlan plan, CreditScopes scopes) {
    this.plan = requireNonNull(plan, "plan");
    this.organization = scopes.organization();
    KnownIds known = new KnownIds(scopes, ImmutableList.of());
    for (Quota quota : plan.quotas()) {
      known.check("quota plan %s: quota %s".formatted(plan.id(), quota.id()), quota.scope());
    }
  }

  /**
   * Returns the quotas of a plan in an organisation, none of which is on a product line or
   * territory.
   *
   * @throws IllegalArgumentException if a quota is of a seller, team or department that the
   *     organisation does not know, or of a product line or territory
   */
  public static Quotas of(QuotaPlan plan, SalesOrganization organization) {
    ProductCatalog nothing = ProductCatalog.of(ImmutableList.of(), ImmutableList.of());
    return of(plan, CreditScopes.of(organization, nothing, ImmutableList.of()));
  }

  /**
   * Returns the quotas of a plan in an organisation with its products and its market.
   *
   * @throws IllegalArgumentException if a quota is of a seller, team, department, product line or
   *     territory that is unknown
   */
  public static Quotas of(QuotaPlan plan, CreditScopes scopes) {
    return new Quotas(plan, scopes);
  }

  /** Returns the plan. */
  public QuotaPlan plan() {
    return plan;
  }

  /** Returns the organisation. */
  public SalesOrganization organization() {
    return organization;
  }

  /**
   * Returns what is asked of a scope in a period.
   *
   * @param scope exactly as the plan has it: a quota of a seller in a product line is not one of
   *     the seller
   * @param improvementOn the baseline if an improvement is asked for, else empty
   * @return empty if no such quota is agreed for any day of the period; what is asked may be zero
   */
  public Optional<ResolvedQuota> resolve(
      QuotaScope scope, Measure measure, Optional<Baseline> improvementOn, SalesPeriod period) {
    ImmutableList<Quota> agreed =
        plan.quotasOf(scope, measure, improvementOn).stream()
            .filter(quota -> quota.period().overlaps(period))
            .collect(ImmutableList.toImmutableList());
    return agreed.isEmpty()
        ? Optional.empty()
        : Optional.of(resolved(agreed, scope, measure, improvementOn, period));
  }

  private ResolvedQuota resolved(
      List<Quota> agreed,
      QuotaScope scope,
      Measure measure,
      Optional<Baseline> improvementOn,
      SalesPeriod period) {
    ImmutableList<QuotaStep> steps =
        switch (measure.aggregation()) {
          case SUM -> dividedSteps(agreed, period);
          case MEAN -> levelSteps(agreed, period);
        };
    return new ResolvedQuota(scope, measure, improvementOn, period, steps);
  }

  /**
   * Returns what is asked of a seller, or of a seller in a territory or product line, by the quotas
   * that name a team too, added up: that of one who changed team is what each team asks for on the
   * days in it.
   *
   * @param scope one that names a seller, and neither team nor department
   * @return empty if no such quota is agreed for any day of the period, or if it is for teams on
   *     whose days the same sales would be asked for twice: teams of several structures, or one
   *     above another
   * @throws IllegalArgumentException if the scope is another
   */
  public Optional<ResolvedQuota> resolveByTeams(
      QuotaScope scope, Measure measure, SalesPeriod period) {
    checkArgument(
        scope.seller().isPresent() && scope.team().isEmpty() && scope.department().isEmpty(),
        "quotas by teams: scope must name a seller, no team and no department, was %s",
        scope);
    ImmutableList<Quota> agreed =
        plan.quotas().stream()
            .filter(quota -> quota.period().overlaps(period))
            .filter(quota -> quota.measure().equals(measure))
            .filter(quota -> quota.improvementOn().isEmpty())
            .filter(quota -> quota.scope().team().isPresent())
            .filter(quota -> quota.scope().seller().equals(scope.seller()))
            .filter(quota -> quota.scope().withTeam(Optional.empty()).equals(scope))
            .collect(ImmutableList.toImmutableList());
    ImmutableSortedSet<TeamId> teams =
        agreed.stream()
            .map(quota -> quota.scope().team().orElseThrow())
            .collect(ImmutableSortedSet.toImmutableSortedSet(TeamId::compareTo));
    return agreed.isEmpty() || !areApart(teams)
        ? Optional.empty()
        : Optional.of(resolved(agreed, scope, measure, Optional.empty(), period));
  }

  // nobody is in two of them on one day
  private boolean areApart(Set<TeamId> teams) {
    return teams.stream()
                .map(id -> organization.find(id).orElseThrow().structure())
                .distinct()
                .count()
            == 1
        && teams.stream()
            .allMatch(
                team -> organization.path(team).stream().filter(teams::contains).count() == 1);
  }

  /** Returns the days of a period on which a scope's quota is asked for; may be none. */
  ImmutableList<SalesPeriod> daysInForce(QuotaScope scope, SalesPeriod period) {
    return new DaysInForce(plan, organization).of(scope, period);
  }

  private ImmutableList<QuotaStep> dividedSteps(List<Quota> agreed, SalesPeriod period) {
    ImmutableList.Builder<QuotaStep> steps = ImmutableList.builder();
    for (Quota quota : agreed) {
      plan.sharesOf(quota)
          .forEach(
              (part, split) ->
                  part.intersection(period)
                      .ifPresent(asked -> steps.addAll(steps(quota, part, split, asked))));
    }
    return steps.build();
  }

  private ImmutableList<QuotaStep> steps(
      Quota quota, SalesPeriod part, Fraction split, SalesPeriod asked) {
    ImmutableList<SalesPeriod> inForce = daysInForce(quota.scope(), asked);
    ImmutableList.Builder<QuotaStep> built = ImmutableList.builder();
    for (Dated.Span<Fraction> ramp : rampOf(quota.scope()).within(asked)) {
      ImmutableList<SalesPeriod> days = common(inForce, ramp.period());
      if (!days.isEmpty()) {
        built.add(step(quota, part, split, days, proration(days, part), ramp.value()));
      }
    }
    ImmutableList<QuotaStep> steps = built.build();
    return steps.isEmpty()
        ? ImmutableList.of(
            step(quota, part, split, ImmutableList.of(), Fraction.ZERO, Fraction.ONE))
        : steps;
  }

  private Dated<Fraction> rampOf(QuotaScope scope) {
    return scope
        .seller()
        .flatMap(organization::find)
        .flatMap(Seller::hiredOn)
        .flatMap(hired -> plan.ramp().map(ramp -> ramp.startingOn(hired)))
        .orElseGet(() -> Dated.always(Fraction.ONE));
  }

  // a part in which nothing counts has no share of the target either: the plan sees to that
  private Fraction proration(List<SalesPeriod> days, SalesPeriod part) {
    return plan.dayCount().count(part) == 0 ? Fraction.ZERO : plan.dayCount().share(days, part);
  }

  private ImmutableList<QuotaStep> levelSteps(List<Quota> agreed, SalesPeriod period) {
    long counted = agreed.stream().mapToLong(quota -> total(daysOf(quota, period))).sum();
    return agreed.stream()
        .map(
            quota -> {
              ImmutableList<SalesPeriod> days = daysOf(quota, period);
              Fraction weight = counted == 0 ? Fraction.ZERO : Fraction.of(total(days), counted);
              return step(quota, quota.period(), Fraction.ONE, days, weight, Fraction.ONE);
            })
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<SalesPeriod> daysOf(Quota quota, SalesPeriod period) {
    return quota
        .period()
        .intersection(period)
        .map(asked -> daysInForce(quota.scope(), asked))
        .orElse(ImmutableList.of());
  }

  private static long total(List<SalesPeriod> days) {
    return days.stream().mapToLong(SalesPeriod::days).sum();
  }

  private static ImmutableList<SalesPeriod> common(List<SalesPeriod> days, SalesPeriod period) {
    return days.stream()
        .flatMap(each -> each.intersection(period).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static QuotaStep step(
      Quota quota,
      SalesPeriod part,
      Fraction split,
      ImmutableList<SalesPeriod> days,
      Fraction proration,
      Fraction ramp) {
    return new QuotaStep(quota.id(), quota.target(), part, split, days, proration, ramp);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quotas that
        && plan.equals(that.plan)
        && organization.equals(that.organization);
  }

  @Override
  public int hashCode() {
    return Objects.hash(plan, organization);
  }

  /** Returns the plan and the organisation. */
  @Override
  public String toString() {
    return plan + " in " + organization;
  }
}
