package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
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

  /**
   * Returns a finding for each component that is little of what is expected to be paid in a year,
   * of components of every calendar.
   */
  static ImmutableList<PlanFinding> small(ImmutableList<ReviewedPlan> parts, ReviewTerms terms) {
    Map<ComponentId, Quantity> ofYear = new LinkedHashMap<>();
    for (ReviewedPlan part : parts) {
      if (!terms.attainments().isEmpty() && part.scenario().quota().isPresent()) {
        ComplexityReview review = new ComplexityReview(part, terms);
        review.paid.stream()
            .filter(each -> each.sign() == Component.Sign.EARNING)
            .forEach(each -> ofYear.put(each.id(), review.pay(each).times(periodsOfYear(part))));
      }
    }
    ImmutableList.Builder<PlanFinding> findings = ImmutableList.builder();
    Optional<Quantity> all = ofYear.values().stream().reduce(Quantity::plus);
    if (ofYear.size() > 1 && all.get().isPositive()) {
      ofYear.forEach(
          (component, pay) -> {
            Fraction share = pay.dividedBy(all.get());
            if (share.compareTo(terms.smallest()) < 0) {
              findings.add(
                  PlanFinding.of(
                      Kind.SMALL_COMPONENT,
                      Optional.of(component),
                      "component",
                      "component %s is %s of expected pay: too little to move anyone."
                          .formatted(component, ReviewWords.percent(share))));
            }
          });
    }
    return findings.build();
  }

  // those that begin in the plan's first year
  private static Fraction periodsOfYear(ReviewedPlan part) {
    LocalDate from = part.plan().from();
    return Fraction.of(
        part.calendar().over(SalesPeriod.of(from, from.plusYears(1))).stream()
            .filter(period -> !period.start().isBefore(from))
            .count());
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
