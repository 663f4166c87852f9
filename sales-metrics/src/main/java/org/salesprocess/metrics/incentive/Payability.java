package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What share of what is earned is payable, by what was invoiced, paid and held until a day. */
final class Payability {

  private final SaleAmounts amounts;
  private final CurrencyUnit currency;
  private final ImmutableMap<DealId, PayHold> holds;
  private final LocalDate cutoff;

  /**
   * Makes it of the transactions that count, in the order of facts.
   *
   * @param cutoff the first day that does not count
   * @param holds what holds a deal back
   */
  Payability(
      Iterable<Transaction> transactions,
      CurrencyUnit currency,
      ZoneId zone,
      LocalDate cutoff,
      ImmutableMap<DealId, PayHold> holds) {
    this.currency = currency;
    this.cutoff = cutoff;
    this.holds = holds;
    ImmutableList.Builder<Transaction> counted = ImmutableList.builder();
    for (Transaction each : transactions) {
      if (!each.expected() && each.happenedAt().atZone(zone).toLocalDate().isBefore(cutoff)) {
        counted.add(each);
      }
    }
    amounts = new SaleAmounts(counted.build());
  }

  /** Returns what holds the pay of a credit's deal back, if anything does. */
  Optional<PayHold> hold(Credit credit) {
    return credit.transaction().deal().map(holds::get);
  }

  /** Says whether a deal is held back. */
  boolean isHeld(DealId deal) {
    return holds.containsKey(deal);
  }

  /** Says whether some deal is held back. */
  boolean holdsSomething() {
    return !holds.isEmpty();
  }

  /** Returns what is payable of what a sale earns; of a return, that of its sale. */
  Payable of(PayableRule rule, Credit sale) {
    Payable payable =
        rule.waitsForCustomers()
            ? whenSettled(rule, sale)
            : Payable.of(rule, byTime(rule, sale.creditedOn()));
    return payable.heldBy(hold(sale));
  }

  private Payable whenSettled(PayableRule rule, Credit sale) {
    Optional<SaleAmounts.Progress> progress = amounts.progress(sale.transaction(), awaited(rule));
    return new Payable(
        rule,
        progress.map(SaleAmounts.Progress::share).orElse(Fraction.ZERO),
        progress.map(known -> Quantity.of(currency, known.booked())),
        progress.map(known -> Quantity.of(currency, known.done())),
        Optional.empty());
  }

  private static Measure awaited(PayableRule rule) {
    return rule.kind() == PayableRule.Kind.WHEN_INVOICED ? Measure.INVOICED : Measure.COLLECTED;
  }

  /** Returns the transactions on which what a sale waits for depends. */
  ImmutableList<Transaction> facts(PayableRule rule, Credit sale) {
    return rule.waitsForCustomers()
        ? amounts.facts(sale.transaction(), awaited(rule))
        : ImmutableList.of();
  }

  /** Returns the share that is due by time alone, of what is earned on a day. */
  Fraction byTime(PayableRule rule, LocalDate earnedOn) {
    return rule.kind() == PayableRule.Kind.INSTALMENTS
        ? rule.instalments().stream()
            .filter(each -> earnedOn.plus(each.after()).isBefore(cutoff))
            .map(PayableRule.Instalment::share)
            .reduce(Fraction.ZERO, Fraction::plus)
        : Fraction.ONE;
  }
}
