package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/** Applies the limits of a seller's plans to what their components come to. */
final class PlanLimits {

  private final SellerEarnings earnings;
  private final ImmutableList<SellerEarnings.Source> sources;
  private final List<Change> changes = new ArrayList<>();

  PlanLimits(SellerEarnings earnings, ImmutableList<SellerEarnings.Source> sources) {
    this.earnings = earnings;
    this.sources = sources;
    Set<PlanId> plans = new TreeSet<>();
    sources.forEach(source -> plans.add(source.plan().id()));
    plans.forEach(this::apply);
  }

  /** What one limit changed in one of its periods. */
  private record Change(PlanId plan, SalesPeriod period, Quantity before, EarnedLine line) {}

  /** Returns a line for each limit that changed something, or took in what another deferred. */
  ImmutableList<EarnedLine> lines() {
    return changes.stream().map(Change::line).collect(ImmutableList.toImmutableList());
  }

  /** Returns the part of the posted limits that belongs to a credit's part of a component. */
  Quantity posted(SellerEarnings.Source source, Quantity part) {
    Quantity total = part.zero();
    for (Change change : changes) {
      boolean concerns =
          change.plan.equals(source.plan().id()) && change.period.encloses(source.period());
      if (concerns && !change.before.isZero()) {
        Fraction share = part.dividedBy(change.before);
        total = total.plus(Quantity.of(change.line.amount()).times(share));
      }
    }
    return total;
  }

  private void apply(PlanId plan) {
    int most =
        earnings.agreements().program().versions(plan).stream()
            .mapToInt(version -> version.limits().size())
            .max()
            .orElse(0);
    for (int i = 0; i < most; i++) {
      Map<SalesPeriod, Quantity> deferred = new HashMap<>();
      for (SalesPeriod period : periods(plan, i)) {
        apply(plan, i, period, deferred);
      }
    }
  }

  private Set<SalesPeriod> periods(PlanId plan, int index) {
    Set<SalesPeriod> periods = new TreeSet<>();
    for (SellerEarnings.Source source : sources) {
      CommissionPlan version = source.plan();
      if (version.id().equals(plan) && version.limits().size() > index) {
        periods.addAll(version.limits().get(index).calendar().over(source.period()));
      }
    }
    return periods;
  }

  private void apply(
      PlanId plan, int index, SalesPeriod period, Map<SalesPeriod, Quantity> deferred) {
    Optional<CommissionPlan> version =
        earnings
            .agreements()
            .lastVersion(earnings.seller(), plan, period)
            .filter(each -> each.limits().size() > index);
    if (version.isEmpty()
        || version.get().limits().get(index).calendar().over(period).size() != 1
        || !version.get().limits().get(index).calendar().over(period).get(0).equals(period)) {
      return;
    }
    PlanLimit limit = version.get().limits().get(index);
    Quantity total = total(plan, index, period);
    LineRounding rounding = new LineRounding(version.get().rounding());
    Optional<SalesPeriod> previous = limit.calendar().previous(period);
    Quantity carried =
        previous.map(each -> deferred.getOrDefault(each, total.zero())).orElse(total.zero());
    if (!carried.isZero()) {
      Working working = new Working.CarriedIn(previous.orElseThrow(), carried);
      add(version.get(), LineKey.Part.DEFERRED, index, period, total, working, rounding);
    }
    Quantity before = total.plus(carried);
    Quantity bounded = before;
    Asking asking = Asking.of(version.get(), limit, period);
    for (Optional<Input> bound : ImmutableList.of(limit.least(), limit.most())) {
      boolean isLeast = bound.equals(limit.least());
      Optional<Reading> reading =
          bound.map(input -> earnings.reader().read(input, asking, Optional.empty()));
      if (reading.isEmpty() || reading.get().value().isEmpty()) {
        continue;
      }
      Quantity amount = reading.get().value().get();
      boolean changes = isLeast ? bounded.compareTo(amount) < 0 : bounded.compareTo(amount) > 0;
      if (changes) {
        Working working = new Working.Limited(limit, reading.get(), bounded, amount);
        add(version.get(), LineKey.Part.LIMIT, index, period, bounded, working, rounding);
        if (!isLeast && limit.excess() == Modifier.Excess.DEFERRED) {
          deferred.put(period, bounded.minus(amount));
        }
        bounded = amount;
      }
    }
  }

  // the components, and what the limits before this one changed
  private Quantity total(PlanId plan, int index, SalesPeriod period) {
    Quantity total = earnings.zero();
    for (SellerEarnings.Source source : sources) {
      if (source.plan().id().equals(plan) && source.period().overlaps(period)) {
        checkArgument(
            period.encloses(source.period()),
            "plan %s: limit %s: its period %s must hold the whole period %s of component %s",
            plan,
            index + 1,
            period,
            source.period(),
            source.component().id());
        total = total.plus(earnings.result(source).total());
      }
    }
    for (Change change : changes) {
      if (change.plan.equals(plan) && period.encloses(change.period)) {
        total = total.plus(change.line.exact());
      }
    }
    return total;
  }

  private void add(
      CommissionPlan version,
      LineKey.Part part,
      int index,
      SalesPeriod period,
      Quantity before,
      Working working,
      LineRounding rounding) {
    LineKey key =
        new LineKey(
            version.id(),
            version.version(),
            Optional.empty(),
            period,
            part,
            index,
            Optional.empty(),
            Optional.empty());
    LineRounding.Rounded rounded = rounding.next("limit", working.amount());
    changes.add(
        new Change(
            version.id(),
            period,
            before,
            new EarnedLine(
                key,
                Optional.empty(),
                working,
                working.amount(),
                rounded.exactSoFar(),
                rounded.amount())));
  }
}
