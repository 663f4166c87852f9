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

  // the last first, so that of two caps that say the same only one is found to do nothing
  private void look(Component component) {
    Component now = component;
    for (int i = component.modifiers().size() - 1; i >= 0; i--) {
      if (part.curves().containsKey(component.id())
          && component.modifiers().get(i) instanceof Modifier.Cap cap) {
        String place =
            "cap of " + cap.most() + (cap.level() == Modifier.Level.DEAL ? " a deal" : "");
        Component without = ComponentVariants.without(now, i);
        if (isOfSeveralDeals(component, cap)) {
          unlessReached(Optional.of(component.id()), place, part.byDeal().isWhole(without));
        } else if (judge(
            Optional.of(component.id()), place, part.curve(now), part.curve(without))) {
          now = without;
        }
      }
    }
  }

  // what one deal pays does not tell what several come to
  private boolean isOfSeveralDeals(Component component, Modifier.Cap cap) {
    return part.byDeal().isPart(component)
        && !(cap.level() == Modifier.Level.DEAL
            && DealPay.isOfDealAlone(component.formula())
            && component.modifiers().stream().allMatch(each -> DealPay.isOwn(each) || isCap(each)));
  }

  private static boolean isCap(Modifier modifier) {
    return modifier instanceof Modifier.Cap;
  }

  /** Notes that nobody can tell, unless deals enough are sure to reach it. */
  private void unlessReached(Optional<ComponentId> component, String place, boolean isReached) {
    if (!isReached) {
      add(
          Kind.NOT_PROVED,
          component,
          place,
          component.map(id -> "the %s of %s".formatted(place, id)).orElse(place)
              + " bounds what several deals pay together: whether it is ever reached is not known.");
    }
  }

  private void lookAtLimits() {
    boolean isOfDeals = part.plan().components().stream().anyMatch(part.byDeal()::isPart);
    for (int i = 0; part.whole().isPresent() && i < part.plan().limits().size(); i++) {
      if (part.plan().limits().get(i).most().isPresent()) {
        String place = "limit " + (i + 1);
        if (isOfDeals) {
          unlessReached(Optional.empty(), place, part.paidForEachDeal().isPresent());
        } else {
          judge(Optional.empty(), place, part.whole().get(), part.withoutMost(i));
        }
      }
    }
  }

  /** Says whether it makes no difference, whatever is sold. */
  private boolean judge(
      Optional<ComponentId> component, String place, PayoutCurve capped, PayoutCurve free) {
    ImmutableList<Quantity> expected = Expectations.levels(part, terms);
    String where = component.map(id -> "the %s of %s".formatted(place, id)).orElse(place);
    long reached =
        expected.stream().filter(level -> capped.at(level).compareTo(free.at(level)) < 0).count();
    if (capped.equals(free)) {
      add(Kind.CAP_NEVER_REACHED, component, place, where + " is never reached, whatever is sold.");
      return true;
    }
    if (!expected.isEmpty() && reached == 0) {
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
    return false;
  }

  private static boolean isConstant(PayoutCurve curve) {
    return curve.breakpoints().size() == 1 && curve.breakpoints().get(0).rate().isZero();
  }

  private void add(Kind kind, Optional<ComponentId> component, String place, String sentence) {
    findings.add(PlanFinding.of(kind, component, place, sentence));
  }
}
