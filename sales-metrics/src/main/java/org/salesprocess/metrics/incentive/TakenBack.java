package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What returns take back by the policies that mirror the sale. It stands outside modifiers and
 * limits: those were applied to the sale.
 */
final class TakenBack {

  private final SellerEarnings earnings;
  private final ImmutableListMultimap<PaidBy, SellerEarnings.Source> sources;
  private final PlanLimits limits;
  private final Map<RoundedBy, LineRounding> roundings = new HashMap<>();
  private final Map<SaleOf, Fraction> returned = new HashMap<>();

  TakenBack(
      SellerEarnings earnings, ImmutableList<SellerEarnings.Source> sources, PlanLimits limits) {
    this.earnings = earnings;
    this.sources =
        Multimaps.index(sources, each -> new PaidBy(each.plan().id(), each.component().id()));
    this.limits = limits;
  }

  /** A component in all versions of a plan. */
  private record PaidBy(PlanId plan, ComponentId component) {}

  /** What is rounded together: all that the versions of a plan that round alike take back. */
  private record RoundedBy(PlanId plan, Rounding rounding) {}

  /** A sale, as one component paid for it. */
  private record SaleOf(CommissionPlan plan, ComponentId component, Credit sale) {}

  /** Returns a line for each return and each component that paid for its sale. */
  ImmutableList<EarnedLine> lines() {
    ImmutableList.Builder<EarnedLine> lines = ImmutableList.builder();
    for (Credit back : earnings.credits()) {
      Optional<Credit> sale = earnings.book().original(back);
      Optional<CommissionPlan> plan = sale.flatMap(earnings::version);
      if (plan.isPresent()) {
        plan.get().components().stream()
            .filter(component -> !plan.get().isOnlyInstead(component.id()))
            .forEach(
                component ->
                    line(plan.get(), component, sale.orElseThrow(), back).ifPresent(lines::add));
      }
    }
    return lines.build();
  }

  private Optional<EarnedLine> line(
      CommissionPlan plan, Component component, Credit sale, Credit back) {
    ReturnPolicy.Kind policy = policy(component, back);
    Optional<Measure> measure =
        ReturnRule.Base.of(component.formula())
            .filter(any -> policy.isOfSale())
            .map(ReturnRule.Base::measure);
    Optional<Quantity> sold = measure.flatMap(sale::value).filter(value -> !value.isZero());
    Optional<Quantity> cameBack = measure.flatMap(back::value);
    Optional<SalesPeriod> soldIn = component.calendar().find(sale.creditedOn());
    Optional<SalesPeriod> period = component.calendar().find(back.creditedOn());
    if (sold.isEmpty() || cameBack.isEmpty() || soldIn.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    Fraction part = cameBack.get().dividedBy(sold.get());
    if (policy == ReturnPolicy.Kind.REVERSE_PAID) {
      part = leftOf(new SaleOf(plan, component.id(), sale), part);
    }
    Quantity paid = paid(new SellerEarnings.Source(plan, component, soldIn.get()), sale, policy);
    if (paid.isZero() || part.isZero()) {
      return Optional.empty();
    }
    Fraction share = component.returns().shareAt(sale.creditedOn(), back.creditedOn());
    Working working = new Working.TakenBack(policy, share, part, paid);
    // all that a plan takes back is rounded together as what it paid is, so that once every sale
    // came back whole, the very cents are gone
    LineRounding.Rounded mirrored =
        roundings
            .computeIfAbsent(
                new RoundedBy(plan.id(), plan.rounding()), by -> new LineRounding(by.rounding()))
            .next(plan.id(), working.amount().negated());
    return Optional.of(
        new EarnedLine(
            key(plan, component, period.get(), back),
            Optional.of(back),
            ImmutableList.of(),
            working,
            working.amount(),
            mirrored.exactSoFar().negated(),
            plan.rounding(),
            mirrored.amount().negated()));
  }

  // what is to count in its own period is taken back as it was paid where nothing counts it there
  private ReturnPolicy.Kind policy(Component component, Credit back) {
    ReturnPolicy.Kind policy = component.returns().kind();
    return policy == ReturnPolicy.Kind.CURRENT_RATE
            && !earnings.returns().isTakenInBy(component.id(), back)
        ? ReturnPolicy.Kind.ORIGINAL_RATE
        : policy;
  }

  // of margin more may come back than there was; of what was paid no more than all of it
  private Fraction leftOf(SaleOf sale, Fraction part) {
    Fraction before = returned.getOrDefault(sale, Fraction.ZERO);
    Fraction after = before.plus(part);
    returned.put(sale, after);
    return asShare(after).minus(asShare(before));
  }

  private static Fraction asShare(Fraction part) {
    if (part.isNegative()) {
      return Fraction.ZERO;
    }
    return part.isShare() ? part : Fraction.ONE;
  }

  private Quantity paid(SellerEarnings.Source source, Credit sale, ReturnPolicy.Kind policy) {
    if (policy == ReturnPolicy.Kind.ORIGINAL_RATE) {
      return earnings.result(source).atRate(sale);
    }
    Map<SalesPeriod, Quantity> posted = new HashMap<>();
    for (SellerEarnings.Source each : payingFor(source)) {
      posted.merge(each.period(), earnings.result(each).posted(sale), Quantity::plus);
    }
    Quantity paid = posted.values().stream().reduce(earnings.zero(), Quantity::plus);
    return paid.plus(limits.posted(source.plan().id(), posted));
  }

  // a bound of a later version in the period changes the sale too, and what a cap deferred is paid
  // in later periods
  private List<SellerEarnings.Source> payingFor(SellerEarnings.Source source) {
    ImmutableList<SellerEarnings.Source> all =
        sources.get(new PaidBy(source.plan().id(), source.component().id()));
    List<SellerEarnings.Source> samePeriod =
        all.stream().filter(each -> each.period().equals(source.period())).toList();
    if (samePeriod.stream().allMatch(each -> earnings.result(each).deferred().amount().isZero())) {
      return samePeriod;
    }
    return all.stream()
        .filter(each -> !each.period().start().isBefore(source.period().start()))
        .toList();
  }

  private static LineKey key(
      CommissionPlan plan, Component component, SalesPeriod period, Credit back) {
    return new LineKey(
        plan.id(),
        plan.version(),
        Optional.of(component.id()),
        period,
        LineKey.Part.TAKEN_BACK,
        0,
        Optional.of(back.key()),
        Optional.empty());
  }
}
