package org.salesprocess.metrics.incentive.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

/**
 * What a proposed plan, such as the next version, says otherwise than the present one, and who
 * gains and loses by it.
 *
 * <p>Changes are read off the plans; what they do to pay is read off the exact {@link PayoutCurve}
 * of both, for all sales of what is supposed. What it makes of facts that there are, such as last
 * year's, {@link org.salesprocess.metrics.incentive.PlanSimulation#replay} says for each seller.
 *
 * <pre>{@code
 * PlanDiff diff = PlanDiff.of(present, proposed, ReviewTerms.of(
 *     PayoutScenario.of(Measure.BOOKED).quota(Quantity.parse("USD 100000")).build()).build());
 * diff.changes();                   // what the plans say
 * diff.pay().get(0).stretches();    // where which of them pays more
 * }</pre>
 *
 * @param present the present plan
 * @param proposed the proposed plan
 * @param changes what differs, in the order of the present plan, with what is added last. They are
 *     none just if the plans are equal apart from id and version
 * @param pay what both pay, by the periods of components: all of these together first, if all can
 *     be drawn, and then each by itself, in the order of the plans
 * @param notCompared what cannot be drawn, or not compared
 * @since 0.1
 */
public record PlanDiff(
    CommissionPlan present,
    CommissionPlan proposed,
    ImmutableList<PlanChange> changes,
    ImmutableList<PayDifference> pay,
    ImmutableList<PlanDiff.NotCompared> notCompared)
    implements Serializable {

  /** Checks that nothing is missing. */
  public PlanDiff {
    requireNonNull(present, "present");
    requireNonNull(proposed, "proposed");
    requireNonNull(changes, "changes");
    requireNonNull(pay, "pay");
    requireNonNull(notCompared, "notCompared");
  }

  /**
   * A component whose pay cannot be compared for all sales.
   *
   * @param component the component
   * @param reason why
   */
  public record NotCompared(ComponentId component, String reason) implements Serializable {
    /** Checks that nothing is missing. */
    public NotCompared {
      requireNonNull(component, "component");
      requireNonNull(reason, "reason");
    }
  }

  /**
   * Returns what differs between two plans, of one id or of two. Draws that an assignment adds are
   * not looked at.
   *
   * @throws IllegalArgumentException if the plans are in different currencies, or a limit of one
   *     needs what is not supposed
   */
  public static PlanDiff of(CommissionPlan present, CommissionPlan proposed, ReviewTerms terms) {
    checkArgument(
        present.currency().equals(proposed.currency()),
        "plan diff: both must be in one currency, plan %s was in %s and plan %s in %s",
        present,
        present.currency(),
        proposed,
        proposed.currency());
    Pairs pairs = new Pairs(present, proposed, terms);
    return new PlanDiff(
        present,
        proposed,
        PlanChanges.of(present, proposed, terms),
        ImmutableList.copyOf(pairs.pay),
        ImmutableList.copyOf(pairs.notCompared));
  }

  /** What both plans pay, by calendar and component. */
  private static final class Pairs {
    private final CommissionPlan present;
    private final CommissionPlan proposed;
    private final ReviewTerms terms;
    private final List<PayDifference> pay = new ArrayList<>();
    private final List<NotCompared> notCompared = new ArrayList<>();

    Pairs(CommissionPlan present, CommissionPlan proposed, ReviewTerms terms) {
      this.present = present;
      this.proposed = proposed;
      this.terms = terms;
      ImmutableList<ReviewedPlan> before = ReviewedPlan.of(present, terms);
      ImmutableList<ReviewedPlan> after = ReviewedPlan.of(proposed, terms);
      Stream.concat(before.stream(), after.stream())
          .map(ReviewedPlan::calendar)
          .distinct()
          .forEach(calendar -> compare(find(before, calendar), find(after, calendar)));
    }

    private static Optional<ReviewedPlan> find(
        ImmutableList<ReviewedPlan> parts, SalesCalendar calendar) {
      return parts.stream().filter(part -> part.calendar().equals(calendar)).findFirst();
    }

    // of the components of one calendar
    private void compare(Optional<ReviewedPlan> before, Optional<ReviewedPlan> after) {
      ReviewedPlan any = before.or(() -> after).orElseThrow();
      boolean isBeforeDrawn = before.map(part -> part.whole().isPresent()).orElse(true);
      boolean isAfterDrawn = after.map(part -> part.whole().isPresent()).orElse(true);
      if (isBeforeDrawn && isAfterDrawn) {
        add(
            any,
            Optional.empty(),
            before.flatMap(ReviewedPlan::whole),
            after.flatMap(ReviewedPlan::whole));
      }
      for (ComponentId id : ids(before, after)) {
        compare(any, id, before, after);
      }
    }

    private static ImmutableSet<ComponentId> ids(
        Optional<ReviewedPlan> before, Optional<ReviewedPlan> after) {
      return Stream.concat(before.stream(), after.stream())
          .flatMap(part -> part.plan().components().stream())
          .map(Component::id)
          .collect(ImmutableSet.toImmutableSet());
    }

    private void compare(
        ReviewedPlan any,
        ComponentId id,
        Optional<ReviewedPlan> before,
        Optional<ReviewedPlan> after) {
      Optional<SalesCalendar> one = present.find(id).map(Component::calendar);
      Optional<SalesCalendar> other = proposed.find(id).map(Component::calendar);
      if (one.isPresent() && other.isPresent() && !one.equals(other)) {
        if (one.get().equals(any.calendar())) { // and not again with its other periods
          notCompared.add(
              new NotCompared(
                  id,
                  "its periods are the %s instead of the %s".formatted(other.get(), one.get())));
        }
        return;
      }
      Optional<String> refusal =
          before
              .flatMap(part -> Optional.ofNullable(part.refusals().get(id)))
              .or(() -> after.flatMap(part -> Optional.ofNullable(part.refusals().get(id))));
      if (refusal.isPresent()) {
        notCompared.add(new NotCompared(id, refusal.get()));
      } else {
        add(
            any,
            Optional.of(id),
            before.flatMap(part -> paid(part, id)),
            after.flatMap(part -> paid(part, id)));
      }
    }

    // below zero if it is taken
    private static Optional<PayoutCurve> paid(ReviewedPlan part, ComponentId id) {
      return part.plan()
          .find(id)
          .map(
              component -> {
                PayoutCurve curve = part.curve(id);
                return component.sign() == Component.Sign.EARNING
                    ? curve
                    : nothing(curve).minus(curve);
              });
    }

    private static PayoutCurve nothing(PayoutCurve like) {
      return like.minus(like);
    }

    private void add(
        ReviewedPlan part,
        Optional<ComponentId> component,
        Optional<PayoutCurve> before,
        Optional<PayoutCurve> after) {
      PayoutCurve nothing = nothing(before.or(() -> after).orElseThrow());
      PayoutCurve one = before.orElse(nothing);
      PayoutCurve other = after.orElse(nothing);
      pay.add(
          new PayDifference(component, part.calendar(), one, other, expected(part, one, other)));
    }

    private Optional<PayDifference.Expected> expected(
        ReviewedPlan part, PayoutCurve before, PayoutCurve after) {
      if (terms.attainments().isEmpty() || part.scenario().quota().isEmpty()) {
        return Optional.empty();
      }
      long gain = Expectations.paid(part, terms, after.minus(before));
      long lose = Expectations.paid(part, terms, before.minus(after));
      return Optional.of(
          new PayDifference.Expected(
              gain,
              lose,
              Expectations.headcount(terms) - gain - lose,
              Expectations.pay(part, terms, before),
              Expectations.pay(part, terms, after)));
    }
  }

  /**
   * Says whether both are known to pay the same in what is supposed, whatever is sold: nothing has
   * changed but what has no effect, or what the curves show, and these are the same.
   */
  public boolean paysTheSame() {
    Effect effect = changes.stream().map(PlanChange::effect).reduce(Effect.NONE, Effect::or);
    return switch (effect) {
      case NONE -> true;
      case SHOWN ->
          notCompared.isEmpty()
              && pay.stream()
                  .filter(each -> each.component().isEmpty())
                  .allMatch(PayDifference::isNone);
      case NOT_SHOWN -> false;
    };
  }

  /** Returns the difference of all components of these periods together, if all can be drawn. */
  public Optional<PayDifference> whole(SalesCalendar calendar) {
    return pay.stream()
        .filter(each -> each.component().isEmpty() && each.calendar().equals(calendar))
        .findFirst();
  }

  /** Returns the difference of a component, if it can be drawn. */
  public Optional<PayDifference> find(ComponentId component) {
    return pay.stream().filter(each -> each.component().equals(Optional.of(component))).findFirst();
  }

  /** Returns both plans, each change, and where which plan pays more, each on a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("plan %s instead of %s".formatted(proposed, present));
    changes.forEach(change -> text.append('\n').append(change));
    for (PayDifference each : pay) {
      String what = each.component().map(ComponentId::value).orElse("the whole plan");
      each.stretches()
          .forEach(stretch -> text.append('\n').append(what).append(' ').append(stretch));
    }
    notCompared.forEach(
        each -> text.append("\n%s is not compared: %s".formatted(each.component(), each.reason())));
    return text.toString();
  }
}
