package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What returns take back by the policies that mirror the sale. It stands outside modifiers and
 * limits: those were applied to the sale.
 */
final class TakenBack {

  private final SellerEarnings earnings;
  private final PlanLimits limits;

  TakenBack(SellerEarnings earnings, PlanLimits limits) {
    this.earnings = earnings;
    this.limits = limits;
  }

  /** Returns a line for each return and each component that paid for its sale. */
  ImmutableList<EarnedLine> lines() {
    Map<Credit, List<Credit>> bySale = new LinkedHashMap<>();
    for (Credit credit : earnings.credits()) {
      earnings
          .book()
          .original(credit)
          .ifPresent(sale -> bySale.computeIfAbsent(sale, any -> new ArrayList<>()).add(credit));
    }
    ImmutableList.Builder<EarnedLine> lines = ImmutableList.builder();
    bySale.forEach(
        (sale, returns) ->
            earnings
                .version(sale)
                .ifPresent(
                    plan ->
                        plan.components()
                            .forEach(each -> lines.addAll(lines(plan, each, sale, returns)))));
    return lines.build();
  }

  private List<EarnedLine> lines(
      CommissionPlan plan, Component component, Credit sale, List<Credit> returns) {
    ReturnPolicy.Kind policy = component.returns().kind();
    Optional<Measure> measure = measure(component.formula());
    Optional<SalesPeriod> soldIn = component.calendar().find(sale.creditedOn());
    Optional<Quantity> sold = measure.flatMap(sale::value).filter(value -> !value.isZero());
    boolean mirrors =
        policy == ReturnPolicy.Kind.REVERSE_PAID || policy == ReturnPolicy.Kind.ORIGINAL_RATE;
    if (!mirrors || soldIn.isEmpty() || sold.isEmpty()) {
      return List.of();
    }
    Quantity paid = paid(new SellerEarnings.Source(plan, component, soldIn.get()), sale, policy);
    if (paid.isZero()) {
      return List.of();
    }
    List<EarnedLine> lines = new ArrayList<>();
    LineRounding rounding = new LineRounding(plan.rounding());
    for (Credit back : returns) {
      Optional<SalesPeriod> period = component.calendar().find(back.creditedOn());
      Optional<Fraction> part =
          back.value(measure.orElseThrow()).map(value -> value.dividedBy(sold.get()));
      if (part.isPresent() && period.isPresent()) {
        Fraction share = component.returns().shareAt(sale.creditedOn(), back.creditedOn());
        Working working = new Working.TakenBack(policy, share, part.get(), paid);
        // rounded as what was paid is, so that a whole return takes back the very cents
        LineRounding.Rounded mirrored = rounding.next("sale", working.amount().negated());
        Money amount = mirrored.amount().negated();
        LineKey key = key(plan, component, period.get(), back);
        lines.add(
            new EarnedLine(
                key,
                Optional.of(back),
                working,
                working.amount(),
                mirrored.exactSoFar().negated(),
                amount));
      }
    }
    return lines;
  }

  private static Optional<Measure> measure(Formula formula) {
    return formula.match(
        rated ->
            rated.isByCredit()
                ? Optional.of(((Input.Measured) rated.base()).measure())
                : Optional.empty(),
        fixedAmount -> Optional.empty(),
        goals -> Optional.empty(),
        spiff -> Optional.of(spiff.measure()));
  }

  private Quantity paid(SellerEarnings.Source source, Credit sale, ReturnPolicy.Kind policy) {
    ComponentResult result = earnings.result(source);
    if (policy == ReturnPolicy.Kind.ORIGINAL_RATE) {
      return result.atRate(sale);
    }
    Quantity posted = result.posted(sale);
    return posted.plus(limits.posted(source, result.exact(sale)));
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
