package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/**
 * Looks at the curve of what a plan pays: of all that share a calendar where it can be drawn, and
 * otherwise of each earning that can.
 */
final class ShapeReview {

  private final CommissionPlan reviewed;
  private final ReviewedPlan part;
  private final ReviewTerms terms;
  private final List<PlanFinding> findings = new ArrayList<>();

  private ShapeReview(CommissionPlan reviewed, ReviewedPlan part, ReviewTerms terms) {
    this.reviewed = reviewed;
    this.part = part;
    this.terms = terms;
  }

  static ImmutableList<PlanFinding> of(
      CommissionPlan reviewed, ReviewedPlan part, ReviewTerms terms) {
    ShapeReview review = new ShapeReview(reviewed, part, terms);
    if (part.whole().isPresent()) {
      review.look(Optional.empty(), part.whole().get());
    } else {
      for (Component component : part.plan().components()) {
        PayoutCurve curve = part.curves().get(component.id());
        if (curve != null
            && component.sign() == Component.Sign.EARNING
            && !part.plan().isOnlyInstead(component.id())) {
          review.look(Optional.of(component.id()), curve);
        }
      }
    }
    return ImmutableList.copyOf(review.findings);
  }

  private void look(Optional<ComponentId> component, PayoutCurve curve) {
    new Shape(component, curve).look();
  }

  /** One curve. */
  private final class Shape {
    private final Optional<ComponentId> component;
    private final PayoutCurve curve;
    private final Levels levels;
    private final ImmutableList<PayoutCurve.Breakpoint> points;

    Shape(Optional<ComponentId> component, PayoutCurve curve) {
      this.component = component;
      this.curve = curve;
      levels = Levels.of(part, curve);
      points = levels.points();
    }

    void look() {
      if (component.isEmpty() && isNothing()) {
        add(
            PlanFinding.of(
                Kind.NEVER_PAYS,
                Optional.empty(),
                "everywhere",
                "the plan comes to nothing, whatever is sold, though its components do not."));
        return;
      }
      int before = findings.size();
      for (int i = 0; i < points.size(); i++) {
        drop(i);
      }
      curve.fallingStretches().forEach(this::falling);
      if (findings.size() == before && !curve.neverFalls()) {
        little();
      }
      for (int i = 1; i < points.size(); i++) { // at zero there is nothing to wait for
        cliff(i);
      }
      curve.flatStretches().forEach(this::flat);
      terms.margin().ifPresent(this::steep);
      unbounded();
    }

    // deductions that take all, where each component by itself comes to something
    private boolean isNothing() {
      return curve.breakpoints().size() == 1
          && points.get(0).rate().isZero()
          && points.get(0).pay().isZero()
          && part.plan().components().size() > 1
          && part.paid().stream().allMatch(part::paysSomething);
    }

    // -- jumps

    private void drop(int i) {
      PayoutCurve.Breakpoint point = points.get(i);
      Quantity most = Levels.max(point.before(), point.pay());
      Quantity least = Levels.min(point.pay(), point.after());
      if (most.compareTo(least) > 0) {
        Quantity high = point.before().equals(most) ? levels.below(i) : point.level();
        Quantity low = point.pay().equals(least) ? point.level() : levels.above(i);
        fall(
            "at " + point.level(),
            "at %s of sales, pay falls from %s to %s."
                .formatted(point.level(), ReviewWords.amount(most), ReviewWords.amount(least)),
            ofJump(point.level()),
            high,
            low);
      }
    }

    private void cliff(int i) {
      PayoutCurve.Breakpoint point = points.get(i);
      Quantity least = Levels.min(point.before(), point.pay());
      Quantity most = Levels.max(point.pay(), point.after());
      Quantity size = most.minus(least);
      boolean jumps =
          point.before().compareTo(point.pay()) < 0 || point.pay().compareTo(point.after()) < 0;
      if (jumps && !terms.isTolerated(size)) {
        Quantity low = point.before().equals(least) ? levels.below(i) : point.level();
        Quantity high = point.pay().equals(most) ? point.level() : levels.above(i);
        Optional<PlanExample> example = run(low, high);
        // less than the minor unit is no jump of what is paid
        if (example.map(shown -> shown.difference().isPositive()).orElse(true)) {
          add(
              PlanFinding.of(
                      Kind.CLIFF,
                      ofJump(point.level()),
                      "at " + point.level(),
                      "at %s of sales, pay jumps up by %s, from %s to %s: a sale that only just reaches it is worth that much, and one that only just misses it nothing of it."
                          .formatted(
                              point.level(),
                              ReviewWords.amount(size),
                              ReviewWords.amount(least),
                              ReviewWords.amount(most)))
                  .shownBy(example));
        }
      }
    }

    // the component alone that jumps there, if only one does
    private Optional<ComponentId> ofJump(Quantity level) {
      if (component.isPresent()) {
        return component;
      }
      ImmutableList<ComponentId> jumping =
          part.paid().stream()
              .filter(
                  id ->
                      Optional.ofNullable(part.curves().get(id))
                          .filter(
                              own ->
                                  !own.before(level).equals(own.at(level))
                                      || !own.at(level).equals(own.after(level)))
                          .isPresent())
              .collect(ImmutableList.toImmutableList());
      return jumping.size() == 1 ? Optional.of(jumping.get(0)) : Optional.empty();
    }

    // -- stretches

    private void falling(PayoutCurve.Stretch stretch) {
      Fraction rate = curve.marginalRate(stretch.from());
      Quantity start = startOf(stretch);
      // far enough that a minor unit cannot hide it
      Quantity end =
          stretch
              .until()
              .map(this::endAt)
              .orElseGet(
                  () ->
                      start.plus(like(Fraction.ONE.dividedBy(rate.negated()).plus(Fraction.ONE))));
      fall(
          place(stretch),
          "%s, each further sale lowers pay by %s of it."
              .formatted(place(stretch), ReviewWords.rate(rate.negated(), part)),
          component,
          start,
          end);
    }

    private void fall(
        String place, String sentence, Optional<ComponentId> named, Quantity high, Quantity low) {
      Optional<PlanExample> example = run(high, low);
      // less than the minor unit is no fall of what is paid
      boolean falls = example.map(shown -> shown.difference().isNegative()).orElse(true);
      if (falls) {
        add(PlanFinding.of(Kind.PAY_FALLS, named, place, sentence).shownBy(example));
      }
    }

    // falls that are each less than a minor unit may come to more together
    private void little() {
      Fraction highest = Fraction.ZERO;
      Fraction high = Fraction.ZERO;
      Fraction low = Fraction.ZERO;
      for (Fraction place : levels.places()) {
        if (at(place).compareTo(at(highest)) > 0) {
          highest = place;
        }
        if (at(highest).minus(at(place)).compareTo(at(high).minus(at(low))) > 0) {
          high = highest;
          low = place;
        }
      }
      String place = "from %s to %s of sales".formatted(like(high), like(low));
      fall(place, place + ", pay falls little by little.", component, like(high), like(low));
    }

    private Fraction at(Fraction level) {
      return curve.at(like(level)).value();
    }

    private void flat(PayoutCurve.Stretch stretch) {
      if (stretch.until().isEmpty()) {
        return;
      }
      Quantity pay = curve.after(stretch.from());
      Quantity end = stretch.until().get();
      boolean risesAgain =
          points.stream()
              .filter(point -> point.level().compareTo(end) >= 0)
              .anyMatch(
                  point ->
                      point.pay().compareTo(pay) > 0
                          || point.after().compareTo(pay) > 0
                          || point.rate().isPositive());
      if (risesAgain) {
        add(
            PlanFinding.of(
                    Kind.FLAT_STRETCH,
                    component,
                    place(stretch),
                    "%s, a length of %s, selling more pays the same %s: whoever cannot get beyond it does better to wait."
                        .formatted(
                            place(stretch),
                            ReviewWords.amount(end.minus(stretch.from())),
                            ReviewWords.amount(pay)))
                .shownBy(run(startOf(stretch), endAt(end))));
      }
    }

    private void steep(Fraction margin) {
      Fraction steepest = curve.steepestRate();
      if (steepest.compareTo(margin) > 0) {
        PayoutCurve.Breakpoint from =
            points.stream()
                .filter(point -> point.rate().equals(steepest))
                .findFirst()
                .orElseThrow();
        add(
            PlanFinding.of(
                Kind.RATE_ABOVE_MARGIN,
                component,
                "above " + from.level(),
                "above %s of sales, each further one pays %s of it, which is more than the margin of %s that it brings."
                    .formatted(
                        from.level(),
                        ReviewWords.rate(steepest, part),
                        ReviewWords.rate(margin, part))));
      }
    }

    private void unbounded() {
      if (reviewed.limits().stream().anyMatch(ShapeReview::isBound)) {
        return;
      }
      if (curve.maximum().isEmpty()) {
        PayoutCurve.Breakpoint last = points.get(points.size() - 1);
        add(
            PlanFinding.of(
                Kind.UNBOUNDED,
                component,
                "above " + last.level(),
                "pay has no upper bound: above %s of sales, each further one pays %s of it."
                    .formatted(last.level(), ReviewWords.rate(last.rate(), part))));
        return;
      }
      part.paidForEachDeal()
          .filter(id -> component.isEmpty() || component.get().equals(id))
          .ifPresent(
              id ->
                  add(
                      PlanFinding.of(
                          Kind.UNBOUNDED,
                          Optional.of(id),
                          "between deals",
                          "pay has no upper bound: component %s pays again for each further deal."
                              .formatted(id))));
    }

    // -- levels

    private Quantity startOf(PayoutCurve.Stretch stretch) {
      int i = levels.placeOf(stretch.from());
      return points.get(i).pay().equals(points.get(i).after()) ? stretch.from() : levels.above(i);
    }

    private Quantity endAt(Quantity level) {
      int i = levels.placeOf(level);
      return points.get(i).pay().equals(points.get(i).before()) ? level : levels.below(i);
    }

    private Quantity like(Fraction value) {
      return new Quantity(part.nothing().currency(), value);
    }

    private Optional<PlanExample> run(Quantity one, Quantity other) {
      return part.run(component, part.selling(one), part.selling(other));
    }

    private void add(PlanFinding finding) {
      findings.add(finding);
    }
  }

  // one that grows with what is sold bounds nothing
  private static boolean isBound(PlanLimit limit) {
    return limit
        .most()
        .filter(most -> most.measured().isEmpty() && most.resultNeeded().isEmpty())
        .isPresent();
  }

  private static String place(PayoutCurve.Stretch stretch) {
    return stretch
        .until()
        .map(end -> "from %s to %s of sales".formatted(stretch.from(), end))
        .orElseGet(() -> "above %s of sales".formatted(stretch.from()));
  }
}
