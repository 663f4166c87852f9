package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PlanTrial;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/**
 * Looks for the most that a seller gains by selling in another of two periods.
 *
 * <p>Of sales of two periods, s together, what is gained is the greatest of f(p) + f(s - p) over
 * all p, less the least of it. Between sums of two breakpoints both are made of straight lines in
 * s, the greatest from above and the least from below, so that their difference is greatest at such
 * a sum; and for each s, both are found where p or s - p is a breakpoint.
 */
final class PeriodMoveReview {

  private final ReviewedPlan part;
  private final ReviewTerms terms;
  private final List<PlanFinding> findings = new ArrayList<>();

  private PeriodMoveReview(ReviewedPlan part, ReviewTerms terms) {
    this.part = part;
    this.terms = terms;
  }

  static ImmutableList<PlanFinding> of(ReviewedPlan part, ReviewTerms terms) {
    PeriodMoveReview review = new PeriodMoveReview(part, terms);
    review.look();
    return ImmutableList.copyOf(review.findings);
  }

  private void look() {
    DealPay pay = part.byDeal();
    Optional<PayoutCurve> whole = part.whole();
    boolean isOfDeals = part.plan().components().stream().anyMatch(pay::isPart);
    if (!isOfDeals
        && whole.isPresent()
        && isByPeriod(part)
        && look(Optional.empty(), whole.get())) {
      return;
    }
    for (Component component : part.plan().components()) {
      PayoutCurve curve = part.curves().get(component.id());
      if (curve != null && part.paid().contains(component.id()) && !pay.isWhole(component)) {
        boolean isLooked =
            !pay.isPart(component)
                && isByPeriod(component)
                && look(Optional.of(component.id()), curve);
        if (!isLooked) {
          notProved(
              Optional.of(component.id()),
              "component %s pays by the deal too, for more than its own period, or by too many tiers"
                  .formatted(component.id()));
        }
      }
    }
    if (!part.plan().limits().isEmpty()) {
      notProved(Optional.empty(), "a limit bounds what the components pay together");
    }
  }

  private void notProved(Optional<ComponentId> component, String why) {
    findings.add(
        PlanFinding.of(
            Kind.NOT_PROVED,
            component,
            "between periods",
            why + ": what a sale gains in another period is not known."));
  }

  private static boolean isByPeriod(ReviewedPlan part) {
    return part.plan().components().stream().allMatch(PeriodMoveReview::isByPeriod)
        && part.plan().limits().stream()
            .map(PlanLimit::excess)
            .allMatch(Modifier.Excess.LOST::equals);
  }

  // what is sold in one period must not count in another
  private static boolean isByPeriod(Component component) {
    return isOfOwnPeriod(component)
        && component.inputs().stream().noneMatch(Input.Improved.class::isInstance)
        && component.modifiers().stream()
            .noneMatch(
                modifier ->
                    modifier instanceof Modifier.Cap cap
                        && cap.excess() == Modifier.Excess.DEFERRED);
  }

  /** Says whether what was sold before a period of a component plays no part in its level. */
  static boolean isOfOwnPeriod(Component component) {
    return component.inputs().stream()
        .flatMap(input -> input.measured().stream())
        .allMatch(
            measured ->
                measured.span() instanceof Span.OfComponent
                    || measured.span() instanceof Span.OfDeal);
  }

  /** Two ways of having sold as much in two periods. */
  private record Move(Fraction low, Fraction lowPlace, Fraction high, Fraction highPlace) {

    Fraction gain() {
      return high.minus(low);
    }
  }

  private boolean look(Optional<ComponentId> component, PayoutCurve curve) {
    Levels levels = Levels.of(part, curve);
    ImmutableList<Fraction> places = levels.places();
    if (places.size() > Levels.MOST_PLACES) {
      return false;
    }
    Fraction ofSum = Fraction.ZERO;
    Optional<Move> best = Optional.empty();
    for (Fraction sum : levels.sums()) {
      Move move = move(curve, places, sum);
      if (best.isEmpty() || move.gain().compareTo(best.get().gain()) > 0) {
        best = Optional.of(move);
        ofSum = sum;
      }
    }
    add(component, best.orElseThrow(), ofSum);
    return true;
  }

  private void add(Optional<ComponentId> component, Move best, Fraction sum) {
    Quantity gain = Quantity.of(part.plan().currency(), best.gain());
    if (!gain.isPositive() || terms.isTolerated(gain)) {
      return;
    }
    Optional<PlanExample> example =
        part.periods().size() < 2
            ? Optional.empty()
            : part.run(component, sales(best.lowPlace, sum), sales(best.highPlace, sum));
    if (example.isPresent() && !example.get().difference().isPositive()) {
      return; // less than the minor unit
    }
    findings.add(
        PlanFinding.of(
                Kind.PERIOD_MOVE_GAIN,
                component,
                "between periods",
                "of %s sold in two periods, %s pays %s more than %s: a seller gains that much by the day on which a sale is told."
                    .formatted(
                        like(sum),
                        division(best.highPlace, sum),
                        ReviewWords.amount(gain),
                        division(best.lowPlace, sum)))
            .shownBy(example));
  }

  private String division(Fraction first, Fraction sum) {
    Fraction rest = sum.minus(first);
    if (first.isZero() || rest.isZero()) {
      return "all in one of them";
    }
    return first.equals(rest)
        ? like(first) + " in each"
        : "%s in one and %s in the other".formatted(like(first), like(rest));
  }

  private ImmutableList<PlanTrial.Sale> sales(Fraction first, Fraction sum) {
    ImmutableList.Builder<PlanTrial.Sale> sales = ImmutableList.builder();
    SalesPeriod one = part.periods().get(0);
    SalesPeriod other = part.periods().get(1);
    if (first.isPositive()) {
      sales.add(new PlanTrial.Sale("one", one.start(), like(first)));
    }
    Fraction rest = sum.minus(first);
    if (rest.isPositive()) {
      sales.add(new PlanTrial.Sale("other", other.start(), like(rest)));
    }
    return sales.build();
  }

  private Move move(PayoutCurve curve, ImmutableList<Fraction> places, Fraction sum) {
    Fraction low = at(curve, Fraction.ZERO).plus(at(curve, sum));
    Move move = new Move(low, Fraction.ZERO, low, Fraction.ZERO);
    for (Fraction place : places) {
      if (place.compareTo(sum) <= 0) {
        Fraction pay = at(curve, place).plus(at(curve, sum.minus(place)));
        if (pay.compareTo(move.low) < 0) {
          move = new Move(pay, place, move.high, move.highPlace);
        } else if (pay.compareTo(move.high) > 0) {
          move = new Move(move.low, move.lowPlace, pay, place);
        }
      }
    }
    return move;
  }

  private Fraction at(PayoutCurve curve, Fraction level) {
    return curve.at(like(level)).value();
  }

  private Quantity like(Fraction value) {
    return new Quantity(part.nothing().currency(), value);
  }
}
