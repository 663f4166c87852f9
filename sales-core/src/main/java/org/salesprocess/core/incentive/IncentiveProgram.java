package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesCalendar;

/**
 * All that a company has agreed about the pay of its sellers: who is credited, which plans there
 * are in which versions, who is on which plan, and when it is paid.
 *
 * <p>On any day a plan has at most one version in force, and a seller is on at most one plan. Two
 * are equal if they hold equal parts, in whatever order plans and assignments were added.
 *
 * @since 0.1
 */
public final class IncentiveProgram implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Comparator<CommissionPlan> BY_VERSION =
      Comparator.comparing(CommissionPlan::id).thenComparing(CommissionPlan::from);
  private static final Comparator<PlanAssignment> BY_SELLER =
      Comparator.comparing(PlanAssignment::seller).thenComparing(PlanAssignment::from);

  private final CurrencyUnit currency;
  private final ZoneId zone;
  private final SalesCalendar payCalendar;
  private final CreditingRules crediting;
  private final DateRule creditedOn;
  private final DateRule versionOn;
  private final ImmutableList<CommissionPlan> plans;
  private final ImmutableList<PlanAssignment> assignments;
  private final ImmutableListMultimap<PlanId, CommissionPlan> versions;
  private final ImmutableListMultimap<SellerId, PlanAssignment> bySeller;

  private IncentiveProgram(Builder builder) {
    currency = builder.currency;
    zone = builder.zone;
    payCalendar = required("payCalendar", builder.payCalendar);
    crediting = required("crediting", builder.crediting);
    creditedOn = builder.creditedOn;
    versionOn = builder.versionOn;
    plans = ImmutableList.sortedCopyOf(BY_VERSION, builder.plans);
    assignments = ImmutableList.sortedCopyOf(BY_SELLER, builder.assignments);
    versions = Multimaps.index(plans, CommissionPlan::id);
    bySeller = Multimaps.index(assignments, PlanAssignment::seller);
    plans.forEach(this::checkPlan);
    versions.asMap().values().forEach(each -> checkVersions(ImmutableList.copyOf(each)));
    assignments.forEach(this::checkAssignment);
    bySeller.asMap().values().forEach(each -> checkAssignments(ImmutableList.copyOf(each)));
    ProgramDraws.check(currency, plans, assignments);
  }

  private static <T> T required(String field, @Nullable T value) {
    checkState(value != null, "incentive program: %s is missing", field);
    return value;
  }

  private void checkPlan(CommissionPlan plan) {
    checkArgument(
        plan.currency().equals(currency),
        "plan %s: currency must be %s as in the program, was %s",
        plan.id(),
        currency,
        plan.currency());
  }

  private static void checkVersions(List<CommissionPlan> versions) {
    for (int i = 1; i < versions.size(); i++) {
      CommissionPlan before = versions.get(i - 1);
      CommissionPlan next = versions.get(i);
      checkArgument(
          !before.validity().overlaps(next.validity()),
          "plan %s: version %s (%s) must not overlap version %s (%s), both were in force %s",
          next.id(),
          next.version(),
          next.validity(),
          before.version(),
          before.validity(),
          before.validity().intersection(next.validity()).orElse(null));
      checkArgument(
          versions.subList(0, i).stream().noneMatch(e -> e.version().equals(next.version())),
          "plan %s: two versions %s",
          next.id(),
          next.version());
    }
    // each looks at the results of all of a period that they share
    ComponentNeeds.checkNoCircle(
        versions.get(0).id(), versions.stream().flatMap(each -> each.components().stream()));
  }

  private void checkAssignment(PlanAssignment assignment) {
    ImmutableList<CommissionPlan> ofPlan = versions.get(assignment.plan());
    checkArgument(
        !ofPlan.isEmpty(),
        "assignment of %s: plan must be one of %s, was %s",
        assignment.seller(),
        versions.keySet(),
        assignment.plan());
    checkArgument(
        ofPlan.stream().anyMatch(plan -> plan.validity().overlaps(assignment.validity())),
        "assignment of %s to plan %s: the plan must be in force on one of its days (%s), was %s",
        assignment.seller(),
        assignment.plan(),
        assignment.validity(),
        ofPlan.stream().map(CommissionPlan::validity).toList());
    checkArgument(
        assignment.target().isPresent()
            || ofPlan.stream().noneMatch(CommissionPlan::needsTargetIncentive),
        "assignment of %s to plan %s: the plan needs a target incentive, had none",
        assignment.seller(),
        assignment.plan());
    assignment
        .target()
        .ifPresent(
            target ->
                checkArgument(
                    target.amount().getCurrencyUnit().equals(currency),
                    "assignment of %s to plan %s: target incentive must be in %s, was %s",
                    assignment.seller(),
                    assignment.plan(),
                    currency,
                    target.amount()));
  }

  private static void checkAssignments(List<PlanAssignment> ofSeller) {
    for (int i = 1; i < ofSeller.size(); i++) {
      PlanAssignment before = ofSeller.get(i - 1);
      PlanAssignment next = ofSeller.get(i);
      checkArgument(
          !before.validity().overlaps(next.validity()),
          "assignment of %s to plan %s (%s): must not overlap that to plan %s (%s), both were in"
              + " force %s",
          next.seller(),
          next.plan(),
          next.validity(),
          before.plan(),
          before.validity(),
          before.validity().intersection(next.validity()).orElse(null));
    }
  }

  /**
   * Returns a builder; a pay calendar and crediting rules are required. Credit counts on the day of
   * the event, and a day takes the plan version in force on it, unless said otherwise.
   *
   * @param currency the currency of every plan
   * @param zone in which days are told
   */
  public static Builder builder(CurrencyUnit currency, ZoneId zone) {
    return new Builder(currency, zone);
  }

  /** Returns a builder that stands at this program. */
  public Builder toBuilder() {
    Builder builder = new Builder(currency, zone);
    builder.payCalendar = payCalendar;
    builder.crediting = crediting;
    builder.creditedOn = creditedOn;
    builder.versionOn = versionOn;
    builder.plans.addAll(plans);
    builder.assignments.addAll(assignments);
    return builder;
  }

  /** Returns the currency of every plan. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns the zone in which days are told. */
  public ZoneId zone() {
    return zone;
  }

  /** Returns the periods for which pay is settled and stated. */
  public SalesCalendar payCalendar() {
    return payCalendar;
  }

  /** Returns who is credited for what. */
  public CreditingRules crediting() {
    return crediting;
  }

  /** Returns which time's day a credit counts on. */
  public DateRule creditedOn() {
    return creditedOn;
  }

  /** Returns which time's day chooses the plan and its version. */
  public DateRule versionOn() {
    return versionOn;
  }

  /** Returns all plan versions, by plan and first day. */
  public ImmutableList<CommissionPlan> plans() {
    return plans;
  }

  /** Returns all assignments, by seller and first day. */
  public ImmutableList<PlanAssignment> assignments() {
    return assignments;
  }

  /** Returns a seller's assignments, by first day; empty for one who is on no plan. */
  public ImmutableList<PlanAssignment> assignments(SellerId seller) {
    return bySeller.get(seller);
  }

  /** Returns a plan's versions, by first day; empty for an unknown plan. */
  public ImmutableList<CommissionPlan> versions(PlanId plan) {
    return versions.get(plan);
  }

  /** Returns the assignment of a seller that is in force on a day. */
  public Optional<PlanAssignment> assignment(SellerId seller, LocalDate day) {
    // a loop, since it is asked for each credit several times
    for (PlanAssignment each : bySeller.get(seller)) {
      if (each.isInForceOn(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the version of a plan that is in force on a day. */
  public Optional<CommissionPlan> version(PlanId plan, LocalDate day) {
    for (CommissionPlan each : versions.get(plan)) {
      if (each.isInForceOn(day)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns the plan version that a seller is paid by on a day. */
  public Optional<CommissionPlan> plan(SellerId seller, LocalDate day) {
    return assignment(seller, day).flatMap(each -> version(each.plan(), day));
  }

  private List<Object> parts() {
    return List.of(
        currency, zone, payCalendar, crediting, creditedOn, versionOn, plans, assignments);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IncentiveProgram that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(parts());
  }

  /** Returns the plans and how many assignments there are. */
  @Override
  public String toString() {
    return "incentive program of %s for %s sellers".formatted(plans, bySeller.keySet().size());
  }

  /** Collects the parts of a program. */
  public static final class Builder {
    private final CurrencyUnit currency;
    private final ZoneId zone;
    private @Nullable SalesCalendar payCalendar;
    private @Nullable CreditingRules crediting;
    private DateRule creditedOn = DateRule.EVENT;
    private DateRule versionOn = DateRule.EVENT;
    private final List<CommissionPlan> plans = new ArrayList<>();
    private final List<PlanAssignment> assignments = new ArrayList<>();

    private Builder(CurrencyUnit currency, ZoneId zone) {
      this.currency = requireNonNull(currency, "currency");
      this.zone = requireNonNull(zone, "zone");
    }

    /** Sets the periods for which pay is settled and stated. */
    @CanIgnoreReturnValue
    public Builder payCalendar(SalesCalendar calendar) {
      this.payCalendar = requireNonNull(calendar, "payCalendar");
      return this;
    }

    /** Sets who is credited for what. */
    @CanIgnoreReturnValue
    public Builder crediting(CreditingRules rules) {
      this.crediting = requireNonNull(rules, "crediting");
      return this;
    }

    /** Sets which time's day a credit counts on. */
    @CanIgnoreReturnValue
    public Builder creditedOn(DateRule rule) {
      this.creditedOn = requireNonNull(rule, "creditedOn");
      return this;
    }

    /** Sets which time's day chooses the plan and its version. */
    @CanIgnoreReturnValue
    public Builder versionOn(DateRule rule) {
      this.versionOn = requireNonNull(rule, "versionOn");
      return this;
    }

    /** Adds a version of a plan. */
    @CanIgnoreReturnValue
    public Builder plan(CommissionPlan version) {
      plans.add(requireNonNull(version, "plan"));
      return this;
    }

    /** Adds an assignment. */
    @CanIgnoreReturnValue
    public Builder assignment(PlanAssignment assignment) {
      assignments.add(requireNonNull(assignment, "assignment"));
      return this;
    }

    /**
     * Returns the program.
     *
     * @throws IllegalStateException if the pay calendar or the crediting rules are missing
     * @throws IllegalArgumentException if a plan is in another currency, two versions of a plan are
     *     in force on one day or share a name, a component depends by way of several versions on
     *     its own result, a seller is on two plans on one day, an assignment names an unknown plan,
     *     or one in force on none of its days, or lacks the target incentive that its plan needs,
     *     or a draw is in another currency, recoverable in one place and not in another, or in an
     *     assignment and its plan
     */
    public IncentiveProgram build() {
      return new IncentiveProgram(this);
    }
  }
}
