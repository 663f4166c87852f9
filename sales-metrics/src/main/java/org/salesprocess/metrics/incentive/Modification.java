package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.quota.Quantity;

/** Applies the modifiers of a component to what its formula came to, one after another. */
final class Modification {

  private final SellerEarnings earnings;
  private final SellerEarnings.Source source;
  private final Asking asking;
  private final Tally tally;
  private final List<MissingInput> missing = new ArrayList<>();
  private Deferred deferred;

  Modification(SellerEarnings earnings, SellerEarnings.Source source, Asking asking, Tally tally) {
    this.earnings = earnings;
    this.source = source;
    this.asking = asking;
    this.tally = tally;
    deferred = Deferred.nothing(earnings.zero());
  }

  /** Returns what caps defer to the next period. */
  Deferred deferred() {
    return deferred;
  }

  /** Returns the inputs that had no value. */
  ImmutableList<MissingInput> missing() {
    return ImmutableList.copyOf(missing);
  }

  void apply(int index, Modifier modifier) {
    modifier.match(
        gate -> gate.input().isPerDeal() ? gateEachDeal(index, gate) : gate(index, gate),
        multiplier -> multiply(index, multiplier),
        floor -> bound(index, floor, floor.least(), floor.level(), true),
        cap -> bound(index, cap, cap.most(), cap.level(), false));
  }

  private boolean gate(int index, Modifier.Gate gate) {
    Reading reading = read(gate.input(), Unmeasured.Effect.GATE_NOT_REACHED);
    if (isMet(gate, reading)) {
      return true;
    }
    Quantity instead =
        gate.otherwise().flatMap(other -> earnings.result(asking, other)).orElse(earnings.zero());
    change(index, gate, reading, instead);
    return true;
  }

  private boolean gateEachDeal(int index, Modifier.Gate gate) {
    for (Map.Entry<DealId, Credit> deal : tally.deals().entrySet()) {
      Reading reading = earnings.reader().read(gate.input(), asking, Optional.of(deal.getValue()));
      note(reading, Unmeasured.Effect.GATE_NOT_REACHED);
      if (!isMet(gate, reading)) {
        change(index, deal.getKey(), gate, reading, earnings.zero());
      }
    }
    return true;
  }

  private static boolean isMet(Modifier.Gate gate, Reading reading) {
    return reading.value().filter(value -> value.compareTo(gate.atLeast()) >= 0).isPresent();
  }

  private boolean multiply(int index, Modifier.Multiplier multiplier) {
    if (!multiplier.level().isPerDeal()) {
      Reading reading = read(multiplier.level(), Unmeasured.Effect.MODIFIER_SKIPPED);
      change(index, multiplier, reading, tally.total().times(factor(multiplier, reading)));
      return true;
    }
    for (Map.Entry<DealId, Credit> deal : tally.deals().entrySet()) {
      Reading reading =
          earnings.reader().read(multiplier.level(), asking, Optional.of(deal.getValue()));
      note(reading, Unmeasured.Effect.MODIFIER_SKIPPED);
      Quantity after = tally.total(deal.getKey()).times(factor(multiplier, reading));
      change(index, deal.getKey(), multiplier, reading, after);
    }
    return true;
  }

  // what cannot be measured changes nothing, and is reported
  private static Fraction factor(Modifier.Multiplier multiplier, Reading reading) {
    return reading
        .value()
        .map(level -> RateLookup.valueAt(multiplier.factors(), level).value())
        .orElse(Fraction.ONE);
  }

  private boolean bound(
      int index, Modifier modifier, Input amount, Modifier.Level level, boolean least) {
    Reading reading = read(amount, Unmeasured.Effect.MODIFIER_SKIPPED);
    if (reading.value().isEmpty()) {
      return false;
    }
    Quantity bound = reading.value().get();
    if (level == Modifier.Level.DEAL) {
      boundEachDeal(index, modifier, reading, bound, least);
    } else if (!least || earnings.isLastVersion(asking.plan(), asking.period())) {
      boundResult(index, modifier, reading, bound, least);
    }
    return true;
  }

  private void boundEachDeal(
      int index, Modifier modifier, Reading reading, Quantity bound, boolean least) {
    for (DealId deal : tally.deals().keySet()) {
      Quantity before = tally.total(deal);
      // a deal that came to nothing has no least amount
      boolean applies = !least || before.isPositive();
      if (applies) {
        change(index, deal, modifier, reading, bounded(before, bound, least));
      }
    }
  }

  // the bound is on the period, of which versions of the plan before this one paid a part
  private void boundResult(
      int index, Modifier modifier, Reading reading, Quantity bound, boolean least) {
    Quantity earlier = earnings.ofEarlierVersions(source);
    Quantity left = bound.minus(earlier);
    boolean isUsedUp = !left.isPositive() && !earlier.isZero();
    Quantity before = tally.total();
    Quantity after = bounded(before, isUsedUp ? left.zero() : left, least);
    ImmutableMap<Credit, Quantity> effects = change(index, modifier, reading, after);
    if (modifier instanceof Modifier.Cap cap && cap.excess() == Modifier.Excess.DEFERRED) {
      deferred = deferred.plus(before.minus(after), effects);
    }
  }

  private static Quantity bounded(Quantity amount, Quantity bound, boolean least) {
    boolean isInside = least ? amount.compareTo(bound) >= 0 : amount.compareTo(bound) <= 0;
    return isInside ? amount : bound;
  }

  private Reading read(Input input, Unmeasured.Effect ifMissing) {
    Reading reading = earnings.reader().read(input, asking, Optional.empty());
    note(reading, ifMissing);
    return reading;
  }

  private void note(Reading reading, Unmeasured.Effect ifMissing) {
    if (reading.value().isEmpty()) {
      missing.add(new MissingInput(reading, ifMissing));
    }
  }

  @CanIgnoreReturnValue
  private ImmutableMap<Credit, Quantity> change(
      int index, Modifier modifier, Reading reading, Quantity after) {
    Quantity before = tally.total();
    return before.equals(after)
        ? ImmutableMap.of()
        : tally.modify(index, new Working.Modified(modifier, reading, before, after));
  }

  private void change(int index, DealId deal, Modifier modifier, Reading reading, Quantity after) {
    Quantity before = tally.total(deal);
    if (!before.equals(after)) {
      tally.modify(index, deal, new Working.Modified(modifier, reading, before, after));
    }
  }
}
