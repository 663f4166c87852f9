package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.PlanTrial;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/**
 * Looks for the most that a seller gains by telling one deal as two, or two as one. Where nothing
 * of a component is by the deal, a period's credits add up however deals are cut.
 *
 * <p>What a deal pays is straight between the breakpoints of its curve, so that the gain is
 * greatest where the deal is the sum of two breakpoints and one part is a breakpoint: see {@link
 * PeriodMoveReview}.
 */
final class DealReview {

  private final ReviewedPlan part;
  private final ReviewTerms terms;
  private final List<PlanFinding> findings = new ArrayList<>();

  private DealReview(ReviewedPlan part, ReviewTerms terms) {
    this.part = part;
    this.terms = terms;
  }

  static ImmutableList<PlanFinding> of(ReviewedPlan part, ReviewTerms terms) {
    DealReview review = new DealReview(part, terms);
    DealPay pay = part.byDeal();
    for (Component component : part.plan().components()) {
      if (part.curves().containsKey(component.id()) && pay.isPart(component)) {
        if (DealPay.isOwn(component)) {
          review.look(component);
        } else {
          review.notProved(component, "depends on what another pays by the deal");
        }
      }
    }
    return ImmutableList.copyOf(review.findings);
  }

  private void look(Component component) {
    boolean isOfDealAlone = DealPay.isOfDealAlone(component.formula());
    List<Modifier> ofDeal = new ArrayList<>();
    boolean isOfPeriodBefore = false;
    boolean isMixed = !isOfDealAlone;
    for (Modifier modifier : component.modifiers()) {
      if (DealPay.isOwn(modifier)) {
        ofDeal.add(modifier);
        isMixed |= isOfPeriodBefore;
      } else {
        isOfPeriodBefore = true;
      }
    }
    if (isMixed) {
      notProved(component, "is by the deal and by the period at once");
      return;
    }
    Component one = ComponentVariants.with(component, ofDeal);
    if (component.formula() instanceof Formula.Spiff spiff) {
      one =
          ComponentVariants.with(
              one,
              new Formula.Spiff(
                  spiff.each(),
                  spiff.measure(),
                  spiff.per(),
                  spiff.filter(),
                  Optional.empty(),
                  Optional.empty()));
    }
    look(component, part.curve(one), isOfPeriodBefore || DealPay.isLimited(component.formula()));
  }

  private void notProved(Component component, String why) {
    findings.add(
        PlanFinding.of(
            Kind.NOT_PROVED,
            Optional.of(component.id()),
            "between deals",
            "component %s %s: what is gained by cutting deals otherwise is not known."
                .formatted(component.id(), why)));
  }

  /** One deal, in two parts. */
  private record Cut(Fraction sum, Fraction place, Fraction gain) {}

  private void look(Component component, PayoutCurve curve, boolean isBeforePeriod) {
    Levels levels = Levels.of(part, curve);
    ImmutableList<Fraction> places = levels.places();
    if (places.size() > Levels.MOST_PLACES) {
      notProved(component, "has too many tiers");
      return;
    }
    Cut split = new Cut(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
    Cut merge = split;
    for (Fraction sum : levels.sums()) {
      Fraction whole = at(curve, sum);
      for (Fraction place : places) {
        if (place.isPositive() && place.compareTo(sum) < 0) {
          Fraction gain = at(curve, place).plus(at(curve, sum.minus(place))).minus(whole);
          if (gain.compareTo(split.gain) > 0) {
            split = new Cut(sum, place, gain);
          }
          if (gain.negated().compareTo(merge.gain) > 0) {
            merge = new Cut(sum, place, gain.negated());
          }
        }
      }
    }
    String unless = isBeforePeriod ? ", unless a gate, cap or limit of the period bounds it" : "";
    add(
        component,
        Kind.SPLIT_GAIN,
        split,
        "one of %s told as two, of %s and %s, pays %s more" + unless + ".");
    add(
        component,
        Kind.MERGE_GAIN,
        merge,
        "two told as one of %s, where they are of %s and %s, pay %s more" + unless + ".");
  }

  private void add(Component component, Kind kind, Cut cut, String sentence) {
    Quantity gain = Quantity.of(part.plan().currency(), cut.gain);
    if (!gain.isPositive() || terms.isTolerated(gain)) {
      return;
    }
    Quantity one = like(cut.place);
    Quantity other = like(cut.sum.minus(cut.place));
    ImmutableList<PlanTrial.Sale> whole = part.selling(like(cut.sum));
    ImmutableList<PlanTrial.Sale> parts =
        ImmutableList.of(
            new PlanTrial.Sale("one", part.firstDay(), one),
            new PlanTrial.Sale("other", part.firstDay(), other));
    Optional<PlanExample> example =
        kind == Kind.SPLIT_GAIN
            ? part.run(Optional.of(component.id()), whole, parts)
            : part.run(Optional.of(component.id()), parts, whole);
    findings.add(
        PlanFinding.of(
                kind,
                Optional.of(component.id()),
                "between deals",
                "of deals, "
                    + sentence.formatted(like(cut.sum), one, other, ReviewWords.amount(gain)))
            .shownBy(example.filter(shown -> shown.difference().isPositive())));
  }

  private Fraction at(PayoutCurve curve, Fraction level) {
    return curve.at(like(level)).value();
  }

  private Quantity like(Fraction value) {
    return new Quantity(part.nothing().currency(), value);
  }
}
