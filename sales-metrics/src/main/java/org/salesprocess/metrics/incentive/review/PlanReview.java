package org.salesprocess.metrics.incentive.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;
import org.salesprocess.metrics.incentive.review.PlanFinding.Severity;

/**
 * What is wrong, or worth knowing, about a commission plan before anyone is paid by it.
 *
 * <p>Most findings hold for all sales: they are read off the exact {@link PayoutCurve} of the plan,
 * and not off samples. Where a component cannot be drawn, the review says so, with the reason. Each
 * finding that sales can show names the worst ones, and what the engine pays for them.
 *
 * <pre>{@code
 * PlanReview review = PlanReview.of(plan, ReviewTerms.of(
 *     PayoutScenario.of(Measure.BOOKED).quota(Quantity.parse("USD 100000")).build()).build());
 * review.findings();   // worst first
 * }</pre>
 *
 * @param plan the plan's id
 * @param version its version
 * @param findings what was found: the worst first, then by kind and in the order of the plan
 * @param shares what each component pays of what is expected, in the order of the plan; empty where
 *     that is not known
 * @since 0.1
 */
public record PlanReview(
    PlanId plan,
    String version,
    ImmutableList<PlanFinding> findings,
    ImmutableList<PlanReview.ComponentShare> shares)
    implements Serializable {

  private static final String EVERYWHERE = "everywhere";

  // found beside a plan, so that its own review cannot tell whether there are any
  private static final ImmutableSet<String> BESIDE =
      Stream.of(
              Kind.OVERLAPPING_VERSIONS,
              Kind.QUOTAS_BELOW_TARGET,
              Kind.TABLE_GAP,
              Kind.TABLE_OVERLAP)
          .map(Kind::id)
          .collect(ImmutableSet.toImmutableSet());

  private static final Comparator<PlanFinding> WORST_FIRST =
      Comparator.comparing(PlanFinding::severity).reversed().thenComparing(PlanFinding::kind);

  /** Checks that nothing is missing. */
  public PlanReview {
    requireNonNull(plan, "plan");
    requireNonNull(version, "version");
    findings = ImmutableList.sortedCopyOf(WORST_FIRST, findings);
    requireNonNull(shares, "shares");
  }

  /**
   * Who takes part in a component, at the attainments that are expected.
   *
   * @param component the component
   * @param pay what it pays all sellers in one of its periods, exactly
   * @param sellers how many sellers it pays something, or takes something from
   * @param everyone how many sellers there are
   */
  public record ComponentShare(ComponentId component, Quantity pay, long sellers, long everyone)
      implements Serializable {
    /** Checks that nothing is missing. */
    public ComponentShare {
      requireNonNull(component, "component");
      requireNonNull(pay, "pay");
    }
  }

  /**
   * Returns the review of a plan.
   *
   * <p>What is said of levels of sales is of what is sold in one period, told as one deal; what
   * several deals gain or reach is said where pay is by the deal. Draws that an assignment adds,
   * and whether a limit of periods that no component has is ever reached, are not looked at.
   *
   * @throws IllegalArgumentException if the tolerated amount, a quota or the target is in another
   *     currency than the plan
   */
  public static PlanReview of(CommissionPlan plan, ReviewTerms terms) {
    terms
        .tolerated()
        .ifPresent(
            amount ->
                checkArgument(
                    amount.getCurrencyUnit().equals(plan.currency()),
                    "review of plan %s: tolerated must be in %s, was %s",
                    plan.id(),
                    plan.currency(),
                    amount));
    ImmutableList<ReviewedPlan> parts = ReviewedPlan.of(plan, terms);
    parts.forEach(part -> requireCurrency(plan, part.scenario()));
    List<PlanFinding> findings = new ArrayList<>();
    for (ReviewedPlan part : parts) {
      part.refusals()
          .forEach(
              (component, why) ->
                  findings.add(
                      PlanFinding.of(
                          Kind.NOT_PROVED,
                          Optional.of(component),
                          EVERYWHERE,
                          "component %s cannot be drawn: %s.".formatted(component, why))));
      part.refusal()
          .ifPresent(
              why ->
                  findings.add(
                      PlanFinding.of(
                          Kind.NOT_PROVED,
                          Optional.empty(),
                          EVERYWHERE,
                          "the plan as a whole cannot be drawn: %s.".formatted(why))));
      findings.addAll(ShapeReview.of(plan, part, terms));
      findings.addAll(TableReview.of(part));
      findings.addAll(CapReview.of(part, terms));
      findings.addAll(DealReview.of(part, terms));
      findings.addAll(PeriodMoveReview.of(part, terms));
      findings.addAll(ComplexityReview.of(part, terms));
    }
    findings.addAll(ComplexityReview.small(parts, terms));
    findings.addAll(DrawReview.of(plan, parts, terms));
    return new PlanReview(
        plan.id(), plan.version(), accepted(plan, findings), shares(parts, terms));
  }

  private static void requireCurrency(CommissionPlan plan, PayoutScenario scenario) {
    Optional<CurrencyUnit> counted = scenario.sold().kind(plan.currency());
    scenario
        .quotas()
        .values()
        .forEach(
            quota ->
                checkArgument(
                    quota.currency().equals(counted),
                    "review of plan %s: quota must be in %s, was %s",
                    plan.id(),
                    counted.map(CurrencyUnit::getCode).orElse("plain numbers"),
                    quota));
    scenario
        .target()
        .ifPresent(
            target ->
                checkArgument(
                    target.getCurrencyUnit().equals(plan.currency()),
                    "review of plan %s: target must be in %s, was %s",
                    plan.id(),
                    plan.currency(),
                    target));
  }

  private static ImmutableList<PlanFinding> accepted(
      CommissionPlan plan, List<PlanFinding> findings) {
    ImmutableList.Builder<PlanFinding> judged = ImmutableList.builder();
    for (PlanFinding finding : findings) {
      judged.add(finding.acceptedBy(ImmutableList.of(plan)));
    }
    for (AcceptedFinding acceptance : plan.accepted()) {
      if (!BESIDE.contains(acceptance.kind())
          && findings.stream()
              .noneMatch(finding -> finding.isOf(acceptance) || isUnknown(finding, acceptance))) {
        judged.add(
            PlanFinding.of(
                Kind.NOTHING_TO_ACCEPT,
                acceptance.component(),
                "accepted",
                "the plan accepts %s%s, but there is none."
                    .formatted(
                        acceptance.kind(),
                        acceptance.component().map(each -> " in " + each).orElse(""))));
      }
    }
    return judged.build();
  }

  // what could not be looked at at all may be there
  private static boolean isUnknown(PlanFinding finding, AcceptedFinding acceptance) {
    return finding.kind() == Kind.NOT_PROVED
        && finding.place().equals(EVERYWHERE)
        && (acceptance.component().isEmpty()
            || finding.component().isEmpty()
            || acceptance.component().equals(finding.component()));
  }

  private static ImmutableList<ComponentShare> shares(
      ImmutableList<ReviewedPlan> parts, ReviewTerms terms) {
    ImmutableList.Builder<ComponentShare> shares = ImmutableList.builder();
    for (ReviewedPlan part : parts) {
      if (!terms.attainments().isEmpty() && part.scenario().quota().isPresent()) {
        for (Component component : part.plan().components()) {
          PayoutCurve curve = part.curves().get(component.id());
          if (curve != null && part.paid().contains(component.id())) {
            shares.add(
                new ComponentShare(
                    component.id(),
                    Expectations.pay(part, terms, curve),
                    Expectations.paid(part, terms, curve),
                    Expectations.headcount(terms)));
          }
        }
      }
    }
    return shares.build();
  }

  /**
   * Returns a finding for each two versions of one plan that are in force on the same day; a
   * program refuses them.
   */
  public static ImmutableList<PlanFinding> overlaps(Iterable<CommissionPlan> plans) {
    List<CommissionPlan> all = ImmutableList.copyOf(plans);
    ImmutableList.Builder<PlanFinding> findings = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        CommissionPlan one = all.get(i);
        CommissionPlan other = all.get(j);
        if (one.id().equals(other.id()) && one.validity().overlaps(other.validity())) {
          findings.add(
              PlanFinding.of(
                      Kind.OVERLAPPING_VERSIONS,
                      Optional.empty(),
                      "versions %s and %s".formatted(one.version(), other.version()),
                      "versions %s and %s of plan %s are both in force on %s: which of them pays is not said."
                          .formatted(
                              one.version(),
                              other.version(),
                              one.id(),
                              one.from().isAfter(other.from()) ? one.from() : other.from()))
                  .acceptedBy(ImmutableList.of(one, other)));
        }
      }
    }
    return findings.build();
  }

  /**
   * Returns a finding if sellers who all reach their quotas bring less than what is to be brought.
   *
   * @param quotas those of which sellers' own count, of the measure, in the period or a part of it,
   *     and not on an improvement; of two of one seller both count, as of two territories
   * @param measure one whose values are added
   * @param target what all are to bring, above zero
   * @throws IllegalArgumentException if the measure is another, or the target is not counted as it
   *     is, or in another currency than a quota
   */
  public static Optional<PlanFinding> quotasBelow(
      Iterable<Quota> quotas, Measure measure, SalesPeriod period, Quantity target) {
    checkArgument(
        measure.measures(target),
        "review of quotas: target must be counted as %s is, was %s",
        measure,
        target);
    checkArgument(
        measure.aggregation() == Measure.Aggregation.SUM,
        "review of quotas: measure must be one whose values are added, was %s",
        measure);
    Quantity sum = target.zero();
    ImmutableSet.Builder<SellerId> sellers = ImmutableSet.builder();
    for (Quota each : quotas) {
      if (each.measure().equals(measure)
          && period.encloses(each.period())
          && each.improvementOn().isEmpty()
          && each.scope().seller().isPresent()) {
        checkArgument(
            each.target().isLike(target),
            "review of quotas: target must be of one kind with quota %s, %s, was %s",
            each.id(),
            each.target(),
            target);
        sum = sum.plus(each.target());
        sellers.add(each.scope().seller().get());
      }
    }
    return sum.compareTo(target) >= 0
        ? Optional.empty()
        : Optional.of(
            PlanFinding.of(
                Kind.QUOTAS_BELOW_TARGET,
                Optional.empty(),
                "quotas of " + period,
                "the quotas of %s for %s come to %s of %s: if all reach theirs, %s is missing."
                    .formatted(
                        sellers(sellers.build().size()),
                        period,
                        ReviewWords.amount(sum),
                        ReviewWords.amount(target),
                        ReviewWords.amount(target.minus(sum)))));
  }

  private static String sellers(int count) {
    return count == 1 ? "1 seller" : count + " sellers";
  }

  /** Returns the severity of the worst finding that is not accepted, or empty if there is none. */
  public Optional<Severity> worst() {
    return findings.stream()
        .filter(finding -> finding.accepted().isEmpty())
        .map(PlanFinding::severity)
        .max(Comparator.naturalOrder());
  }

  /** Returns the findings of a kind, in order. */
  public ImmutableList<PlanFinding> of(Kind kind) {
    return findings.stream()
        .filter(finding -> finding.kind() == kind)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the plan and each finding on a line of its own. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("plan %s (version %s)".formatted(plan, version));
    findings.forEach(finding -> text.append('\n').append(finding));
    return text.toString();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
