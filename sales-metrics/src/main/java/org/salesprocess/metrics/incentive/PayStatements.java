package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.time.SalesPeriod;

/** Makes the statement of each seller for one pay period. */
final class PayStatements {

  private final PayAgreements agreements;
  private final Ledger ledger;
  private final SalesPeriod period;
  private final Payability payability;
  private final CreditBook actual;
  private final CreditBook withExpected;

  PayStatements(
      PayAgreements agreements,
      Ledger ledger,
      PayFacts known,
      Set<DealId> held,
      CreditingReport credits,
      SalesPeriod period) {
    this.agreements = agreements;
    this.ledger = ledger;
    this.period = period;
    payability =
        new Payability(
            known.transactions().facts(),
            credits.uncredited(),
            agreements.program().zone(),
            period.end(),
            held);
    actual = CreditBook.of(credits.credits(), period.end(), false);
    withExpected = CreditBook.of(credits.credits(), period.end(), true);
  }

  /** Returns the statement of a seller. */
  Statement of(SellerId seller) {
    SellerEarnings earnings = new SellerEarnings(agreements, actual, seller, period.end());
    ImmutableSortedMap<LineKey, EarnedLine> earned = earnings.lines();
    ImmutableSortedMap<LineKey, Money> payable = payable(earnings, earned);
    List<StatementLine> lines = new ArrayList<>();
    lines.addAll(forecast(seller, earned));
    lines.addAll(posted(seller, StatementLine.State.EARNED, amounts(earned), earned));
    lines.addAll(posted(seller, StatementLine.State.PAYABLE, payable, earned));
    Settlement settlement =
        ledger
            .account(seller)
            .settle(
                terms(seller),
                period,
                sum(lines, StatementLine.State.EARNED),
                sum(lines, StatementLine.State.PAYABLE));
    return new Statement(
        seller,
        period,
        ImmutableList.sortedCopyOf(lines),
        settlement,
        earnings.unmeasured().stream()
            .filter(each -> each.period().overlaps(period))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableSortedMap<LineKey, Money> amounts(Map<LineKey, EarnedLine> lines) {
    ImmutableSortedMap.Builder<LineKey, Money> amounts = ImmutableSortedMap.naturalOrder();
    lines.forEach((key, line) -> amounts.put(key, line.amount()));
    return amounts.buildOrThrow();
  }

  // what would be earned more if what is expected happened
  private List<StatementLine> forecast(SellerId seller, Map<LineKey, EarnedLine> earned) {
    if (actual.all().size() == withExpected.all().size()
        && ledger.posted(seller, StatementLine.State.FORECAST).isEmpty()) {
      return List.of();
    }
    ImmutableSortedMap<LineKey, EarnedLine> all =
        new SellerEarnings(agreements, withExpected, seller, period.end()).lines();
    Set<LineKey> keys = new TreeSet<>(all.keySet());
    keys.addAll(earned.keySet());
    ImmutableSortedMap.Builder<LineKey, Money> more = ImmutableSortedMap.naturalOrder();
    for (LineKey key : keys) {
      more.put(key, amount(all.get(key)).minus(amount(earned.get(key))));
    }
    return posted(seller, StatementLine.State.FORECAST, more.buildOrThrow(), all);
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
      Map<LineKey, Money> target,
      Map<LineKey, EarnedLine> lines) {
    ImmutableSortedMap<LineKey, Money> before = ledger.posted(seller, state);
    Set<LineKey> keys = new TreeSet<>(target.keySet());
    keys.addAll(before.keySet());
    List<StatementLine> posted = new ArrayList<>();
    for (LineKey key : keys) {
      Money was = before.getOrDefault(key, zero());
      Money amount = target.getOrDefault(key, zero()).minus(was);
      if (!amount.isZero()) {
        posted.add(
            new StatementLine(
                state,
                key,
                was,
                amount,
                Optional.ofNullable(lines.get(key)),
                causes(seller, key, was)));
      }
    }
    return posted;
  }

  // what is posted for the first time in its own period needs no cause
  private ImmutableList<TransactionId> causes(SellerId seller, LineKey key, Money before) {
    if (ledger.last().isEmpty()
        || (before.isZero() && key.period().end().isAfter(period.start()))) {
      return ImmutableList.of();
    }
    Set<TransactionId> causes = new TreeSet<>();
    for (Credit credit : actual.of(seller)) {
      Optional<Credit> original = actual.original(credit);
      boolean bears =
          key.period().contains(credit.creditedOn())
              || original.filter(sale -> key.period().contains(sale.creditedOn())).isPresent();
      if (bears && isNew(credit)) {
        causes.add(credit.transaction().id());
      }
    }
    key.credit()
        .filter(credit -> actual.of(seller).stream().noneMatch(e -> e.key().equals(credit)))
        .ifPresent(gone -> causes.add(gone.transaction()));
    return ImmutableList.copyOf(causes);
  }

  private boolean isNew(Credit credit) {
    return ledger
        .last()
        .flatMap(
            closing ->
                credit.transaction().knownSince().map(since -> since.isAfter(closing.closedAt())))
        .orElse(true);
  }

  private Money sum(List<StatementLine> lines, StatementLine.State state) {
    return lines.stream()
        .filter(line -> line.state() == state)
        .map(StatementLine::amount)
        .reduce(zero(), Money::plus);
  }

  // -- what is payable

  private ImmutableSortedMap<LineKey, Money> payable(
      SellerEarnings earnings, ImmutableSortedMap<LineKey, EarnedLine> earned) {
    ImmutableSortedMap<LineKey, Money> before =
        ledger.posted(earnings.seller(), StatementLine.State.PAYABLE);
    ImmutableMap<LineKey, ImmutableMap<Credit, Fraction>> effects = earnings.effects();
    Map<LineKey, Money> payable = new TreeMap<>();
    for (EarnedLine line : earned.values()) {
      if (line.key().component().isPresent()) {
        Component component = component(line.key());
        Fraction share = share(earnings, component, line, effects, before, earned);
        payable.put(
            line.key(), Payability.part(line.amount(), share, plan(line.key()).rounding().mode()));
      }
    }
    for (EarnedLine line : earned.values()) {
      if (line.key().component().isEmpty()) {
        Fraction share = shareOfLimit(line.key(), earned, payable);
        payable.put(
            line.key(), Payability.part(line.amount(), share, plan(line.key()).rounding().mode()));
      }
    }
    return ImmutableSortedMap.copyOf(payable);
  }

  private CommissionPlan plan(LineKey key) {
    return agreements.program().versions(key.plan()).stream()
        .filter(version -> version.version().equals(key.version()))
        .findFirst()
        .orElseThrow();
  }

  private Component component(LineKey key) {
    return plan(key).find(key.component().orElseThrow()).orElseThrow();
  }

  private Fraction share(
      SellerEarnings earnings,
      Component component,
      EarnedLine line,
      ImmutableMap<LineKey, ImmutableMap<Credit, Fraction>> effects,
      Map<LineKey, Money> before,
      Map<LineKey, EarnedLine> earned) {
    LocalDate lastDay = line.key().period().end().minusDays(1);
    Fraction ofRest = payability.share(component.payable(), lastDay);
    if (line.credit().isPresent()) {
      Credit credit = line.credit().get();
      Credit sale = earnings.book().original(credit).orElse(credit);
      return shareOfCredit(component, sale, line, before);
    }
    ImmutableMap<Credit, Fraction> parts = effects.getOrDefault(line.key(), ImmutableMap.of());
    Map<Credit, Fraction> shares = new HashMap<>();
    for (EarnedLine other : earned.values()) {
      boolean isOfSameResult =
          other.key().part() == LineKey.Part.CREDIT
              && other.key().component().equals(line.key().component())
              && other.key().period().equals(line.key().period())
              && other.key().version().equals(line.key().version());
      if (isOfSameResult) {
        Credit credit = other.credit().orElseThrow();
        shares.put(credit, shareOfCredit(component, credit, other, before));
      }
    }
    return Payability.weighted(parts, shares, ofRest);
  }

  // of a deal that is held back, what was payable stays, and no more becomes so
  private Fraction shareOfCredit(
      Component component, Credit sale, EarnedLine line, Map<LineKey, Money> before) {
    Fraction share = payability.share(component.payable(), sale);
    if (!payability.isHeld(sale) || line.amount().isZero()) {
      return share;
    }
    Money was = before.getOrDefault(line.key(), zero());
    Fraction kept = Fraction.of(was.getAmount()).dividedBy(Fraction.of(line.amount().getAmount()));
    return kept.compareTo(share) < 0 ? kept : share;
  }

  // a limit is on all that the plan earns, so it is payable as that is
  private Fraction shareOfLimit(
      LineKey limit, Map<LineKey, EarnedLine> earned, Map<LineKey, Money> payable) {
    Fraction all = Fraction.ZERO;
    Fraction released = Fraction.ZERO;
    for (EarnedLine line : earned.values()) {
      boolean isUnderLimit =
          line.key().component().isPresent()
              && line.key().part() != LineKey.Part.TAKEN_BACK
              && line.key().plan().equals(limit.plan())
              && limit.period().encloses(line.key().period());
      if (isUnderLimit) {
        all = all.plus(Fraction.of(line.amount().getAmount()));
        released = released.plus(Fraction.of(payable.getOrDefault(line.key(), zero()).getAmount()));
      }
    }
    return all.isZero() ? Fraction.ONE : released.dividedBy(all);
  }

  // -- how it is paid

  private PaymentTerms terms(SellerId seller) {
    List<CommissionPlan> plans = new ArrayList<>();
    agreements
        .program()
        .assignments(seller)
        .forEach(
            assignment ->
                agreements.program().versions(assignment.plan()).stream()
                    .filter(version -> version.from().isBefore(period.end()))
                    .filter(
                        version -> assignment.until().map(version.from()::isBefore).orElse(true))
                    .forEach(plans::add));
    if (plans.isEmpty()) {
      return PaymentTerms.of(currency());
    }
    PaymentTerms current = plans.get(plans.size() - 1).payment();
    Set<DrawId> owed = ledger.account(seller).outstanding().keySet();
    PaymentTerms.Builder terms = current.toBuilder();
    Set<DrawId> known = new TreeSet<>();
    current.draws().forEach(draw -> known.add(draw.id()));
    for (CommissionPlan plan : ImmutableList.copyOf(plans).reverse()) {
      plan.payment().draws().stream()
          .filter(draw -> owed.contains(draw.id()) && known.add(draw.id()))
          .forEach(terms::draws);
    }
    return terms.build();
  }

  private CurrencyUnit currency() {
    return agreements.program().currency();
  }
}
