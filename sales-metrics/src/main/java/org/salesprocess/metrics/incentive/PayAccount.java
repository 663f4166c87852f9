package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.SalesPeriod;

/**
 * The balance sheet of one seller's pay, after the last pay period that was settled.
 *
 * <p>It always balances: {@code paid + held - earned - granted = owed}, where what is owed is the
 * carried balance and what is outstanding of every draw.
 *
 * @param currency the currency of every amount
 * @param settledUntil the first day that is not settled yet; empty if no pay period is
 * @param earned all that was earned so far
 * @param held what is earned and not yet payable; below zero where a taking back is yet to come
 * @param paid all that was paid so far, less what was paid back
 * @param granted what draws paid for good: by those that are not recoverable, or forgiven
 * @param carried negative pay that is owed; zero or more
 * @param outstanding what is owed of each draw; above zero, so a draw that is settled is not named
 * @since 0.1
 */
public record PayAccount(
    CurrencyUnit currency,
    Optional<LocalDate> settledUntil,
    Money earned,
    Money held,
    Money paid,
    Money granted,
    Money carried,
    ImmutableSortedMap<DrawId, Money> outstanding)
    implements Serializable {

  /**
   * Checks the balances.
   *
   * @throws IllegalArgumentException if an amount is in another currency, a balance breaks its rule
   *     above, or the account does not balance
   */
  public PayAccount {
    requireNonNull(settledUntil, "settledUntil");
    for (Money amount : new Money[] {earned, held, paid, granted, carried}) {
      Amounts.requireCurrency(currency, amount.toBigMoney(), "pay account");
    }
    checkArgument(
        !carried.isNegative(), "pay account: carried must not be negative, was %s", carried);
    Money owed = carried;
    for (Map.Entry<DrawId, Money> draw : outstanding.entrySet()) {
      String name = "pay account: draw " + draw.getKey();
      Amounts.requireCurrency(currency, draw.getValue().toBigMoney(), name);
      checkArgument(
          draw.getValue().isPositive(),
          "%s: outstanding must be above zero, was %s",
          name,
          draw.getValue());
      owed = owed.plus(draw.getValue());
    }
    checkArgument(
        paid.plus(held).minus(earned).minus(granted).equals(owed),
        "pay account: paid %s + held %s - earned %s - granted %s must be what is owed, was %s",
        paid,
        held,
        earned,
        granted,
        owed);
    outstanding = ImmutableSortedMap.copyOf(outstanding); // in the order of the ids
  }

  /** Returns an account on which nothing happened yet. */
  public static PayAccount opened(CurrencyUnit currency) {
    Money zero = Money.zero(currency);
    return new PayAccount(
        currency, Optional.empty(), zero, zero, zero, zero, zero, ImmutableSortedMap.of());
  }

  /** Returns what is outstanding of a draw; zero if nothing is. */
  public Money outstanding(DrawId draw) {
    Money found = outstanding.get(draw);
    return found == null ? Money.zero(currency) : found;
  }

  /** Returns all that the seller owes: the carried balance and every draw; zero or more. */
  public Money owed() {
    return carried.plus(outstanding.values());
  }

  /**
   * Settles the next pay period: applies the draws, what becomes payable, and the recoveries, in
   * the order that {@link Settlement} states.
   *
   * <p>Every pay period is settled, also one in which nothing was earned, or the draws of that
   * period would be missed.
   *
   * @param terms the payment terms in force; they name every draw of which something is outstanding
   * @param period the pay period; starts where the last one ended
   * @param earned what was earned in it, payable now or later; may be negative
   * @param released what becomes payable in it, whenever it was earned; may be negative
   * @return the lines, what is paid, and the account after
   * @throws IllegalArgumentException if an amount or the terms are in another currency, the period
   *     does not follow the last one, or a draw with a balance is missing from the terms
   */
  public Settlement settle(PaymentTerms terms, SalesPeriod period, Money earned, Money released) {
    return settle(PayTerms.throughout(terms, period), period, earned, released);
  }

  /** Settles the next pay period by terms that may hold for a part of it. */
  Settlement settle(PayTerms terms, SalesPeriod period, Money earned, Money released) {
    return SettlementSteps.settle(this, terms, period, earned, released);
  }

  /** Returns the account after one more line. */
  PayAccount post(SettlementLine line) {
    SettlementLine.Kind kind = line.kind();
    Money owedMore = line.amount().multipliedBy(kind.owed);
    return new PayAccount(
        currency,
        settledUntil,
        earned.plus(line.amount().multipliedBy(kind.earned)),
        held.plus(line.amount().multipliedBy(kind.held)),
        paid.plus(line.pay()),
        granted.plus(line.amount().multipliedBy(kind.granted)),
        line.draw().isPresent() ? carried : carried.plus(owedMore),
        line.draw().map(draw -> outstandingAfter(draw, owedMore)).orElse(outstanding));
  }

  private ImmutableSortedMap<DrawId, Money> outstandingAfter(DrawId draw, Money owedMore) {
    TreeMap<DrawId, Money> after = new TreeMap<>(outstanding);
    after.put(draw, outstanding(draw).plus(owedMore));
    after.values().removeIf(Money::isZero);
    return ImmutableSortedMap.copyOf(after);
  }

  /** Returns the account with a pay period closed that follows the last one. */
  PayAccount closed(SalesPeriod period) {
    checkArgument(
        settledUntil.isEmpty() || settledUntil.get().equals(period.start()),
        "settlement of %s: pay period must start on %s, where the last one ended, was %s",
        period,
        settledUntil.orElse(null),
        period.start());
    return new PayAccount(
        currency, Optional.of(period.end()), earned, held, paid, granted, carried, outstanding);
  }

  /** Returns such as {@code paid USD 900.00, held USD 0.00, owed USD 100.00}. */
  @Override
  public String toString() {
    return "paid %s, held %s, earned %s, granted %s, owed %s: carried %s, draws %s, settled until %s"
        .formatted(
            paid,
            held,
            earned,
            granted,
            owed(),
            carried,
            outstanding,
            settledUntil.map(LocalDate::toString).orElse("never"));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
