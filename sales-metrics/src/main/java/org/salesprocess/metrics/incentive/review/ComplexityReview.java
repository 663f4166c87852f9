package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/** Looks for components that a plan could do without. */
final class ComplexityReview {

  private final ReviewedPlan part;
  private final ReviewTerms terms;
  private final ImmutableList<Component> paid;
  private final List<PlanFinding> findings = new ArrayList<>();

  private ComplexityReview(ReviewedPlan part, ReviewTerms terms) {
    this.part = part;
    this.terms = terms;
    paid =
        part.plan().components().stream()
            .filter(each -> part.paid().contains(each.id()))
            .filter(each -> part.curves().containsKey(each.id()))
            .filter(each -> part.curve(each.id()).maximum().map(Quantity::isPositive).orElse(true))
            .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<PlanFinding> of(ReviewedPlan part, ReviewTerms terms) {
    ComplexityReview review = new ComplexityReview(part, terms);
    review.twins();
    if (!terms.attainments().isEmpty() && part.scenario().quota().isPresent()) {
      review.small();
      review.few();
    }
    return ImmutableList.copyOf(review.findings);
  }

  private void twins() {
    for (int i = 0; i < paid.size(); i++) {
      for (int j = i + 1; j < paid.size(); j++) {
        Component one = paid.get(i);
        Component other = paid.get(j);
        if (one.sign() == other.sign() && part.curve(one.id()).equals(part.curve(other.id()))) {
          add(
              Kind.SAME_PAY,
              other.id(),
              "component %s pays the same as %s, whatever is sold: one of them at twice the pay would do."
                  .formatted(other.id(), one.id()));
        }
      }
    }
  }

  private void small() {
    ImmutableList<Component> earnings =
        paid.stream()
            .filter(each -> each.sign() == Component.Sign.EARNING)
            .collect(ImmutableList.toImmutableList());
    Quantity all =
        earnings.stream()
            .map(each -> pay(each))
            .reduce(Quantity.of(part.plan().currency(), Fraction.ZERO), Quantity::plus);
    for (Component each : earnings) {
      if (all.isPositive() && earnings.size() > 1) {
        Fraction share = pay(each).dividedBy(all);
        if (share.compareTo(terms.smallest()) < 0) {
          add(
              Kind.SMALL_COMPONENT,
              each.id(),
              "component %s is %s of expected pay: too little to move anyone."
                  .formatted(each.id(), ReviewWords.percent(share)));
        }
      }
    }
  }

  private void few() {
    long everyone = Expectations.headcount(terms);
    for (Component each : paid) {
      long some = Expectations.paid(part, terms, part.curve(each.id()));
      if (Fraction.of(some, everyone).compareTo(terms.fewest()) < 0) {
        add(
            Kind.PAID_TO_FEW,
            each.id(),
            "component %s pays %s of %s sellers at the attainments that are expected."
                .formatted(each.id(), some, everyone));
      }
    }
  }

  private Quantity pay(Component component) {
    PayoutCurve curve = part.curve(component.id());
    return Expectations.pay(part, terms, curve);
  }

  private void add(Kind kind, ComponentId component, String sentence) {
    findings.add(PlanFinding.of(kind, Optional.of(component), "component", sentence));
  }
}
