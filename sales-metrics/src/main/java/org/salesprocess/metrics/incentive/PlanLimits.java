package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
  private final List<Unmeasured> unmeasured = new ArrayList<>();

  PlanLimits(SellerEarnings earnings, ImmutableList<SellerEarnings.Source> sources) {
    this.earnings = earnings;
    this.sources = sources;
    Set<PlanId> plans = new TreeSet<>();
    sources.forEach(source -> plans.add(source.plan().id()));
    plans.forEach(this::apply);
  }

  /** What one limit changed in one of its periods. */
  private record Change(PlanId plan, SalesPeriod period, Quantity before, EarnedLine line) {

    private Quantity amount() {
      return Quantity.of(line.amount());
    }
  }

  /** Returns the limits that could not be measured. */
  ImmutableList<Unmeasured> unmeasured() {
    return ImmutableList.copyOf(unmeasured);
  }

  /** Returns a line for each limit that changed something, or took in what another deferred. */
  ImmutableList<EarnedLine> lines() {
    return changes.stream().map(Change::line).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the part of all limits that belongs to what a credit earned; each limit changes every
   * part of what it bounds in proportion.
   *
   * @param parts what was posted for the credit, by the period of the component
   */
  Quantity posted(PlanId plan, Map<SalesPeriod, Quantity> parts) {
    Map<SalesPeriod, Quantity> left = new HashMap<>(parts);
    Map<Object, Fraction> deferred = new HashMap<>();
    Quantity total = earnings.zero();
    for (Change change : changes) {
      if (change.plan.equals(plan)) {
        Fraction share = shareOf(change, left, deferred);
        Quantity part = change.amount().times(share);
        left.merge(change.period, part, Quantity::plus);
        deferred.put(key(change.line.key().index(), change.period), share);
        total = total.plus(part);
      }
    }
    return total;
  }

  private Fraction shareOf(
      Change change, Map<SalesPeriod, Quantity> left, Map<Object, Fraction> deferred) {
    if (change.line.working() instanceof Working.CarriedIn carried) {
      return deferred.getOrDefault(key(change.line.key().index(), carried.from()), Fraction.ZERO);
    }
    if (change.before.isZero()) {
      return Fraction.ZERO;
    }
    return left.entrySet().stream()
        .filter(part -> change.period.encloses(part.getKey()))
        .map(Map.Entry::getValue)
        .reduce(earnings.zero(), Quantity::plus)
        .dividedBy(change.before);
  }

  private static Object key(int index, SalesPeriod period) {
    return List.of(index, period);
  }

  private void apply(PlanId plan) {
    int most =
        earnings.agreements().program().versions(plan).stream()
            .mapToInt(version -> version.limits().size())
            .max()
            .orElse(0);
    for (int i = 0; i < most; i++) {
      Map<SalesPeriod, Quantity> deferred = new HashMap<>();
      NavigableSet<SalesPeriod> periods = periods(plan, i);
      while (!periods.isEmpty()) {
        SalesPeriod period = periods.first();
        periods.remove(period);
        apply(plan, i, period, deferred);
        if (deferred.containsKey(period)) {
          next(plan, i, period).ifPresent(periods::add);
        }
      }
    }
  }

  // what is deferred is paid in the next period that has begun, even of who is off the plan by then
  private Optional<SalesPeriod> next(PlanId plan, int index, SalesPeriod period) {
    return lastVersion(plan, period)
        .flatMap(version -> version.limits().get(index).calendar().next(period))
        .filter(next -> !next.start().isAfter(earnings.lastDay()));
  }

  private Optional<CommissionPlan> lastVersion(PlanId plan, SalesPeriod period) {
    return earnings.agreements().tenures(earnings.seller(), period.end()).reverse().stream()
        .map(PayAgreements.Tenure::version)
        .filter(version -> version.id().equals(plan))
        .findFirst();
  }

  private NavigableSet<SalesPeriod> periods(PlanId plan, int index) {
    NavigableSet<SalesPeriod> periods = new TreeSet<>();
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
    boolean isWorked = earnings.agreements().isOnPlan(earnings.seller(), plan, period);
    Optional<CommissionPlan> version =
        lastVersion(plan, period).filter(each -> each.limits().size() > index);
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
    if (!isWorked && carried.isZero()) {
      return;
    }
    if (!carried.isZero()) {
      Working working = new Working.CarriedIn(previous.orElseThrow(), carried);
      add(version.get(), LineKey.Part.DEFERRED, index, period, total, working, rounding);
    }
    Quantity before = total.plus(carried);
    Asking asking = Asking.of(version.get(), limit, period);
    Optional<Reading> decided = decided(limit, asking, before, isWorked);
    if (decided.isPresent()) {
      Quantity after = cents(decided.get(), asking);
      Working working = new Working.Limited(limit, decided.get(), before, after);
      add(version.get(), LineKey.Part.LIMIT, index, period, before, working, rounding);
      if (limit.excess() == Modifier.Excess.DEFERRED && after.compareTo(before) < 0) {
        deferred.put(period, before.minus(after));
      }
    }
  }

  // where the least is above the most, the most holds; a least is owed once a period on the plan is
  // over
  private Optional<Reading> decided(
      PlanLimit limit, Asking asking, Quantity amount, boolean isWorked) {
    Optional<Reading> most = read(limit.most(), asking);
    Optional<Quantity> highest = most.map(reading -> cents(reading, asking));
    if (highest.filter(each -> each.compareTo(amount) < 0).isPresent()) {
      return most;
    }
    Optional<Reading> least =
        isWorked && earnings.isOver(asking.period())
            ? read(limit.least(), asking)
            : Optional.empty();
    Optional<Quantity> lowest = least.map(reading -> cents(reading, asking));
    if (lowest.filter(each -> each.compareTo(amount) > 0).isEmpty()) {
      return Optional.empty();
    }
    boolean isAboveMost =
        highest.filter(each -> each.compareTo(lowest.orElseThrow()) < 0).isPresent();
    return isAboveMost ? most.filter(any -> !highest.equals(Optional.of(amount))) : least;
  }

  private Optional<Reading> read(Optional<Input> amount, Asking asking) {
    Optional<Reading> reading =
        amount.map(input -> earnings.reader().read(input, asking, Optional.empty()));
    reading.filter(each -> each.value().isEmpty()).ifPresent(each -> skip(each, asking));
    return reading.filter(each -> each.value().isPresent());
  }

  private void skip(Reading reading, Asking asking) {
    unmeasured.add(
        new Unmeasured(
            earnings.seller(),
            asking.plan().id(),
            Optional.empty(),
            asking.period(),
            reading,
            Unmeasured.Effect.LIMIT_SKIPPED));
  }

  // a limit is on what is posted, so it is an amount that can be
  private static Quantity cents(Reading reading, Asking asking) {
    return Quantity.of(reading.value().orElseThrow().rounded(asking.plan().rounding().mode()));
  }

  // what the components post, to the cent, and what the limits before this one changed
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
        total = total.plus(earnings.result(source).posted());
      }
    }
    for (Change change : changes) {
      if (change.plan.equals(plan) && period.encloses(change.period)) {
        total = total.plus(change.amount());
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
                ImmutableList.of(),
                working,
                working.amount(),
                rounded.exactSoFar(),
                version.rounding(),
                rounded.amount())));
  }
}
