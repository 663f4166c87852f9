package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Which facts moved a seller's lines since the last closing.
 *
 * <ul>
 *   <li>The pay of a credit, and what is taken back of it: what changed of its sale, and what bears
 *       on the level that chooses its rate; in tiers that credits fill one after another, only what
 *       comes before it. If that is nothing, it was rounded with others: what changed of these.
 *   <li>Pay by the period, and what a modifier changes: whatever bears on the component. What was
 *       deferred: whatever bears on it in any period so far. What a limit changes: whatever bears
 *       on the components that it bounds.
 *   <li>What becomes payable: the bookings, invoices, payments and what takes them back, and the
 *       holds, that changed for the credits in it; and what moved the earned line. Where nothing
 *       among them is new by its times, those without a recorded time, as nobody knows.
 * </ul>
 *
 * <p>Lines that have the same causes share one list.
 */
final class Causes {

  private final ChangedFacts changed;
  private final SellerEarnings earnings;
  private final Payability payability;
  private final ImmutableMap<LineKey, EarnedLine> lines;
  private final PayableLines payable;
  private final BearingCredits bearing;
  private final Map<Many, ImmutableList<TransactionId>> ofMany = new HashMap<>();
  private final Map<Many, Moved> moneyOfMany = new HashMap<>();

  Causes(
      ChangedFacts changed,
      SellerEarnings earnings,
      Payability payability,
      ImmutableMap<LineKey, EarnedLine> lines,
      PayableLines payable) {
    this.changed = changed;
    this.earnings = earnings;
    this.payability = payability;
    this.lines = lines;
    this.payable = payable;
    bearing = new BearingCredits(earnings, changed);
  }

  /** What moved a line. */
  record Moved(ImmutableList<TransactionId> causes, ImmutableList<HoldId> holds) {
    static final Moved BY_NOTHING = new Moved(ImmutableList.of(), ImmutableList.of());

    private static Moved by(ImmutableList<TransactionId> causes) {
      return new Moved(causes, ImmutableList.of());
    }

    private boolean isByNothing() {
      return causes.isEmpty() && holds.isEmpty();
    }
  }

  /** Components whose lines share their causes; those of a plan, if none is named. */
  private record Many(
      PlanId plan, Optional<ComponentId> component, SalesPeriod period, boolean withEarlier) {

    private static Many of(LineKey key) {
      return new Many(
          key.plan(), key.component(), key.period(), key.part() == LineKey.Part.DEFERRED);
    }

    private boolean contains(PlanId otherPlan, ComponentId other, SalesPeriod days) {
      return otherPlan.equals(plan)
          && component.map(other::equals).orElse(true)
          && (withEarlier ? !days.end().isAfter(period.end()) : period.encloses(days));
    }
  }

  // -- what is earned

  /** Returns what moved an earned line, if it is one still. */
  Moved earned(LineKey key, Optional<EarnedLine> line) {
    ImmutableList<TransactionId> causes =
        key.credit().map(credit -> ofCredit(key, credit, line)).orElseGet(() -> ofMany(key));
    return Moved.by(causes.isEmpty() ? ofMany(key) : causes);
  }

  private ImmutableList<TransactionId> ofCredit(
      LineKey key, Credit.Key credit, Optional<EarnedLine> line) {
    ImmutableList<TransactionId> own =
        changed.ofSale(
            line.flatMap(EarnedLine::credit)
                .map(payable::sale)
                .map(sale -> sale.transaction().id())
                .orElse(credit.transaction()));
    Optional<SellerEarnings.Source> source = source(key);
    if (source.isEmpty() || line.isEmpty()) {
      return own;
    }
    Credit of = line.get().credit().orElseThrow();
    if (isByDeal(source.get().component())) {
      own = changed.ofDeal(earnings.book().dealOf(of));
    }
    if (key.part() == LineKey.Part.TAKEN_BACK) {
      return own;
    }
    BearingCredits.Found levels = bearing.onLevels(source.get());
    ImmutableList<TransactionId> before =
        line.get().working() instanceof Working.Slices ? levels.upTo(of) : levels.ids();
    return levels.holds(own, before.size()) ? before : merged(own, before);
  }

  private static boolean isByDeal(Component component) {
    return component.formula() instanceof Formula.Rated rated
        && (rated.level().isPerDeal() || rated.second().filter(Input::isPerDeal).isPresent());
  }

  private static ImmutableList<TransactionId> merged(
      ImmutableList<TransactionId> one, ImmutableList<TransactionId> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return ImmutableSet.<TransactionId>builder().addAll(one).addAll(other).build().asList();
  }

  private Optional<SellerEarnings.Source> source(LineKey key) {
    return earnings.agreements().program().versions(key.plan()).stream()
        .filter(version -> version.version().equals(key.version()))
        .flatMap(
            version ->
                key.component().flatMap(version::find).stream()
                    .map(found -> new SellerEarnings.Source(version, found, key.period())))
        .findFirst();
  }

  private ImmutableList<TransactionId> ofMany(LineKey key) {
    ImmutableList<TransactionId> ofDeal =
        key.deal().map(changed::ofDeal).orElse(ImmutableList.of());
    if (!ofDeal.isEmpty()) {
      return ofDeal;
    }
    Many many = Many.of(key);
    ImmutableList<TransactionId> known = ofMany.get(many);
    if (known == null) {
      known = find(many, key);
      ofMany.put(many, known);
    }
    return known;
  }

  private ImmutableList<TransactionId> find(Many many, LineKey key) {
    Set<TransactionId> found = new LinkedHashSet<>();
    for (SellerEarnings.Source source : earnings.sources()) {
      if (many.contains(source.plan().id(), source.component().id(), source.period())) {
        found.addAll(bearing.onAll(source).ids());
      }
    }
    if (key.component().isEmpty()) {
      found.addAll(onLimit(key));
    }
    return ImmutableList.copyOf(found);
  }

  private ImmutableList<TransactionId> onLimit(LineKey key) {
    return earnings.agreements().program().versions(key.plan()).stream()
        .filter(version -> version.version().equals(key.version()))
        .filter(version -> version.limits().size() > key.index())
        .flatMap(version -> onLimit(version, version.limits().get(key.index()), key).stream())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<TransactionId> onLimit(CommissionPlan plan, PlanLimit limit, LineKey key) {
    Stream<Input> inputs = Stream.concat(limit.least().stream(), limit.most().stream());
    return bearing.bearing(inputs, Asking.of(plan, limit, key.period())).stream()
        .map(credit -> credit.transaction().id())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  // -- what becomes payable

  /**
   * Returns what moved the payable part of a line.
   *
   * @param earnedMoved whether what is earned of it moved too
   */
  Moved payable(LineKey key, Optional<EarnedLine> line, boolean earnedMoved) {
    Moved moved = line.map(known -> money(known, false)).orElse(Moved.BY_NOTHING);
    if (moved.isByNothing() && earnedMoved) {
      moved = earned(key, line);
    }
    if (moved.isByNothing()) {
      moved = moneyOfMany.computeIfAbsent(Many.of(key), this::money);
    }
    return moved.isByNothing() ? line.map(known -> money(known, true)).orElse(moved) : moved;
  }

  private Moved money(EarnedLine line, boolean withoutTime) {
    return line.key().component().isEmpty()
        ? Moved.BY_NOTHING
        : money(ImmutableList.of(line), withoutTime);
  }

  private Moved money(Many many) {
    return money(
        lines.values().stream()
            .filter(
                line ->
                    line.key()
                        .component()
                        .filter(id -> many.contains(line.key().plan(), id, line.key().period()))
                        .isPresent())
            .toList(),
        false);
  }

  private Moved money(List<EarnedLine> some, boolean withoutTime) {
    Set<TransactionId> causes = new TreeSet<>();
    Set<HoldId> holds = new TreeSet<>();
    for (EarnedLine line : some) {
      PayableRule rule = payable.component(line.key()).payable();
      for (Credit credit : payable.credits(line)) {
        Credit sale = payable.sale(credit);
        payability.facts(rule, sale).stream()
            .filter(fact -> withoutTime ? fact.recordedAt().isEmpty() : changed.isNew(fact))
            .map(Transaction::id)
            .forEach(causes::add);
        sale.transaction().deal().map(changed::holds).ifPresent(holds::addAll);
      }
    }
    return new Moved(ImmutableList.copyOf(causes), ImmutableList.copyOf(holds));
  }
}
