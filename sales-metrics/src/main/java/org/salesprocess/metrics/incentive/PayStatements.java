package org.salesprocess.metrics.incentive;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.time.SalesPeriod;

/** Makes the statement of each seller for one pay period. */
final class PayStatements {

  private final PayAgreements agreements;
  private final Ledger ledger;
  private final SalesPeriod period;
  private final LocalDate today;
  private final Payability payability;
  private final CreditBook actual;
  private final CreditBook withExpected;
  private final ChangedFacts changed;

  PayStatements(
      PayAgreements agreements,
      Ledger ledger,
      PayFacts known,
      Instant asOf,
      CreditingReport credits,
      SalesPeriod period) {
    this.agreements = agreements;
    this.ledger = ledger;
    this.period = period;
    // the moment itself counts, so a day is over with its last microsecond
    today = LocalDate.ofInstant(asOf.plus(1, ChronoUnit.MICROS), agreements.program().zone());
    Set<TransactionId> refused = refused(credits);
    payability =
        new Payability(
            known.transactions().facts().stream()
                .filter(transaction -> !refused.contains(transaction.id()))
                .toList(),
            agreements.program().currency(),
            agreements.program().zone(),
            period.end(),
            held(known, asOf));
    actual = CreditBook.of(credits.credits(), period.end(), false);
    withExpected =
        credits.credits().stream().anyMatch(credit -> credit.transaction().expected())
            ? CreditBook.of(credits.credits(), period.end(), true)
            : actual;
    changed = new ChangedFacts(ledger, known, withExpected, agreements.program().zone(), asOf);
  }

  // what crediting does not count, such as another currency, settles nothing; it reports them
  private static Set<TransactionId> refused(CreditingReport credits) {
    return credits.uncredited().stream()
        .filter(part -> part.reason().isOfWhole())
        .map(part -> part.transaction().id())
        .collect(Collectors.toSet());
  }

  private static ImmutableMap<DealId, PayHold> held(PayFacts known, Instant asOf) {
    Map<DealId, PayHold> held = new TreeMap<>();
    for (PayHold hold : known.holds().facts()) {
      if (hold.holdsAt(asOf)) {
        held.merge(
            hold.deal(), hold, (one, other) -> one.id().compareTo(other.id()) < 0 ? one : other);
      }
    }
    return ImmutableMap.copyOf(held);
  }

  /** Returns the statement of a seller. */
  Statement of(SellerId seller) {
    SellerEarnings earnings = new SellerEarnings(agreements, actual, seller, period.end(), today);
    ImmutableSortedMap<LineKey, EarnedLine> earned = earnings.lines();
    // looked into for each line, without a search
    Map<LineKey, EarnedLine> byKey = new HashMap<>(earned);
    PayableLines payable =
        new PayableLines(
            earnings, earned, payability, ledger.posted(seller, StatementLine.State.PAYABLE));
    Causes causes = new Causes(changed, earnings, payability, earned, payable);
    List<StatementLine> lines = new ArrayList<>();
    lines.addAll(forecast(seller, earned, causes));
    lines.addAll(earned(seller, earned, byKey, causes));
    lines.addAll(payable(seller, byKey, payable, causes));
    PayAccount account = ledger.account(seller);
    PayTerms terms =
        PayTerms.of(
            agreements.program().currency(), agreements.tenures(seller, period.end()), period);
    Settlement settlement =
        account.settle(
            terms,
            period,
            sum(lines, StatementLine.State.EARNED),
            sum(lines, StatementLine.State.PAYABLE));
    return new Statement(
        seller,
        period,
        ImmutableList.sortedCopyOf(lines),
        held(payable),
        terms.inForce(account.outstanding().keySet()),
        settlement,
        earnings.unmeasured().stream()
            .filter(each -> each.period().overlaps(period))
            .collect(ImmutableList.toImmutableList()));
  }

  private List<StatementLine> earned(
      SellerId seller,
      ImmutableSortedMap<LineKey, EarnedLine> earned,
      Map<LineKey, EarnedLine> byKey,
      Causes causes) {
    return posted(
        seller,
        StatementLine.State.EARNED,
        amounts(earned),
        key -> Optional.ofNullable(byKey.get(key)),
        (key, line, was) ->
            needsCause(key, was) ? causes.earned(key, line) : Causes.Moved.BY_NOTHING);
  }

  private List<StatementLine> payable(
      SellerId seller, Map<LineKey, EarnedLine> earned, PayableLines payable, Causes causes) {
    ImmutableSortedMap<LineKey, Money> before = ledger.posted(seller, StatementLine.State.EARNED);
    return posted(
            seller,
            StatementLine.State.PAYABLE,
            payable.amounts(),
            key -> Optional.ofNullable(earned.get(key)),
            (key, line, was) -> {
              boolean isOld = before.containsKey(key);
              boolean hasMoved = !before.getOrDefault(key, zero()).equals(amount(earned.get(key)));
              return needsCause(key, was) || (isOld && !changed.isFirstPeriod())
                  ? causes.payable(key, line, hasMoved)
                  : Causes.Moved.BY_NOTHING;
            })
        .stream()
        .map(line -> line.because(payable.why(line.key())))
        .toList();
  }

  private ImmutableList<HeldLine> held(PayableLines payable) {
    ImmutableList.Builder<HeldLine> held = ImmutableList.builder();
    for (EarnedLine line : payable.inOrder()) {
      Money payableNow = payable.amount(line.key());
      if (!line.amount().equals(payableNow)) {
        Optional<DealId> deal =
            line.credit().flatMap(credit -> credit.transaction().deal()).or(line.key()::deal);
        held.add(
            new HeldLine(line.key(), deal, line.amount(), payableNow, payable.why(line.key())));
      }
    }
    return held.build();
  }

  private static ImmutableSortedMap<LineKey, Money> amounts(Map<LineKey, EarnedLine> lines) {
    ImmutableSortedMap.Builder<LineKey, Money> amounts = ImmutableSortedMap.naturalOrder();
    lines.forEach((key, line) -> amounts.put(key, line.amount()));
    return amounts.buildOrThrow();
  }

  // what would be earned more if what is expected happened
  private List<StatementLine> forecast(
      SellerId seller, Map<LineKey, EarnedLine> earned, Causes causes) {
    if (actual.all().size() == withExpected.all().size()
        && ledger.posted(seller, StatementLine.State.FORECAST).isEmpty()) {
      return List.of();
    }
    ImmutableSortedMap<LineKey, EarnedLine> all =
        new SellerEarnings(agreements, withExpected, seller, period.end(), today).lines();
    Set<LineKey> keys = new TreeSet<>(all.keySet());
    keys.addAll(earned.keySet());
    ImmutableSortedMap.Builder<LineKey, Money> more = ImmutableSortedMap.naturalOrder();
    for (LineKey key : keys) {
      more.put(key, amount(all.get(key)).minus(amount(earned.get(key))));
    }
    return posted(
        seller,
        StatementLine.State.FORECAST,
        more.buildOrThrow(),
        key -> Optional.ofNullable(all.get(key)),
        (key, line, was) ->
            needsCause(key, was) ? causes.earned(key, line) : Causes.Moved.BY_NOTHING);
  }

  private Money amount(@Nullable EarnedLine line) {
    return line == null ? zero() : line.amount();
  }

  private Money zero() {
    return Money.zero(agreements.program().currency());
  }

  private List<StatementLine> posted(
      SellerId seller,
      StatementLine.State state,
      ImmutableSortedMap<LineKey, Money> target,
      Function<LineKey, Optional<EarnedLine>> lines,
      Mover mover) {
    ImmutableSortedMap<LineKey, Money> before = ledger.posted(seller, state);
    Map<LineKey, Money> all = target;
    if (!before.isEmpty()) {
      all = new TreeMap<>(target);
      for (LineKey key : before.keySet()) {
        all.putIfAbsent(key, zero());
      }
    }
    Supplier<ImmutableMap<LineKey, DealId>> deals =
        Suppliers.memoize(() -> ledger.deals(seller)); // seldom needed
    List<StatementLine> posted = new ArrayList<>();
    for (Map.Entry<LineKey, Money> each : all.entrySet()) {
      LineKey key = each.getKey();
      Money was = before.getOrDefault(key, zero());
      Money amount = each.getValue().minus(was);
      if (!amount.isZero()) {
        Optional<EarnedLine> line = lines.apply(key);
        Causes.Moved moved = mover.of(key, line, was);
        posted.add(
            new StatementLine(
                state,
                key,
                was,
                amount,
                line,
                line.isPresent() ? Optional.empty() : Optional.ofNullable(deals.get().get(key)),
                Optional.empty(),
                moved.causes(),
                moved.holds()));
      }
    }
    return posted;
  }

  /** Finds out what moved a line. */
  private interface Mover {
    Causes.Moved of(LineKey key, Optional<EarnedLine> line, Money was);
  }

  // what is posted for the first time in its own period needs no cause, unless it was elsewhere
  private boolean needsCause(LineKey key, Money was) {
    return !changed.isFirstPeriod()
        && (!was.isZero()
            || !key.period().end().isAfter(period.start())
            || key.credit().filter(credit -> changed.wasPosted(credit.transaction())).isPresent());
  }

  private Money sum(List<StatementLine> lines, StatementLine.State state) {
    return lines.stream()
        .filter(line -> line.state() == state)
        .map(StatementLine::amount)
        .reduce(zero(), Money::plus);
  }
}
