package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
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
  private final Asking whole;
  private final List<MissingInput> missing = new ArrayList<>();
  private final ImmutableTable.Builder<Integer, Optional<DealId>, Bounded> bounded =
      ImmutableTable.builder();
  private SharedAmount deferred;

  Modification(SellerEarnings earnings, SellerEarnings.Source source, Asking asking, Tally tally) {
    this.earnings = earnings;
    this.source = source;
    this.asking = asking;
    this.tally = tally;
    whole = asking.whole();
    deferred = nothing();
  }

  /** Returns what caps defer to the next period. */
  SharedAmount deferred() {
    return deferred;
  }

  /** Returns what each floor and cap made of the component. */
  ImmutableTable<Integer, Optional<DealId>, Bounded> bounded() {
    return bounded.buildOrThrow();
  }

  /** Returns the inputs that had no value. */
  ImmutableList<MissingInput> missing() {
    return ImmutableList.copyOf(missing);
  }

  void apply(int index, Modifier modifier) {
    modifier.match(
        gate -> gate.input().isPerDeal() ? gateEachDeal(index, gate) : gate(index, gate),
        multiplier -> multiply(index, multiplier),
        floor -> bound(index, floor, floor.least(), floor.level()),
        cap -> bound(index, cap, cap.most(), cap.level()));
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
      Reading reading = earnings.reader().read(gate.input(), whole, Optional.of(deal.getValue()));
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
          earnings.reader().read(multiplier.level(), whole, Optional.of(deal.getValue()));
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

  private boolean bound(int index, Modifier modifier, Input amount, Modifier.Level level) {
    Reading reading = read(amount, Unmeasured.Effect.MODIFIER_SKIPPED);
    if (level == Modifier.Level.DEAL) {
      boundEachDeal(index, modifier, reading);
    } else {
      boundResult(index, modifier, reading);
    }
    return true;
  }

  private void boundEachDeal(int index, Modifier modifier, Reading reading) {
    Map<DealId, Bounded> before = earnings.versions().dealsBoundedBefore(source, index);
    for (DealId deal : tally.deals().keySet()) {
      Bounded earlier = before.getOrDefault(deal, Bounded.unchanged(nothing()));
      SharedAmount shared = tally.shared(deal);
      Quantity now = shared.amount();
      Quantity all = earlier.before().amount().plus(now);
      // a deal that came to nothing has no least amount
      boolean bounds = modifier instanceof Modifier.Cap || all.isPositive();
      Quantity after =
          reading
              .value()
              .map(bound -> bounded(modifier, bounds ? bound : all, earlier, now))
              .orElse(now);
      change(index, deal, modifier, reading, after);
      bounded.put(index, Optional.of(deal), new Bounded(shared, shared.changedTo(after)));
    }
  }

  private void boundResult(int index, Modifier modifier, Reading reading) {
    boolean bounds = modifier instanceof Modifier.Cap || isLeastOwed();
    Bounded earlier = earnings.versions().boundedBefore(source, index);
    SharedAmount now = tally.shared();
    Quantity after =
        reading
            .value()
            .filter(any -> bounds)
            .map(bound -> bounded(modifier, bound, earlier, now.amount()))
            .orElse(now.amount());
    boolean defers = false;
    if (!after.equals(now.amount())) {
      SharedAmount change = earlier.change(now, after);
      tally.modify(
          index, new Working.Modified(modifier, reading, now.amount(), after), change.parts());
      defers = SellerEarnings.defers(modifier) && change.amount().isNegative();
      deferred = defers ? deferred.minus(change) : deferred;
    }
    SharedAmount left = tally.shared();
    bounded.put(index, Optional.empty(), new Bounded(defers ? left : now, left));
  }

  private SharedAmount nothing() {
    return SharedAmount.nothing(earnings.zero());
  }

  private boolean isLeastOwed() {
    return earnings.isOver(asking.period()) && earnings.versions().paysLeast(source);
  }

  private static Quantity bounded(
      Modifier modifier, Quantity bound, Bounded earlier, Quantity now) {
    return modifier instanceof Modifier.Floor
        ? earlier.atLeast(bound, now)
        : earlier.atMost(bound, now);
  }

  private Reading read(Input input, Unmeasured.Effect ifMissing) {
    Reading reading = earnings.reader().read(input, whole, Optional.empty());
    note(reading, ifMissing);
    return reading;
  }

  private void note(Reading reading, Unmeasured.Effect ifMissing) {
    if (reading.value().isEmpty()) {
      missing.add(new MissingInput(reading, ifMissing));
    }
  }

  private void change(int index, Modifier modifier, Reading reading, Quantity after) {
    Quantity before = tally.total();
    if (!before.equals(after)) {
      tally.modify(index, new Working.Modified(modifier, reading, before, after));
    }
  }

  private void change(int index, DealId deal, Modifier modifier, Reading reading, Quantity after) {
    Quantity before = tally.total(deal);
    if (!before.equals(after)) {
      tally.modify(index, deal, new Working.Modified(modifier, reading, before, after));
    }
  }
}
