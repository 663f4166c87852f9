package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How much of each line of a seller is payable so far.
 *
 * <p>What is a credit's is payable by the rule of its component and what is known of its sale. What
 * a modifier changes or a cap deferred is payable as the credits in it are, whatever period they
 * are of; what a limit of the plan changes, as the lines that it bounds. Such a mean of shares is
 * kept from zero to one, for where a deduction is payable before what it is deducted from it could
 * lie outside. The payable parts are rounded together as the earned ones are.
 *
 * <p>Of a deal that is held back the lines of credits and of its own modifiers together are payable
 * as far as they were payable before, or less: what some are taken back by may go to others, in
 * their order. Each is rounded by itself meanwhile. Of what a modifier of the whole period adds,
 * the part of such a deal is no more than the line was payable before.
 */
final class PayableLines {

  private static final Comparator<EarnedLine> ORDER =
      Comparator.comparing(EarnedLine::key, LineKey.BY_SOURCE)
          .thenComparing(
              line -> line.credit().orElse(null), Comparator.nullsLast(Credit::compareTo))
          .thenComparing(EarnedLine::key);

  private final SellerEarnings earnings;
  private final Payability payability;
  private final Map<LineKey, Money> before;
  private final ImmutableList<EarnedLine> lines;
  private final ImmutableMap<LineKey, ImmutableMap<Credit, Fraction>> effects;
  private final Map<VersionKey, CommissionPlan> versions = new HashMap<>();
  private @Nullable LineKey lastAsked; // lines of one version stand together
  private @Nullable CommissionPlan lastPlan;
  private final Map<LineKey, Payable> why = new HashMap<>();
  private final Map<LineKey, Fraction> shares = new HashMap<>();
  private final Map<CreditPay, Fraction> creditShares = new HashMap<>();
  private final Map<LineKey, Money> payable = new HashMap<>();
  private final ImmutableSortedMap<LineKey, Money> amounts;

  PayableLines(
      SellerEarnings earnings,
      ImmutableSortedMap<LineKey, EarnedLine> earned,
      Payability payability,
      Map<LineKey, Money> before) {
    this.earnings = earnings;
    this.payability = payability;
    this.before = before;
    lines = ImmutableList.sortedCopyOf(ORDER, earned.values());
    effects = earnings.effects();
    lines.stream().filter(line -> line.credit().isPresent()).forEach(this::shareOfCredit);
    if (payability.holdsSomething()) {
      holdBack();
    }
    lines.stream().filter(line -> line.key().component().isPresent()).forEach(this::share);
    if (lines.stream().anyMatch(line -> line.key().component().isEmpty())) {
      new LimitShares().run();
    }
    round();
    ImmutableSortedMap.Builder<LineKey, Money> byKey = ImmutableSortedMap.naturalOrder();
    earned.keySet().forEach(key -> byKey.put(key, requireNonNull(payable.get(key))));
    amounts = byKey.buildOrThrow();
  }

  private record VersionKey(PlanId plan, String version) {}

  /** What a component pays a credit. */
  private record CreditPay(PlanId plan, ComponentId component, Credit.Key credit) {}

  /** Returns what is payable of each line so far. */
  ImmutableSortedMap<LineKey, Money> amounts() {
    return amounts;
  }

  /** Returns what is payable of an earned line so far. */
  Money amount(LineKey key) {
    return requireNonNull(payable.get(key));
  }

  /** Returns every earned line, in the order in which they are rounded. */
  ImmutableList<EarnedLine> inOrder() {
    return lines;
  }

  /** Returns what the payable share of a line rests on, if it is the pay of a credit or period. */
  Optional<Payable> why(LineKey key) {
    return Optional.ofNullable(why.get(key));
  }

  /** Returns the credits of which a line is made: its own, or those that it changes or defers. */
  Iterable<Credit> credits(EarnedLine line) {
    return line.credit().isPresent()
        ? ImmutableList.of(line.credit().get())
        : effects.getOrDefault(line.key(), ImmutableMap.of()).keySet();
  }

  private CommissionPlan plan(LineKey key) {
    LineKey before = lastAsked;
    if (before == null || !isSameVersion(before, key)) {
      lastPlan = find(key);
      lastAsked = key;
    }
    return requireNonNull(lastPlan);
  }

  private static boolean isSameVersion(LineKey one, LineKey other) {
    return one.plan().equals(other.plan()) && one.version().equals(other.version());
  }

  private CommissionPlan find(LineKey key) {
    return versions.computeIfAbsent(
        new VersionKey(key.plan(), key.version()),
        wanted ->
            earnings.agreements().program().versions(wanted.plan).stream()
                .filter(version -> version.version().equals(wanted.version))
                .findFirst()
                .orElseThrow());
  }

  /** Returns the component of a line. */
  Component component(LineKey key) {
    return plan(key).find(key.component().orElseThrow()).orElseThrow();
  }

  /** Returns the credit whose sale a credit's pay waits for. */
  Credit sale(Credit credit) {
    return earnings.book().original(credit).orElse(credit);
  }

  private Fraction shareOfCredit(EarnedLine line) {
    Credit credit = line.credit().orElseThrow();
    Payable reason = payability.of(component(line.key()).payable(), sale(credit));
    why.put(line.key(), reason);
    shares.put(line.key(), reason.share());
    if (line.key().part() == LineKey.Part.CREDIT) {
      creditShares.put(creditPay(line.key(), credit), reason.share());
    }
    return reason.share();
  }

  private static CreditPay creditPay(LineKey key, Credit credit) {
    return new CreditPay(key.plan(), key.component().orElseThrow(), credit.key());
  }

  // -- what is held back

  private void holdBack() {
    Map<TransactionId, DealId> deals = new HashMap<>();
    for (Credit credit : earnings.credits()) {
      payability.hold(credit).ifPresent(hold -> deals.put(credit.transaction().id(), hold.deal()));
    }
    Map<DealId, List<EarnedLine>> held = new LinkedHashMap<>();
    for (EarnedLine line : lines) {
      heldDeal(line, deals)
          .ifPresent(deal -> held.computeIfAbsent(deal, any -> new ArrayList<>()).add(line));
    }
    Map<DealId, Quantity> gone = new HashMap<>();
    before.forEach(
        (key, amount) ->
            key.credit()
                .filter(any -> !shares.containsKey(key))
                .map(credit -> deals.get(credit.transaction()))
                .ifPresent(deal -> gone.merge(deal, Quantity.of(amount), Quantity::plus)));
    held.forEach((deal, ofDeal) -> holdBack(ofDeal, gone.getOrDefault(deal, earnings.zero())));
  }

  private Optional<DealId> heldDeal(EarnedLine line, Map<TransactionId, DealId> deals) {
    return line.credit()
        .map(credit -> deals.get(credit.transaction().id()))
        .or(() -> line.key().deal().filter(payability::isHeld));
  }

  // what is taken back leaves room for the lines that would rise
  private void holdBack(List<EarnedLine> ofDeal, Quantity takenBack) {
    Map<EarnedLine, Money> targets = new LinkedHashMap<>();
    Quantity room = takenBack;
    for (EarnedLine line : ofDeal) {
      Money target =
          Quantity.of(line.amount()).times(share(line)).rounded(plan(line.key()).rounding().mode());
      targets.put(line, target);
      Money rise = target.minus(was(line.key()));
      room = rise.isNegative() ? room.minus(Quantity.of(rise)) : room;
    }
    for (Map.Entry<EarnedLine, Money> each : targets.entrySet()) {
      LineKey key = each.getKey().key();
      Quantity rise = Quantity.of(each.getValue().minus(was(key)));
      if (rise.isPositive()) {
        Quantity allowed = rise.compareTo(room) < 0 ? rise : least(room);
        room = room.minus(allowed);
        rise = allowed;
      }
      Money soFar = Quantity.of(was(key)).plus(rise).rounded(plan(key).rounding().mode());
      payable.put(key, soFar);
      limitShare(each.getKey(), soFar);
    }
  }

  private Quantity least(Quantity room) {
    return room.isPositive() ? room : earnings.zero();
  }

  private Money was(LineKey key) {
    return before.getOrDefault(key, Money.zero(earnings.agreements().program().currency()));
  }

  // what depends on the credit sees what is payable of it in truth
  private void limitShare(EarnedLine line, Money soFar) {
    Money amount = line.amount();
    if (!amount.isZero()) {
      Fraction share =
          bounded(Fraction.of(soFar.getAmount()).dividedBy(Fraction.of(amount.getAmount())));
      shares.put(line.key(), share);
      line.credit()
          .filter(any -> line.key().part() == LineKey.Part.CREDIT)
          .ifPresent(credit -> creditShares.put(creditPay(line.key(), credit), share));
    }
  }

  private static Fraction bounded(Fraction share) {
    if (share.isNegative()) {
      return Fraction.ZERO;
    }
    return share.isShare() ? share : Fraction.ONE;
  }

  // -- what is made of several credits, or of none

  private Fraction share(EarnedLine line) {
    @Nullable Fraction known = shares.get(line.key());
    if (known != null) {
      return known;
    }
    Fraction share = line.credit().isPresent() ? shareOfCredit(line) : bounded(mean(line));
    shares.put(line.key(), share);
    return share;
  }

  private Fraction mean(EarnedLine line) {
    LineKey key = line.key();
    Component component = component(key);
    Fraction free = Fraction.ZERO;
    Fraction held = Fraction.ZERO;
    Fraction rest = Fraction.ONE;
    for (Map.Entry<Credit, Fraction> part :
        effects.getOrDefault(key, ImmutableMap.of()).entrySet()) {
      Credit sale = sale(part.getKey());
      Fraction share =
          Optional.ofNullable(creditShares.get(creditPay(key, part.getKey())))
              .orElseGet(() -> payability.of(component.payable(), sale).share());
      Fraction payablePart = part.getValue().times(share);
      if (payability.hold(sale).isPresent()) {
        held = held.plus(payablePart);
      } else {
        free = free.plus(payablePart);
      }
      rest = rest.minus(part.getValue());
    }
    Fraction ofRest = shareOfRest(component, key);
    if (key.part() == LineKey.Part.PERIOD && !component.payable().waitsForCustomers()) {
      why.put(key, Payable.of(component.payable(), ofRest));
    }
    return free.plus(noMoreThanBefore(line, held)).plus(rest.times(ofRest));
  }

  private Fraction noMoreThanBefore(EarnedLine line, Fraction held) {
    if (!line.amount().isPositive() || line.key().deal().isPresent()) {
      return held;
    }
    Fraction was =
        bounded(
            Fraction.of(was(line.key()).getAmount())
                .dividedBy(Fraction.of(line.amount().getAmount())));
    return held.compareTo(was) < 0 ? held : was;
  }

  // the result of another component is payable as that is
  private Fraction shareOfRest(Component component, LineKey key) {
    if (!component.payable().waitsForCustomers()) {
      return payability.byTime(component.payable(), key.period().end().minusDays(1));
    }
    return component.formula() instanceof Formula.Rated rated
        ? rated.base().resultNeeded().map(other -> shareOfResult(other, key)).orElse(Fraction.ONE)
        : Fraction.ONE;
  }

  private Fraction shareOfResult(ComponentId other, LineKey key) {
    CommissionPlan plan = plan(key);
    Sum sum = new Sum(Fraction.ZERO, Fraction.ZERO);
    for (EarnedLine line :
        earnings
            .result(new SellerEarnings.Source(plan, plan.find(other).orElseThrow(), key.period()))
            .lines()) {
      sum = sum.plus(line, share(line));
    }
    return sum.share();
  }

  /** Amounts, and what is payable of them. */
  private record Sum(Fraction all, Fraction payable) {

    private Sum plus(EarnedLine line, Fraction share) {
      Fraction amount = Fraction.of(line.amount().getAmount());
      return new Sum(all.plus(amount), payable.plus(amount.times(share)));
    }

    private Sum plus(Sum other) {
      return new Sum(all.plus(other.all), payable.plus(other.payable));
    }

    private Fraction share() {
      return all.isZero() ? Fraction.ONE : bounded(payable.dividedBy(all));
    }
  }

  /** Shares of what the limits of plans change, one after the other. */
  private final class LimitShares {
    private final Map<PlanId, Map<SalesPeriod, Sum>> sums = new HashMap<>();
    private final Map<LimitPeriod, Fraction> limited = new HashMap<>();

    /** What a limit decides in one of its periods. */
    private record LimitPeriod(PlanId plan, int index, SalesPeriod period) {}

    void run() {
      lines.stream()
          .filter(line -> line.key().component().isPresent())
          .filter(line -> line.key().part() != LineKey.Part.TAKEN_BACK)
          .forEach(this::add);
      lines.stream()
          .filter(line -> line.key().component().isEmpty())
          .sorted(
              Comparator.comparingInt((EarnedLine line) -> line.key().index())
                  .thenComparing(line -> line.key().period())
                  .thenComparing(line -> line.key().part()))
          .forEach(this::share);
    }

    private void add(EarnedLine line) {
      sums.computeIfAbsent(line.key().plan(), any -> new HashMap<>())
          .merge(
              line.key().period(),
              new Sum(Fraction.ZERO, Fraction.ZERO)
                  .plus(line, shares.getOrDefault(line.key(), Fraction.ONE)),
              Sum::plus);
    }

    private void share(EarnedLine line) {
      LineKey key = line.key();
      Fraction share =
          line.working() instanceof Working.CarriedIn carried
              ? limited.getOrDefault(
                  new LimitPeriod(key.plan(), key.index(), carried.from()), Fraction.ONE)
              : bounds(key);
      shares.put(key, share);
      if (key.part() == LineKey.Part.LIMIT) {
        limited.put(new LimitPeriod(key.plan(), key.index(), key.period()), share);
      }
      add(line);
    }

    private Fraction bounds(LineKey key) {
      Sum sum = new Sum(Fraction.ZERO, Fraction.ZERO);
      for (Map.Entry<SalesPeriod, Sum> each : sums.getOrDefault(key.plan(), Map.of()).entrySet()) {
        sum = key.period().encloses(each.getKey()) ? sum.plus(each.getValue()) : sum;
      }
      return sum.share();
    }
  }

  // -- cents

  private void round() {
    Map<Object, LineRounding> roundings = new HashMap<>();
    @Nullable LineKey last = null;
    @Nullable LineRounding ofLast = null;
    for (EarnedLine line : lines) {
      LineKey key = line.key();
      if (!payable.containsKey(key)) {
        Quantity exact = Quantity.of(line.amount()).times(shares.getOrDefault(key, Fraction.ONE));
        // those that are rounded together mostly stand together
        LineRounding rounding =
            last != null && ofLast != null && isSameSource(last, key)
                ? ofLast
                : roundings.computeIfAbsent(
                    together(key), any -> new LineRounding(plan(key).rounding()));
        last = key;
        ofLast = rounding;
        payable.put(
            key, rounding.next(key, line.credit().map(earnings.book()::dealOf), exact).amount());
      }
    }
  }

  private static boolean isSameSource(LineKey one, LineKey other) {
    return LineKey.BY_SOURCE.compare(one, other) == 0;
  }

  // a result; all limits of a period; all that a version takes back
  private static Object together(LineKey key) {
    VersionKey version = new VersionKey(key.plan(), key.version());
    return switch (key.part()) {
      case TAKEN_BACK -> version;
      case CREDIT, PERIOD, DEFERRED, MODIFIER, LIMIT ->
          List.of(
              version, key.period(), key.component(), key.component().isEmpty() ? key.index() : 0);
    };
  }
}
