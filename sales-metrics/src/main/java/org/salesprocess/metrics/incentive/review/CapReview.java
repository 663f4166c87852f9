package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/** Looks for caps that are never reached, or by everyone. */
final class CapReview {

  private final ReviewedPlan part;
  private final ReviewTerms terms;
  private final List<PlanFinding> findings = new ArrayList<>();

  private CapReview(ReviewedPlan part, ReviewTerms terms) {
    this.part = part;
    this.terms = terms;
  }

  static ImmutableList<PlanFinding> of(ReviewedPlan part, ReviewTerms terms) {
    CapReview review = new CapReview(part, terms);
    // of others, what a cap does depends on earlier periods too
    ImmutableList<Component> components = part.plan().components();
    components.stream().filter(PeriodMoveReview::isOfOwnPeriod).forEach(review::look);
    if (components.stream().allMatch(PeriodMoveReview::isOfOwnPeriod)) {
      review.lookAtLimits();
    }
    return ImmutableList.copyOf(review.findings);
  }

  private void look(Component component) {
    PayoutCurve curve = part.curves().get(component.id());
    for (int i = 0; curve != null && i < component.modifiers().size(); i++) {
      if (component.modifiers().get(i) instanceof Modifier.Cap cap) {
        judge(
            Optional.of(component.id()),
            "cap of " + cap.most() + (cap.level() == Modifier.Level.DEAL ? " a deal" : ""),
            curve,
            part.curve(ComponentVariants.without(component, i)));
      }
    }
  }

  private void lookAtLimits() {
    for (int i = 0; part.whole().isPresent() && i < part.plan().limits().size(); i++) {
      if (part.plan().limits().get(i).most().isPresent()
          && part.plan().limits().get(i).least().isEmpty()) {
        judge(Optional.empty(), "limit " + (i + 1), part.whole().get(), part.withoutLimit(i));
      }
    }
  }

  private void judge(
      Optional<ComponentId> component, String place, PayoutCurve capped, PayoutCurve free) {
    ImmutableList<Quantity> expected = Expectations.levels(part, terms);
    String where = component.map(id -> "the %s of %s".formatted(place, id)).orElse(place);
    long reached =
        expected.stream().filter(level -> capped.at(level).compareTo(free.at(level)) < 0).count();
    if (capped.equals(free)) {
      add(Kind.CAP_NEVER_REACHED, component, place, where + " is never reached, whatever is sold.");
    } else if (!expected.isEmpty() && reached == 0) {
      add(
          Kind.CAP_NEVER_REACHED,
          component,
          place,
          where + " is reached at no attainment that is expected.");
    } else if (isConstant(capped)) {
      add(
          Kind.CAP_ALWAYS_REACHED,
          component,
          place,
          where + " is all that is paid, whatever is sold.");
    } else if (!expected.isEmpty() && reached == expected.size()) {
      add(
          Kind.CAP_ALWAYS_REACHED,
          component,
          place,
          where + " is reached at every attainment that is expected.");
    }
  }

  private static boolean isConstant(PayoutCurve curve) {
    return curve.breakpoints().size() == 1 && curve.breakpoints().get(0).rate().isZero();
  }

  private void add(Kind kind, Optional<ComponentId> component, String place, String sentence) {
    findings.add(PlanFinding.of(kind, component, place, sentence));
  }
}
